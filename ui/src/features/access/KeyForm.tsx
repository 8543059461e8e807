import { useRef, useState } from "react";
import { groupLength, hasSlip, isWhole, typedInto } from "#ui/features/access/recoveryKey.ts";
import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { FieldSet, Form, FormActions } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./KeyForm.module.css";

type KeyFormProps = {
  groups: readonly string[];
  onGroups: (groups: readonly string[]) => void;
  name: string;
  onName: (name: string) => void;
  /** What the other side answered about key and name. */
  refusal: unknown;
  onGoOn: () => void;
  onBack: () => void;
};

/** The recovery key in its six groups, and for which administrator. */
export function KeyForm({ groups, onGroups, name, onName, refusal, onGoOn, onBack }: KeyFormProps) {
  const words = text.access.recovery;
  const [isAsked, setAsked] = useState(false);
  const failure = failureOf(refusal);
  const isNameMissing = name.trim() === "";
  const onSubmit = () => {
    setAsked(true);
    if (isWhole(groups) && !isNameMissing) onGoOn();
  };
  return (
    <Form onSubmit={onSubmit}>
      <FieldSet title={words.key}>
        <GroupFields groups={groups} onChange={onGroups} isAsked={isAsked} />
      </FieldSet>
      <Field
        label={words.administrator}
        error={isAsked && isNameMissing ? words.nameMissing : undefined}
        value={name}
        onChange={onName}
        name="name"
      />
      {failure && <Notice tone="danger">{failure.code === "notUnlocked" ? words.refused : errorText(failure)}</Notice>}
      <FormActions>
        <Button look="primary" type="submit">
          {text.access.goOn}
        </Button>
        <Button look="bare" onPress={onBack}>
          {text.access.back}
        </Button>
      </FormActions>
    </Form>
  );
}

type GroupFieldsProps = {
  groups: readonly string[];
  onChange: (groups: readonly string[]) => void;
  isAsked: boolean;
};

/** A full group leads to the next, and a slip is said as soon as it is made. */
function GroupFields({ groups, onChange, isAsked }: GroupFieldsProps) {
  const words = text.access.recovery;
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const onType = (place: number, typed: string) => {
    const next = typedInto(groups, place, typed);
    onChange(next);
    const group = next[place] ?? "";
    if (group.length < groupLength || group === groups[place] || hasSlip(group, place)) return;
    const following = next.findIndex((it, at) => at > place && it.length < groupLength);
    fields.current[following]?.focus();
  };
  const errorOf = (group: string, place: number) => {
    if (hasSlip(group, place)) return words.slip;
    return isAsked && group.length < groupLength ? words.unfinished : undefined;
  };
  return (
    <div className={styles.groups}>
      {groups.map((group, place) => (
        <Field
          key={place}
          label={text.access.recoveryKey.group(place + 1)}
          value={group}
          onChange={(typed) => onType(place, typed)}
          error={errorOf(group, place)}
          autoFocus={place === 0}
          name={`group${place + 1}`}
          ref={(field) => {
            fields.current[place] = field;
          }}
        />
      ))}
      <p className={styles.hint}>{words.keyHint}</p>
    </div>
  );
}
