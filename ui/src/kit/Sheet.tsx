import type { ReactNode } from "react";
import styles from "./Sheet.module.css";

/** The desk under a document, which scrolls. */
export function Desk({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.desk} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** A page of a document, in the serif. */
export function Sheet({ children }: { children: ReactNode }) {
  return <article className={styles.sheet}>{children}</article>;
}
