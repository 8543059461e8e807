import type { GroupPart } from "#ui/ipc/bindings.ts";
import type { FieldErrors } from "#ui/ipc/errorText.ts";
import { Chips } from "#ui/kit/Chips.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Reading } from "#ui/kit/Signed.tsx";
import { TextArea } from "#ui/kit/TextArea.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./GroupPart.module.css";
import type { GroupNeed } from "./groupNote.ts";

type GroupPartFieldsProps = {
  part: GroupPart;
  /** The curriculum the group follows, so that only its session is typed. */
  curriculum: string;
  errors: FieldErrors;
  /** What the first signature still needs of it. */
  needs: readonly GroupNeed[];
  /** Nothing was written yet: one begins here. */
  isFirst: boolean;
  onChange: (change: Partial<GroupPart>) => void;
};

/** What concerns everyone, written once. */
export function GroupPartFields({ part, curriculum, errors, needs, isFirst, onChange }: GroupPartFieldsProps) {
  const words = text.groupNotes;
  return (
    <div className={styles.part}>
      <h2>{words.group}</h2>
      <TextArea
        label={words.topic}
        rows={1}
        maxLength={200}
        value={part.topic}
        // One line of text, shown in as many as it needs.
        onChange={(typed) => onChange({ topic: typed.replace(/\s*\n\s*/g, " ") })}
        error={errors.topic}
        autoFocus={isFirst}
      />
      <Field
        label={words.curriculum}
        maxLength={200}
        placeholder={curriculum}
        value={part.curriculum}
        onChange={(typed) => onChange({ curriculum: typed })}
        error={errors.curriculum}
      />
      <Chips
        label={words.interventions}
        value={part.interventions}
        options={words.interventionNames}
        onChange={(interventions) => onChange({ interventions })}
      />
      <TextArea
        label={words.whatTheGroupDid}
        hint={words.noNames}
        rows={7}
        maxLength={100_000}
        value={part.body}
        onChange={(body) => onChange({ body })}
        error={errors.body}
      />
      {needs.length > 0 && <p className={styles.needs}>{words.groupNeeds(needs)}</p>}
    </div>
  );
}

/** The group's part once it no longer changes, or is another's. */
export function GroupPartRead({ part, isFrozen, says }: { part: GroupPart; isFrozen: boolean; says: string }) {
  const words = text.groupNotes;
  const read = [
    { title: words.topic, words: part.topic },
    { title: words.curriculum, words: part.curriculum },
    { title: words.interventions, words: part.interventions.map((it) => words.interventionNames[it]).join(", ") },
    { title: words.whatTheGroupDid, words: part.body },
  ].filter((it) => it.words.trim() !== "");
  return (
    <div className={styles.part}>
      <h2>{words.group}</h2>
      <p className={styles.says}>{says}</p>
      {read.map(({ title, words: body }) => (
        <section key={title}>
          <h3 className={styles.title}>{title}</h3>
          {isFrozen ? <Reading>{body}</Reading> : <p className={styles.typed}>{body}</p>}
        </section>
      ))}
    </div>
  );
}
