import type { ReactNode } from "react";
import { text } from "#ui/text/index.ts";
import styles from "./StatusMark.module.css";

export type Status = keyof typeof text.kit.status;

/** Here, late, awaited, absent, no word: a shape first, its colour third, and its word to a screen reader. */
export function StatusMark({ status }: { status: Status }) {
  return (
    <svg
      className={styles.mark}
      data-status={status}
      viewBox="0 0 16 16"
      role="img"
      aria-label={text.kit.status[status]}
    >
      {SHAPES[status]}
    </svg>
  );
}

const SHAPES: Readonly<Record<Status, ReactNode>> = {
  present: (
    <>
      <circle cx="8" cy="8" r="7" className={styles.solid} />
      <path d="M4.8 8.2 7 10.4 11.2 6" className={styles.cut} />
    </>
  ),
  late: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 8V1.8A6.2 6.2 0 0 1 14.2 8Z" className={styles.solid} />
    </>
  ),
  awaited: <circle cx="8" cy="8" r="6.2" />,
  absent: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M5 8h6" />
    </>
  ),
  noWord: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" />
    </>
  ),
};
