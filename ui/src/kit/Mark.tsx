import styles from "./Mark.module.css";

/** The product's sign: steps going down. Its name stands beside it. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="2.75" className={styles.ground} />
      <path d="M0 3h5v4h6v4h5v2.25A2.75 2.75 0 0 1 13.25 16H2.75A2.75 2.75 0 0 1 0 13.25z" className={styles.steps} />
    </svg>
  );
}
