import type { ReactNode } from "react";
import styles from "./Tag.module.css";

export type Tone = "plain" | "ready" | "warn" | "danger";

/** A short word about a thing's state. */
export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}
