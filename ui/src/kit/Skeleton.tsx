import { text } from "#ui/text/index.ts";
import styles from "./Skeleton.module.css";

/** Where lines will be in a moment. It shows itself only when that moment is long. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={text.kit.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}
