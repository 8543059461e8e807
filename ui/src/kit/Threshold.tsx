import type { ReactNode } from "react";
import styles from "./Threshold.module.css";

type ThresholdProps = {
  /** The clinic's name, or what this first screen is for. */
  title: string;
  /** One sentence under it. */
  says?: ReactNode;
  children: ReactNode;
};

/** Before the record: the first screen and the lock. Nothing but the steps and the way in. */
export function Threshold({ title, says, children }: ThresholdProps) {
  return (
    <div className={styles.window}>
      <div className={styles.threshold}>
        {/* As in index.html, which draws them first. */}
        <svg aria-hidden="true" className="steps" viewBox="0 0 520 320" preserveAspectRatio="xMinYMax meet">
          <path d="M0 0h130v80h130v80h130v80h130v80H0z" />
        </svg>
        <main className={styles.way}>
          <header>
            <h1 className={styles.title}>{title}</h1>
            {says && <p className={styles.says}>{says}</p>}
          </header>
          {children}
        </main>
      </div>
    </div>
  );
}
