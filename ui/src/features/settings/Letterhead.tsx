import { text } from "#ui/text/index.ts";
import styles from "./Letterhead.module.css";

type LetterheadProps = { name: string; address: string; telephone: string };

/** The head of a printed page, as the settings will make it. */
export function Letterhead({ name, address, telephone }: LetterheadProps) {
  const lines = [...address.split("\n"), telephone].filter((it) => it.trim() !== "");
  return (
    <div className={styles.sheet} dir="auto">
      <p className={styles.name}>{name.trim() || text.settings.noName}</p>
      {lines.map((it, at) => (
        <p key={at}>{it}</p>
      ))}
    </div>
  );
}
