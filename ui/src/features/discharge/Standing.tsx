import type { SignatureView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Document.module.css";

type StandingProps = {
  view: { isSuperseded: boolean; signature: SignatureView | null; authorName: string };
  onOpenNewest: () => void;
};

/** What one must know before one reads: a newer version, another's draft, a signature that does not hold. */
export function Standing({ view: { isSuperseded, signature, authorName }, onOpenNewest }: StandingProps) {
  const words = text.discharge;
  return (
    <div className={styles.needs}>
      {isSuperseded && (
        <Notice tone="info" actions={<Button onPress={onOpenNewest}>{words.openNewest}</Button>}>
          {words.superseded}
        </Notice>
      )}
      {!signature && <Notice tone="info">{words.notYours(authorName)}</Notice>}
      {signature && !signature.isValid && <Notice tone="danger">{words.brokenSignature}</Notice>}
    </div>
  );
}
