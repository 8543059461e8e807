import type { MemberNoteView } from "#ui/ipc/bindings.ts";
import { attendanceText } from "./groupNote.ts";
import styles from "./MemberRow.module.css";

/** The name, and what the desk knows of how they came. */
export function Who({ member }: { member: MemberNoteView }) {
  const { fullName, preferredName, attendance } = member;
  return (
    <div className={styles.who}>
      <p className={styles.name}>
        {fullName}
        {preferredName && <span className={styles.called}> “{preferredName}”</span>}
      </p>
      <p className={styles.came}>{attendanceText(attendance)}</p>
    </div>
  );
}
