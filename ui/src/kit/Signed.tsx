import type { ReactNode } from "react";
import { text } from "#ui/text/index.ts";
import styles from "./Signed.module.css";

type SignedProps = {
  children: string;
  /** Name with credential, as "J. Alvarez, LADC I". */
  by: string;
  /** In which role, as the text modules say it. */
  roleName: string;
  /** When, with the zone where it matters. */
  at: string;
  /** A late entry, a co-signature, "attendance changed since signing". */
  says?: ReactNode;
};

/** Words that no longer change, and who stands for them. */
export function Signed({ children, by, roleName, at, says }: SignedProps) {
  return (
    <article className={styles.signed}>
      <Reading>{children}</Reading>
      <footer className={styles.line}>
        {text.kit.signedBy(by, roleName, at)}
        {says && <> · {says}</>}
      </footer>
    </article>
  );
}

/** Final words or words to be read aloud, in the serif; an empty line parts two paragraphs. */
export function Reading({ children }: { children: string }) {
  return (
    <div className={styles.reading} dir="auto">
      {children.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </div>
  );
}
