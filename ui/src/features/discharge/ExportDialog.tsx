import { useState } from "react";
import type { ExportedDocument } from "#ui/ipc/bindings.ts";
import { fieldErrors, formError } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Choice } from "#ui/kit/Choice.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Form } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { languageNames, languageNow, text } from "#ui/text/index.ts";
import styles from "./Document.module.css";
import { useExport } from "./queries.ts";

type ExportDialogProps = {
  document: ExportedDocument;
  documentId: string;
  isSigned: boolean;
  isPart2: boolean;
  onClose: () => void;
};

/** To whom and what for; then the native dialog asks where. */
export function ExportDialog({ document, documentId, isSigned, isPart2, onClose }: ExportDialogProps) {
  const [recipient, setRecipient] = useState("");
  const [purpose, setPurpose] = useState("");
  const [language, setLanguage] = useState(languageNow);
  const send = useExport();
  const errors = fieldErrors(send.error);
  const failed = formError(send.error, ["recipient", "purpose"]);
  const words = text.discharge;
  const go = () =>
    send.mutate(
      { document, documentId, recipient, purpose, language },
      { onSuccess: (exported) => exported.is === "written" && onClose() },
    );
  return (
    <Dialog
      title={words.exportTitle(words.documents[document])}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form="export" isPending={send.isPending}>
            {words.exportIt}
          </Button>
        </>
      }
    >
      <Form id="export" onSubmit={go}>
        {failed && <Notice tone="danger">{failed}</Notice>}
        <Field
          label={words.recipient}
          hint={words.recipientHint}
          value={recipient}
          onChange={setRecipient}
          error={errors.recipient}
          isRequired
          autoFocus
        />
        <Field label={words.purpose} value={purpose} onChange={setPurpose} error={errors.purpose} isRequired />
        <div className={styles.suggestions}>
          {words.purposes.map((it) => (
            <Button key={it} onPress={() => setPurpose(it)}>
              {it}
            </Button>
          ))}
        </div>
        <Choice
          label={words.documentLanguage}
          hint={words.documentLanguageHint}
          value={language}
          options={languageNames}
          onChange={setLanguage}
        />
        {!isSigned && <Notice tone="warn">{words.goesAsDraft}</Notice>}
        <p>
          {words.exportSays} {isPart2 && words.part2Goes}
        </p>
        <p className={styles.soft}>{words.consent}</p>
      </Form>
    </Dialog>
  );
}
