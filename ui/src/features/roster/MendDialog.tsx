import { useState } from "react";
import type { RosterChoice, RosterRow, RosterView } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { FieldRow, Form } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { text } from "#ui/text/index.ts";
import { useMendRow } from "./queries.ts";

type MendDialogProps = { row: RosterRow; onMended: (view: RosterView) => void; onClose: () => void };

/** A row mended, or decided about. */
export function MendDialog({ row, onMended, onClose }: MendDialogProps) {
  const [firstName, setFirstName] = useState(row.firstName);
  const [lastName, setLastName] = useState(row.lastName);
  const [bornText, setBornText] = useState(row.bornText);
  const [choice, setChoice] = useState<RosterChoice>(row.choice);
  const mend = useMendRow();
  const send = () =>
    mend.mutate(
      { line: row.line, firstName, lastName, bornText, choice },
      {
        onSuccess: (view) => {
          onMended(view);
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={text.roster.mendTitle(row.line)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.roster.dismiss}</Button>
          <Button look="primary" type="submit" form="mend" isPending={mend.isPending}>
            {text.roster.keep}
          </Button>
        </>
      }
    >
      <Form id="mend" onSubmit={send}>
        {mend.error && <Notice tone="danger">{errorText(mend.error)}</Notice>}
        <FieldRow>
          <Field label={text.roster.firstName} value={firstName} onChange={setFirstName} autoFocus />
          <Field label={text.roster.lastName} value={lastName} onChange={setLastName} />
        </FieldRow>
        <Field
          label={text.roster.born}
          hint={text.roster.bornHint}
          value={bornText}
          onChange={setBornText}
          error={bornText === row.bornText ? bornFault(row) : undefined}
        />
        <Select
          label={text.roster.choice}
          value={choice}
          options={row.choices.map((id) => ({ id, name: text.roster.choices[id] }))}
          onChange={setChoice}
        />
      </Form>
    </Dialog>
  );
}

function bornFault({ reason }: RosterRow): string | undefined {
  const { bornFaults } = text.roster;
  return reason === "impossibleBirthDate" || reason === "futureBirthDate" ? bornFaults[reason] : undefined;
}
