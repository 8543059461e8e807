import { useState } from "react";
import { NewPassphraseFields } from "#ui/features/access/NewPassphraseFields.tsx";
import { useChangePassphrase } from "#ui/features/access/queries.ts";
import { useNewPassphrase } from "#ui/features/access/useNewPassphrase.ts";
import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Form } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { PasswordField } from "#ui/kit/PasswordField.tsx";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

type ChangePassphraseProps = { name: string; onClose: () => void };

/** One's own passphrase, changed by knowing the present one. */
export function ChangePassphrase({ name, onClose }: ChangePassphraseProps) {
  const words = text.access.change;
  const [present, setPresent] = useState("");
  const [isAsked, setAsked] = useState(false);
  const passphrase = useNewPassphrase([name]);
  const change = useChangePassphrase();
  const code = failureOf(change.error)?.code;

  const onSubmit = () => {
    setAsked(true);
    if (change.isPending) return;
    passphrase.take((chosen) => {
      if (present !== "") change.mutate({ present, chosen }, { onSuccess: onChanged });
    });
  };
  const onChanged = () => {
    say({ tone: "done", title: words.changed });
    onClose();
  };

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.kit.cancel}</Button>
          <Button look="primary" type="submit" form="change-passphrase" isPending={change.isPending}>
            {words.change}
          </Button>
        </>
      }
    >
      <Form id="change-passphrase" onSubmit={onSubmit}>
        <PasswordField
          label={words.present}
          value={present}
          onChange={setPresent}
          error={
            code === "notUnlocked" ? words.presentWrong : isAsked && present === "" ? words.presentMissing : undefined
          }
          name="present"
          autoFocus
        />
        <NewPassphraseFields label={words.chosen} {...passphrase.fields} refusal={change.error} />
        {change.error && code !== "notUnlocked" && code !== "weak" && (
          <Notice tone="danger">{errorText(change.error)}</Notice>
        )}
      </Form>
    </Dialog>
  );
}
