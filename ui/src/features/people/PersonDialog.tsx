import { useState } from "react";
import { isClinical, useMe } from "#ui/app/me.ts";
import { CodeDialog } from "#ui/features/people/CodeDialog.tsx";
import { draftOf, needsCode, newPerson } from "#ui/features/people/person.ts";
import { useChangePerson, useInvite } from "#ui/features/people/queries.ts";
import type { Field as FieldName, UserDraft, UserView } from "#ui/ipc/bindings.ts";
import { failureOf, fieldErrors, formError } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { CheckboxGroup } from "#ui/kit/CheckboxGroup.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { FieldRow, Form } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { text } from "#ui/text/index.ts";

type PersonDialogProps = {
  /** Nobody yet: a new one is invited. */
  person: UserView | null;
  onClose: () => void;
};

const shown: readonly FieldName[] = ["name", "credential", "roles"];

/** A person's name, credential and roles. What needs other keys comes with a code. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const me = useMe();
  const words = text.people;
  const [draft, setDraft] = useState(person ? draftOf(person) : newPerson);
  const invite = useInvite();
  const change = useChangePerson();
  const makesCode = person === null || needsCode(person, draft);
  const work = makesCode ? invite : change;
  const errors = fieldErrors(work.error);
  const isKeyMissing = failureOf(work.error)?.code === "notAllowed";
  const other = isKeyMissing ? undefined : formError(work.error, shown);

  // What was refused is about what stood there before.
  const onChange = (part: Partial<UserDraft>) => {
    setDraft({ ...draft, ...part });
    work.reset();
  };
  const onSubmit = () => {
    if (work.isPending) return;
    if (makesCode) invite.mutate({ id: person?.id ?? null, draft });
    else if (person) change.mutate({ id: person.id, draft }, { onSuccess: onClose });
  };

  if (invite.data) return <CodeDialog name={draft.name.trim()} invitation={invite.data} onClose={onClose} />;
  return (
    <Dialog
      title={person ? words.changeTitle(person.name) : words.invite}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.kit.cancel}</Button>
          <Button look="primary" type="submit" form="person" isPending={work.isPending}>
            {person === null ? words.makeCode : makesCode ? words.saveWithCode : words.save}
          </Button>
        </>
      }
    >
      <Form id="person" onSubmit={onSubmit}>
        {other && <Notice tone="danger">{other}</Notice>}
        <FieldRow>
          <Field
            label={words.name}
            hint={nameHint(person, draft.name, makesCode)}
            error={errors.name}
            value={draft.name}
            onChange={(name) => onChange({ name })}
            maxLength={200}
            name="name"
            autoFocus
          />
          <Field
            label={words.credential}
            hint={words.credentialHint}
            error={errors.credential}
            value={draft.credential}
            onChange={(credential) => onChange({ credential })}
            maxLength={200}
            name="credential"
          />
        </FieldRow>
        <CheckboxGroup
          label={words.roles}
          error={isKeyMissing ? words.keyMissing : errors.roles}
          value={draft.roles}
          options={(["frontDesk", "therapist", "supervisor", "administrator"] as const).map((id) => ({
            id,
            name: text.app.roles[id],
            note: words.roleNotes[id],
          }))}
          onChange={(roles) => onChange({ roles })}
        />
        {isClinical(draft.roles) && !me.isClinician && !isKeyMissing && <Notice tone="warn">{words.keyMissing}</Notice>}
        {person?.hasJoined && makesCode && <Notice>{words.otherKeys(person.name)}</Notice>}
        {person && !person.hasJoined && <Notice>{words.newCode}</Notice>}
      </Form>
    </Dialog>
  );
}

function nameHint(person: UserView | null, name: string, makesCode: boolean): string {
  if (person === null || makesCode || name.trim() === person.signInName) return text.people.nameHint;
  return text.people.signsInAs(person.signInName);
}
