import type { ReactNode } from "react";
import { PlainList } from "#ui/kit/PlainList.tsx";
import styles from "./List.module.css";

type ListProps = {
  title: string;
  /** Read aloud in place of the title where several lists have the same one. */
  label?: string;
  /** Room and leader of a group, for instance. */
  note?: ReactNode;
  /** The one figure about it: "8 of 12". */
  figure?: ReactNode;
  children: ReactNode;
};

/** A card around a list that moves by itself: what it is, one figure, rows. */
export function List({ title, label = title, note, figure, children }: ListProps) {
  return (
    <section className={styles.list} aria-label={label}>
      <header className={styles.head}>
        <div className={styles.names}>
          <h2 title={title} dir="auto">
            {title}
          </h2>
          {note && <p className={styles.note}>{note}</p>}
        </div>
        {figure && <p className={styles.figure}>{figure}</p>}
      </header>
      <PlainList>{children}</PlainList>
    </section>
  );
}
