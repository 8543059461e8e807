import type { MemberNoteView } from "#ui/ipc/bindings.ts";
import { attendanceText } from "./groupNote.ts";
import styles from "./MemberRow.module.css";

/** The id of a member's name, for what is said of them further down. */
export const nameId = (member: MemberNoteView) => `who-${member.clientId}`;

/** The name, and what the desk knows of how they came. */
export function Who({ member }: { member: MemberNoteView }) {
  const { fullName, preferredName, attendance } = member;
  return (
    <div className={styles.who}>
      <p className={styles.name} id={nameId(member)}>
        {fullName}
        {preferredName && <span className={styles.called}> “{preferredName}”</span>}
      </p>
      <p className={styles.came}>{attendanceText(attendance)}</p>
    </div>
  );
}
