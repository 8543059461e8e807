import { useState } from "react";
import { ConfirmKey } from "#ui/features/access/ConfirmKey.tsx";
import { FounderForm } from "#ui/features/access/FounderForm.tsx";
import { type Founder, newFounder } from "#ui/features/access/founder.ts";
import { NewPassphraseFields } from "#ui/features/access/NewPassphraseFields.tsx";
import { useBegin } from "#ui/features/access/queries.ts";
import { Refusal } from "#ui/features/access/Refusal.tsx";
import { ShowKey } from "#ui/features/access/ShowKey.tsx";
import { useNewPassphrase } from "#ui/features/access/useNewPassphrase.ts";
import { failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Form, FormActions } from "#ui/kit/Form.tsx";
import { Threshold } from "#ui/kit/Threshold.tsx";
import { ownTimeZone } from "#ui/kit/timeZones.ts";
import { text } from "#ui/text/index.ts";

type Step = "founder" | "passphrase" | "key" | "confirm";

/** A new clinic in three steps: who, the passphrase, the recovery key. Nothing is written before the last. */
export function SetUp({ onBack }: { onBack: () => void }) {
  const [step, setStep] = useState<Step>("founder");
  const [founder, setFounder] = useState(() => newFounder(ownTimeZone()));
  const passphrase = useNewPassphrase([founder.name, founder.clinicName]);
  const begin = useBegin();
  const key = begin.data;
  const words = text.access;

  const onChosen = (chosen: string) => {
    if (begin.isPending) return;
    begin.mutate({ ...founder, passphrase: chosen }, { onSuccess: () => setStep("key"), onError: onRefused });
  };
  // What is wrong with a field of the first step is said there.
  const onRefused = (error: unknown) => {
    if (failureOf(error)?.code === "invalid") setStep("founder");
  };
  const onFounder = (next: Founder) => {
    setFounder(next);
    begin.reset();
  };

  if (step === "founder") {
    return (
      <Threshold title={words.founding.title} says={words.step(1, 3)}>
        <FounderForm
          founder={founder}
          refusal={begin.error}
          onChange={onFounder}
          onGoOn={() => setStep("passphrase")}
          onBack={onBack}
        />
      </Threshold>
    );
  }
  if (step === "passphrase" || !key) {
    return (
      <Threshold title={words.choosing.title} says={`${words.step(2, 3)}. ${words.choosing.says}`}>
        <Form onSubmit={() => passphrase.take(onChosen)}>
          <NewPassphraseFields {...passphrase.fields} refusal={begin.error} autoFocus />
          {failureOf(begin.error)?.code !== "weak" && <Refusal error={begin.error} onOver={begin.reset} />}
          <FormActions>
            <Button look="primary" type="submit" isPending={begin.isPending}>
              {words.goOn}
            </Button>
            <Button look="bare" onPress={() => setStep("founder")}>
              {words.back}
            </Button>
          </FormActions>
        </Form>
      </Threshold>
    );
  }
  return step === "key" ? (
    <ShowKey recoveryKey={key} clinicName={founder.clinicName} onWritten={() => setStep("confirm")} />
  ) : (
    <ConfirmKey recoveryKey={key} onAgain={() => setStep("key")} />
  );
}
