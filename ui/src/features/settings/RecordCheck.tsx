import { useQuery } from "@tanstack/react-query";
import { recordCheckQuery } from "#ui/features/settings/queries.ts";
import { findingsOf } from "#ui/features/settings/recordCheck.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./RecordCheck.module.css";

/** Checks the files as the dialog opens, and says what was found. */
export function RecordCheck({ onClose }: { onClose: () => void }) {
  const words = text.settings.check;
  const { data: check, error, isFetching, refetch } = useQuery(recordCheckQuery);
  const findings = check && findingsOf(check);
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button isPending={isFetching} onPress={() => void refetch()}>
            {words.again}
          </Button>
          <Button look="primary" autoFocus onPress={onClose}>
            {text.kit.close}
          </Button>
        </>
      }
    >
      <p>{words.says}</p>
      {isFetching && <Notice>{words.going}</Notice>}
      {!isFetching && error && <Notice tone="danger">{errorText(error)}</Notice>}
      {!isFetching && findings?.length === 0 && <Notice>{words.sound}</Notice>}
      {!isFetching && findings && findings.length > 0 && (
        <Notice tone="danger" title={words.unsound}>
          <ul className={styles.findings}>
            {findings.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
          <p>{words.whatToDo}</p>
        </Notice>
      )}
    </Dialog>
  );
}
