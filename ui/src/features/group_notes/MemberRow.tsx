import { useEffect, useRef } from "react";
import type { MemberNoteView } from "#ui/ipc/bindings.ts";
import { Choice } from "#ui/kit/Choice.tsx";
import { focusAtEnd } from "#ui/kit/focusAtEnd.ts";
import { StatusMark } from "#ui/kit/StatusMark.tsx";
import { Tag, type Tone } from "#ui/kit/Tag.tsx";
import { TextArea } from "#ui/kit/TextArea.tsx";
import { text } from "#ui/text/index.ts";
import { type MemberWords, marksOf, needsOf, progressOf, statusOf } from "./groupNote.ts";
import styles from "./MemberRow.module.css";
import { Who } from "./Who.tsx";

type MemberRowProps = {
  member: MemberNoteView;
  words: MemberWords;
  /** The row in hand: its text stands open. */
  isInHand: boolean;
  /** The focus is to go into its text. */
  takesText: boolean;
  /** What is wrong with its text. */
  error: string | undefined;
  onTake: (intoText: boolean) => void;
  onChange: (change: Partial<MemberWords>) => void;
};

/** A member who came, and the note about them, written in place. Tab: participation, text, next member. */
export function MemberRow({ member, words, isInHand, takesText, error, onTake, onChange }: MemberRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const { groupNotes } = text;
  const name = member.fullName;
  useEffect(() => {
    if (!isInHand) return;
    row.current?.scrollIntoView?.({ block: "nearest" });
    if (takesText && area.current) focusAtEnd(area.current);
  }, [isInHand, takesText]);
  return (
    <li
      ref={row}
      className={styles.row}
      aria-current={isInHand || undefined}
      onFocus={() => !isInHand && onTake(false)}
    >
      <StatusMark status={statusOf(member.attendance)} />
      <Who member={member} />
      <div className={styles.end}>
        <Choice
          label={groupNotes.participation(name)}
          isLabelHidden
          value={words.participation}
          options={groupNotes.participations}
          signs={groupNotes.participationSigns}
          onChange={(participation) => onChange({ participation })}
        />
        <ProgressTag member={member} words={words} />
      </div>
      {isInHand ? (
        <div className={styles.text}>
          <TextArea
            ref={area}
            label={groupNotes.note(name)}
            isLabelHidden
            placeholder={groupNotes.placeholder}
            rows={3}
            maxLength={100_000}
            value={words.body}
            marks={marksOf(words.body, member.like)}
            onChange={(body) => onChange({ body })}
            onFocus={() => area.current?.selectionEnd === 0 && focusAtEnd(area.current)}
            error={error}
          />
          <Needs words={words} />
        </div>
      ) : (
        <button
          type="button"
          className={styles.preview}
          aria-label={groupNotes.write(name, words.body)}
          onFocus={(event) => {
            event.stopPropagation();
            onTake(true);
          }}
          onClick={() => onTake(true)}
        >
          <span className={styles.words}>{words.body}</span>
        </button>
      )}
    </li>
  );
}

/** What the note has, and what it lacks, said while one types. */
function Needs({ words }: { words: MemberWords }) {
  const needs = needsOf(words);
  const { has, lacks } = text.groupNotes;
  return (
    <p className={styles.needs}>
      {(["participation", "body"] as const).map((it) =>
        needs.includes(it) ? (
          <span key={it} className={styles.lacks}>
            {lacks[it]}
          </span>
        ) : (
          <span key={it} className={styles.has}>
            {has[it]}
          </span>
        ),
      )}
    </p>
  );
}

function ProgressTag({ member, words }: { member: MemberNoteView; words: MemberWords }) {
  const [tone, word] = progressWord(member, words);
  return tone === null ? <span className={styles.empty}>{word}</span> : <Tag tone={tone}>{word}</Tag>;
}

function progressWord(member: MemberNoteView, words: MemberWords): readonly [Tone | null, string] {
  const { groupNotes } = text;
  if (marksOf(words.body, member.like).length > 0) return ["warn", groupNotes.like];
  const progress = progressOf(member, words);
  switch (progress) {
    case "ready":
      return ["ready", groupNotes.ready];
    case "begun":
      return ["warn", groupNotes.needs[needsOf(words)[0] ?? "body"]];
    case "empty":
      return [null, groupNotes.empty];
    case "signed":
    case "absent":
    case "awaited":
      return ["plain", groupNotes[progress]];
  }
}
