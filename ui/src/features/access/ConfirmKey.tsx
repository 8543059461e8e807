import { useState } from "react";
import { useCreate, useOtherFolder } from "#ui/features/access/queries.ts";
import { Refusal } from "#ui/features/access/Refusal.tsx";
import { plainSymbols } from "#ui/features/access/recoveryKey.ts";
import type { RecoveryView } from "#ui/ipc/bindings.ts";
import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { FieldRow, Form, FormActions } from "#ui/kit/Form.tsx";
import { Threshold } from "#ui/kit/Threshold.tsx";
import { text } from "#ui/text/index.ts";

type ConfirmKeyProps = { recoveryKey: RecoveryView; onAgain: () => void };

/** Two groups typed back from the paper; then the clinic is created. */
export function ConfirmKey({ recoveryKey: { ask }, onAgain }: ConfirmKeyProps) {
  const words = text.access.recoveryKey;
  const [typed, setTyped] = useState<readonly string[]>(ask.map(() => ""));
  const create = useCreate();
  const otherFolder = useOtherFolder();
  const code = failureOf(create.error)?.code;
  const isNotTheirs = code === "notConfirmed";
  const onSubmit = () => {
    if (!create.isPending) create.mutate([...typed]);
  };
  return (
    <Threshold title={words.confirmTitle} says={words.confirmSays(ask)}>
      <Form onSubmit={onSubmit}>
        <FieldRow>
          {ask.map((group, place) => (
            <Field
              key={group}
              label={words.group(group)}
              value={typed[place] ?? ""}
              onChange={(value) => setTyped(typed.with(place, plainSymbols(value)))}
              error={isNotTheirs && place === 0 ? errorText(create.error) : undefined}
              name={`group${place + 1}`}
              autoFocus={place === 0}
            />
          ))}
        </FieldRow>
        {!isNotTheirs && <Refusal error={create.error} onOver={create.reset} />}
        {isAboutFolder(code) && (
          <div>
            <Button onPress={() => otherFolder.mutate(undefined, { onSuccess: create.reset })}>
              {words.chooseFolder}
            </Button>
          </div>
        )}
        <FormActions>
          <Button look="primary" type="submit" isPending={create.isPending}>
            {words.create}
          </Button>
          <Button look="bare" onPress={onAgain}>
            {words.again}
          </Button>
        </FormActions>
      </Form>
    </Threshold>
  );
}

/** What another folder would mend. */
function isAboutFolder(code: string | undefined): boolean {
  return code === "syncedFolder" || code === "folderNotEmpty" || code === "readOnly" || code === "diskFull";
}
