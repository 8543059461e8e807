import { type ReactNode, useId } from "react";
import styles from "./Section.module.css";

type SectionProps = {
  title: string;
  /** The one sentence about it. */
  says?: string | undefined;
  children: ReactNode;
};

/** A part of a day: its name, a sentence, what is in it. */
export function Section({ title, says, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {says && <p className={styles.says}>{says}</p>}
      </header>
      {children}
    </section>
  );
}
