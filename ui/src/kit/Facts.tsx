import type { ReactNode } from "react";
import styles from "./Facts.module.css";

export type Fact = { term: string; detail: ReactNode };

/** Terms and what they are, in two columns, as dates in a side column. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, detail }, at) => (
        <div key={at} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
