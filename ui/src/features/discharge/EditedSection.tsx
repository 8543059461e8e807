import type { ReactNode } from "react";
import styles from "./Document.module.css";

type EditedSectionProps = {
  id: string;
  title: string;
  /** Beside the title, as where its words come from. */
  aside?: ReactNode;
  /** The focus came into it. */
  onEnter: () => void;
  children: ReactNode;
};

/** A section of a document while it is written. */
export function EditedSection({ id, title, aside, onEnter, children }: EditedSectionProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices which of its fields has the focus.
    <section id={id} className={styles.section} onFocus={onEnter}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
