import type { SignatureView } from "#ui/ipc/bindings.ts";
import { text } from "#ui/text/index.ts";
import styles from "./Document.module.css";

/** Who signed, in which role, when and in which zone. */
export function SignatureLine({ signature }: { signature: SignatureView }) {
  const by = [signature.name, signature.credential].filter(Boolean).join(", ");
  const at = `${signature.signedAt.slice(0, 10)} ${signature.signedAt.slice(11, 16)} (UTC${signature.signedAt.slice(-6)}, ${signature.timeZone})`;
  return (
    <footer className={styles.signature}>
      <p>{text.kit.signedBy(by, text.app.roles[signature.role], at)}</p>
      <p className={styles.soft}>{text.discharge.signed}</p>
    </footer>
  );
}
