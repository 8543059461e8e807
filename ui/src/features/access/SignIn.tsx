import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useUnlock } from "#ui/features/access/queries.ts";
import { Refusal } from "#ui/features/access/Refusal.tsx";

import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Form, FormActions } from "#ui/kit/Form.tsx";
import { mayTakeFocus } from "#ui/kit/firstFocus.ts";
import { PasswordField } from "#ui/kit/PasswordField.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./SignIn.module.css";

/** Those of a demonstration, who can be chosen to sign in; a choice fills the form and opens. */
export type Offers = (isPending: boolean, choose: (who: { name: string; passphrase: string }) => void) => ReactNode;

/** Name and passphrase. Enter goes on to what is still empty, then unlocks. */
export function SignIn({ offers }: { offers?: Offers }) {
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const nameField = useRef<HTMLInputElement>(null);
  const passphraseField = useRef<HTMLInputElement>(null);
  const unlock = useUnlock(offers !== undefined);
  const failure = failureOf(unlock.error);
  const isWaiting = failure?.code === "wait";

  // What was typed before the script of the page was there.
  useLayoutEffect(() => {
    setName(nameField.current?.value ?? "");
    setPassphrase(passphraseField.current?.value ?? "");
  }, []);

  const onSubmit = () => {
    if (name.trim() === "") nameField.current?.focus();
    else if (passphrase === "") passphraseField.current?.focus();
    else if (!unlock.isPending && !isWaiting) unlock.mutate({ name, passphrase }, { onError: onRefused });
  };
  const choose = (who: { name: string; passphrase: string }) => {
    setName(who.name);
    setPassphrase(who.passphrase);
    if (!unlock.isPending && !isWaiting) unlock.mutate(who, { onError: onRefused });
  };
  const onRefused = () => {
    setPassphrase("");
    passphraseField.current?.focus();
  };

  return (
    <>
      {offers?.(unlock.isPending, choose)}
      <Form onSubmit={onSubmit}>
        <Field
          label={text.access.name}
          value={name}
          onChange={setName}
          name="name"
          autoFocus={!offers && mayTakeFocus()}
          ref={nameField}
        />
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
          {!offers && <span className={styles.forgotten}>{text.access.lock.forgotten}</span>}
        </FormActions>
      </Form>
    </>
  );
}
