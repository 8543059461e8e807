import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

type EmptyStateProps = {
  /** One sentence: what will stand here, and how it comes. */
  children: ReactNode;
  /** One button. */
  action?: ReactNode;
};

/** An empty place that teaches. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty} data-empty="">
      <p>{children}</p>
      {action}
    </div>
  );
}
