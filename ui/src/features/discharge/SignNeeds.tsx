import { Notice } from "#ui/kit/Notice.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Document.module.css";

/** The id for what the button that signs is explained by. */
export const SIGN_NEEDS = "sign-needs";

/** Why it cannot be signed yet. */
export function SignNeeds({ missing }: { missing: readonly string[] }) {
  return (
    <div id={SIGN_NEEDS} className={styles.needs}>
      {missing.length > 0 && <Notice tone="warn">{text.discharge.signWhenComplete(missing)}</Notice>}
    </div>
  );
}
