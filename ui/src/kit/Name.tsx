import styles from "./Name.module.css";

/** A name of any length and in any script: two lines at most, and the whole of it in its tooltip. */
export function Name({ children }: { children: string }) {
  return (
    <span className={styles.name} title={children} dir="auto">
      {children}
    </span>
  );
}
