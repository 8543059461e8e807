import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import styles from "./ListRow.module.css";

type ListRowProps = {
  name: string;
  mark?: ReactNode;
  /** A time or a word, faint, before the number. */
  note?: ReactNode;
  /** A number in its own column, as a locker. */
  number?: ReactNode;
  /** The row in hand. */
  isCurrent?: boolean;
  onOpen?: () => void;
  /** Buttons or a menu at the end. */
  actions?: ReactNode;
};

/** One line of a list. A long name ends in an ellipsis and never moves the number off its column. */
export function ListRow({ name, mark, note, number, isCurrent = false, onOpen, actions }: ListRowProps) {
  return (
    <li className={styles.row} aria-current={isCurrent || undefined}>
      {mark}
      {onOpen ? (
        <Button className={styles.name ?? ""} onPress={onOpen}>
          <span title={name} dir="auto">
            {name}
          </span>
        </Button>
      ) : (
        <span className={styles.name} title={name} dir="auto">
          {name}
        </span>
      )}
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {number !== undefined && <span className={styles.number}>{number}</span>}
      {actions}
    </li>
  );
}
