import { Link } from "@tanstack/react-router";
import type { AttendanceView, MemberNoteView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { stampText } from "#ui/kit/dates.ts";
import { Notice } from "#ui/kit/Notice.tsx";
import { Signed } from "#ui/kit/Signed.tsx";
import { StatusMark } from "#ui/kit/StatusMark.tsx";
import { Tag } from "#ui/kit/Tag.tsx";
import { text } from "#ui/text/index.ts";
import { type MemberWords, progressOf, signerOf, statusOf } from "./groupNote.ts";
import styles from "./MemberRow.module.css";
import { nameId, Who } from "./Who.tsx";

type ClosedRowProps = {
  member: MemberNoteView;
  words: MemberWords;
  isInHand: boolean;
  onTake: () => void;
  /** Throws away what was written about a member who did not come after all; whoever only reads cannot. */
  onDiscard?: () => void;
};

/** A member about whom nothing can be written here: the note is signed, they did not come, or another writes. */
export function ClosedRow({ member, words, isInHand, onTake, onDiscard }: ClosedRowProps) {
  const { groupNotes } = text;
  return (
    <li className={styles.row} aria-current={isInHand || undefined} data-closed="">
      <StatusMark status={statusOf(member.attendance)} />
      <Who member={member} />
      <div className={styles.end}>
        {words.participation && (
          <span className={styles.participation}>{groupNotes.participations[words.participation]}</span>
        )}
        <Tag>{progressWord(member, words)}</Tag>
      </div>
      {member.signature ? (
        <SignedWords member={member} isInHand={isInHand} onTake={onTake} />
      ) : (
        <div className={styles.preview}>
          <Unwritten member={member} words={words} onDiscard={onDiscard} />
        </div>
      )}
    </li>
  );
}

function progressWord(member: MemberNoteView, words: MemberWords): string {
  const { groupNotes } = text;
  const progress = progressOf(member, words);
  switch (progress) {
    case "ready":
    case "begun":
      return groupNotes.draft;
    case "signed":
    case "absent":
    case "awaited":
    case "empty":
      return groupNotes[progress];
  }
}

function SignedWords({ member, isInHand, onTake }: Omit<ClosedRowProps, "words" | "onDiscard">) {
  const { signature, fullName, noteId, clientId } = member;
  const { groupNotes } = text;
  if (!signature) return null;
  if (!isInHand) {
    const shown = [member.body, member.attendanceChanged && groupNotes.attendanceChangedShort]
      .filter(Boolean)
      .join(" ");
    return (
      <button type="button" className={styles.preview} aria-label={groupNotes.read(fullName, shown)} onClick={onTake}>
        <span className={styles.signedWords}>{member.body}</span>
        {member.attendanceChanged && <span className={styles.lacks}>{groupNotes.attendanceChangedShort}</span>}
      </button>
    );
  }
  return (
    <div className={styles.text}>
      <Signed
        by={signerOf(signature)}
        roleName={text.app.roles[signature.role].toLowerCase()}
        at={stampText(signature.signedAt)}
        says={member.isLate && groupNotes.lateEntry}
      >
        {member.body}
      </Signed>
      {!signature.isValid && <Notice tone="danger">{groupNotes.notTrue}</Notice>}
      {member.attendanceChanged && <Notice tone="warn">{groupNotes.attendanceChanged}</Notice>}
      {noteId && (
        <p>
          <Link to="/clients/$clientId/note/$noteId" params={{ clientId, noteId }}>
            {groupNotes.openNote}
          </Link>
        </p>
      )}
    </div>
  );
}

/** Why there is no note; nothing of a member who came. */
function saysOf(attendance: AttendanceView | null): string {
  const { groupNotes, sessions } = text;
  if (!attendance) return groupNotes.awaitedSays;
  const { state, reason } = attendance;
  return state === "came" ? "" : groupNotes.absentSays(reason ? sessions.reasons[reason] : sessions.states[state]);
}

type UnwrittenProps = { member: MemberNoteView; words: MemberWords; onDiscard: (() => void) | undefined };

function Unwritten({ member, words, onDiscard }: UnwrittenProps) {
  const says = saysOf(member.attendance);
  return (
    <>
      {says && <p>{says}</p>}
      {(words.body || words.participation) && (
        <>
          {says && <p className={styles.lacks}>{text.groupNotes.keptThough}</p>}
          {words.body && <p className={styles.typed}>{words.body}</p>}
          {says && onDiscard && (
            <div className={styles.discard}>
              <Button describedBy={nameId(member)} onPress={onDiscard}>
                {text.notes.discard}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}
