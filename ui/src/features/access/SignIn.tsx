import { useRef, useState } from "react";
import { useUnlock } from "#ui/features/access/queries.ts";
import { Refusal } from "#ui/features/access/Refusal.tsx";

import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Form, FormActions } from "#ui/kit/Form.tsx";
import { PasswordField } from "#ui/kit/PasswordField.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./SignIn.module.css";

/** Name and passphrase. Enter goes on to what is still empty, then unlocks. */
export function SignIn() {
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const nameField = useRef<HTMLInputElement>(null);
  const passphraseField = useRef<HTMLInputElement>(null);
  const unlock = useUnlock();
  const failure = failureOf(unlock.error);
  const isWaiting = failure?.code === "wait";

  const onSubmit = () => {
    if (name.trim() === "") nameField.current?.focus();
    else if (passphrase === "") passphraseField.current?.focus();
    else if (!unlock.isPending && !isWaiting) unlock.mutate({ name, passphrase }, { onError: onRefused });
  };
  const onRefused = () => {
    setPassphrase("");
    passphraseField.current?.focus();
  };

  return (
    <Form onSubmit={onSubmit}>
      <Field label={text.access.name} value={name} onChange={setName} name="name" autoFocus ref={nameField} />
      <PasswordField
        label={text.access.passphrase}
        value={passphrase}
        onChange={setPassphrase}
        error={failure?.code === "notUnlocked" ? errorText(failure) : undefined}
        name="passphrase"
        ref={passphraseField}
      />
      {failure?.code !== "notUnlocked" && <Refusal error={unlock.error} onOver={unlock.reset} />}
      <FormActions>
        <Button look="primary" type="submit" isPending={unlock.isPending} isDisabled={isWaiting}>
          {text.access.lock.unlock}
        </Button>
        <span className={styles.forgotten}>{text.access.lock.forgotten}</span>
      </FormActions>
    </Form>
  );
}
