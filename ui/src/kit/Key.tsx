import { type Shortcut, spell } from "#ui/kit/keys.ts";
import styles from "./Key.module.css";

/** The key that does it, drawn as a key. */
export function Key({ of }: { of: Shortcut }) {
  return <kbd className={styles.key}>{spell(of)}</kbd>;
}
