import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { PlainList } from "#ui/kit/PlainList.tsx";
import { Reading } from "#ui/kit/Signed.tsx";
import styles from "./Entries.module.css";

/** What was written, day by day. */
export function Entries({ label, children }: { label: string; children: ReactNode }) {
  return (
    <PlainList className={styles.list} aria-label={label}>
      {children}
    </PlainList>
  );
}

type EntryProps = {
  /** The day, in a narrow column. */
  when: string;
  title: string;
  /** After the title, plain: a topic, minutes. */
  note?: ReactNode;
  /** Who, and whether it is signed. */
  by?: ReactNode;
  /** Its first words. */
  excerpt?: string;
  /** The words may still change: they stand in the sans. */
  isDraft?: boolean;
  onOpen: () => void;
};

/** One entry of a record; all of it opens. */
export function Entry({ when, title, note, by, excerpt, isDraft = false, onOpen }: EntryProps) {
  return (
    <li className={styles.entry}>
      <span className={styles.when}>{when}</span>
      <div className={styles.what}>
        <p className={styles.line}>
          <Button className={styles.open ?? ""} onPress={onOpen}>
            {title}
          </Button>
          {note && <span className={styles.note}> {note}</span>}
        </p>
        {excerpt && (isDraft ? <p className={styles.draft}>{excerpt}</p> : <Reading>{excerpt}</Reading>)}
      </div>
      {by && <span className={styles.by}>{by}</span>}
    </li>
  );
}
