import type { MemberNoteView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { shortDayText } from "#ui/kit/dates.ts";
import { Notice } from "#ui/kit/Notice.tsx";
import { SideSection } from "#ui/kit/ScreenFrame.tsx";
import { Reading } from "#ui/kit/Signed.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Beside.module.css";
import { type MemberWords, marksOf } from "./groupNote.ts";

type BesideProps = {
  member: MemberNoteView;
  words: MemberWords;
  onGoToWords: () => void;
};

/** What stands beside the note in hand: the last one, and which other says nearly the same. */
export function Beside({ member, words, onGoToWords }: BesideProps) {
  const { groupNotes } = text;
  const { last, like } = member;
  const isLike = marksOf(words.body, like).length > 0;
  return (
    <>
      <p className={styles.name}>
        {member.fullName}
        {member.pronouns && <span className={styles.pronouns}> {member.pronouns}</span>}
      </p>
      {last ? (
        <SideSection title={groupNotes.lastNote(shortDayText(last.heldOn))}>
          <Reading>{last.body}</Reading>
          <p className={styles.line}>{groupNotes.signedBy(last.signedBy, shortDayText(last.heldOn))}</p>
        </SideSection>
      ) : (
        <p className={styles.line}>{groupNotes.firstNote}</p>
      )}
      {like && isLike && (
        <Notice
          tone="warn"
          title={groupNotes.likeTitle}
          actions={
            <Button shortcut="F4" onPress={onGoToWords}>
              {groupNotes.toTheWords}
            </Button>
          }
        >
          {like.fullName === member.fullName ? groupNotes.likeLast : groupNotes.likeAnother(like.fullName)}
        </Notice>
      )}
    </>
  );
}
