import { useState } from "react";
import { KeyForm } from "#ui/features/access/KeyForm.tsx";
import { NewPassphraseFields } from "#ui/features/access/NewPassphraseFields.tsx";
import { useRecover } from "#ui/features/access/queries.ts";
import { Refusal } from "#ui/features/access/Refusal.tsx";
import { noGroups } from "#ui/features/access/recoveryKey.ts";
import { useNewPassphrase } from "#ui/features/access/useNewPassphrase.ts";
import { failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Form, FormActions } from "#ui/kit/Form.tsx";
import { Threshold } from "#ui/kit/Threshold.tsx";
import { text } from "#ui/text/index.ts";

type RecoveryProps = { clinicName: string; onBack: () => void };

/** A new passphrase for an administrator, by the key on paper: first the key, then the passphrase. */
export function Recovery({ clinicName, onBack }: RecoveryProps) {
  const words = text.access.recovery;
  const [groups, setGroups] = useState(noGroups);
  const [name, setName] = useState("");
  const [isKeyTyped, setKeyTyped] = useState(false);
  const passphrase = useNewPassphrase([name, clinicName]);
  const recover = useRecover();
  const code = failureOf(recover.error)?.code;

  const onChosen = (chosen: string) => {
    if (recover.isPending || code === "wait") return;
    recover.mutate({ key: groups.join("-"), name, passphrase: chosen }, { onError: onRefused });
  };
  const onRefused = (error: unknown) => {
    const refusal = failureOf(error)?.code;
    if (refusal === "recoverySlip" || refusal === "notUnlocked") setKeyTyped(false);
  };

  if (!isKeyTyped) {
    return (
      <Threshold title={clinicName} says={words.says}>
        <KeyForm
          groups={groups}
          onGroups={setGroups}
          name={name}
          onName={setName}
          refusal={recover.error}
          onGoOn={() => {
            if (code !== "wait") recover.reset();
            setKeyTyped(true);
          }}
          onBack={onBack}
        />
      </Threshold>
    );
  }
  return (
    <Threshold title={clinicName} says={words.saysPassphrase(name.trim())}>
      <Form onSubmit={() => passphrase.take(onChosen)}>
        <NewPassphraseFields {...passphrase.fields} refusal={recover.error} autoFocus />
        {code !== "weak" && <Refusal error={recover.error} onOver={recover.reset} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={recover.isPending} isDisabled={code === "wait"}>
            {words.recover}
          </Button>
          <Button look="bare" onPress={() => setKeyTyped(false)}>
            {text.access.back}
          </Button>
        </FormActions>
      </Form>
    </Threshold>
  );
}
