import { useState } from "react";
import { NewPassphraseFields } from "#ui/features/access/NewPassphraseFields.tsx";
import { useAccept, useLook } from "#ui/features/access/queries.ts";
import { Refusal } from "#ui/features/access/Refusal.tsx";
import { useNewPassphrase } from "#ui/features/access/useNewPassphrase.ts";
import type { InvitedView } from "#ui/ipc/bindings.ts";
import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Form, FormActions } from "#ui/kit/Form.tsx";
import { Threshold } from "#ui/kit/Threshold.tsx";
import { text } from "#ui/text/index.ts";

type InvitationProps = { clinicName: string; onBack: () => void };

/** In with a code: whom it is for, then a passphrase of one's own. */
export function Invitation({ clinicName, onBack }: InvitationProps) {
  const [code, setCode] = useState("");
  const look = useLook();
  if (look.data) return <Welcome code={code} invited={look.data} clinicName={clinicName} onBack={look.reset} />;
  return <Code code={code} onCode={setCode} look={look} clinicName={clinicName} onBack={onBack} />;
}

type CodeProps = InvitationProps & { code: string; onCode: (code: string) => void; look: ReturnType<typeof useLook> };

function Code({ code, onCode, look, clinicName, onBack }: CodeProps) {
  const words = text.access.invitation;
  const [isAsked, setAsked] = useState(false);
  const failure = failureOf(look.error);
  const isAboutCode = failure?.code === "codeNotValid" || failure?.code === "codeExpired";
  const isEmpty = code.trim() === "";
  const onSubmit = () => {
    setAsked(true);
    if (!isEmpty && !look.isPending && failure?.code !== "wait") look.mutate(code);
  };
  return (
    <Threshold title={clinicName} says={words.says}>
      <Form onSubmit={onSubmit}>
        <Field
          label={words.code}
          hint={words.codeHint}
          error={isAsked && isEmpty ? words.codeMissing : isAboutCode ? errorText(failure) : undefined}
          value={code}
          onChange={onCode}
          name="code"
          autoFocus
        />
        {!isAboutCode && <Refusal error={look.error} onOver={look.reset} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={look.isPending} isDisabled={failure?.code === "wait"}>
            {words.look}
          </Button>
          <Button look="bare" onPress={onBack}>
            {text.access.back}
          </Button>
        </FormActions>
      </Form>
    </Threshold>
  );
}

type WelcomeProps = InvitationProps & { code: string; invited: InvitedView };

function Welcome({ code, invited, clinicName, onBack }: WelcomeProps) {
  const words = text.access.invitation;
  const accept = useAccept();
  const passphrase = useNewPassphrase([invited.name, clinicName]);
  const failure = failureOf(accept.error);
  const onSubmit = () => {
    if (!accept.isPending && failure?.code !== "wait")
      passphrase.take((chosen) => accept.mutate({ code, passphrase: chosen }));
  };
  return (
    <Threshold
      title={words.welcome(invited.name)}
      says={words.welcomeSays(invited.name, text.app.rolesInWords(invited.roles))}
    >
      <Form onSubmit={onSubmit}>
        <NewPassphraseFields {...passphrase.fields} refusal={accept.error} autoFocus />
        {failure?.code !== "weak" && <Refusal error={accept.error} onOver={accept.reset} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={accept.isPending} isDisabled={failure?.code === "wait"}>
            {words.accept}
          </Button>
          <Button look="bare" onPress={onBack}>
            {text.access.back}
          </Button>
        </FormActions>
      </Form>
    </Threshold>
  );
}
