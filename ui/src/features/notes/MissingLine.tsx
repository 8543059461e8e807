import { text } from "#ui/text/index.ts";
import styles from "./MissingLine.module.css";

/** What a signature still needs, said while one types. */
export function MissingLine({ missing }: { missing: readonly string[] }) {
  return (
    <p className={styles.line} data-missing={missing.length > 0 || undefined}>
      {missing.length === 0 ? text.notes.nothingMissing : `${text.notes.missing}: ${missing.join(", ")}`}
    </p>
  );
}
