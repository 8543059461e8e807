import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { Name } from "#ui/kit/Name.tsx";
import { PlainList } from "#ui/kit/PlainList.tsx";
import { Tag, type Tone } from "#ui/kit/Tag.tsx";
import styles from "./ToDos.module.css";

export function ToDos({ label, children }: { label: string; children: ReactNode }) {
  return (
    <PlainList className={styles.list} aria-label={label}>
      {children}
    </PlainList>
  );
}

type ToDoProps = {
  /** The date or number that matters: "by 11:00", "2 days", "6". */
  when: string;
  tone?: Tone;
  title: string;
  note?: ReactNode;
  onOpen?: () => void;
};

/** What to do, with what matters first. */
export function ToDo({ when, tone = "plain", title, note, onOpen }: ToDoProps) {
  return (
    <li className={styles.row}>
      <div className={styles.when}>
        <Tag tone={tone}>{when}</Tag>
      </div>
      <div className={styles.what} title={title}>
        {onOpen ? (
          <Button className={styles.open ?? ""} onPress={onOpen}>
            <Name>{title}</Name>
          </Button>
        ) : (
          <p>
            <Name>{title}</Name>
          </p>
        )}
        {note && <p className={styles.note}>{note}</p>}
      </div>
    </li>
  );
}
