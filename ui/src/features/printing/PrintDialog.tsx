import { useState } from "react";
import type { ClientId } from "#ui/ipc/bindings.ts";
import { usePrinting } from "#ui/ipc/print.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Checkbox } from "#ui/kit/Checkbox.tsx";
import { DatePicker } from "#ui/kit/DatePicker.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { FieldRow, Form } from "#ui/kit/Form.tsx";
import { text } from "#ui/text/index.ts";

type PrintDialogProps = {
  clientId: ClientId;
  /** Where the story begins unless said otherwise. */
  from: string;
  today: string;
  onClose: () => void;
};

/** A client's page for a clinician: with the story of some days, or as the desk knows it. */
export function PrintDialog({ clientId, from, today, onClose }: PrintDialogProps) {
  const [hasStory, setHasStory] = useState(true);
  const [since, setSince] = useState<string | null>(from);
  const [until, setUntil] = useState<string | null>(today);
  const print = usePrinting();
  const words = text.printing;
  const isWhole = !hasStory || (since !== null && until !== null);
  const go = () => {
    if (!isWhole) return;
    print.mutate(hasStory && since && until ? { is: "chart", clientId, since, until } : { is: "client", clientId }, {
      onSuccess: (exported) => exported.is === "written" && onClose(),
    });
  };
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            type="submit"
            form="print"
            shortcut="Mod+Enter"
            isDisabled={!isWhole}
            isPending={print.isPending}
          >
            {words.go}
          </Button>
        </>
      }
    >
      <Form id="print" onSubmit={go}>
        <p>{words.says}</p>
        <Checkbox isSelected={hasStory} onChange={setHasStory}>
          {words.withStory}
        </Checkbox>
        {hasStory && (
          <>
            <FieldRow>
              <DatePicker label={words.since} value={since} onChange={setSince} max={today} isRequired />
              <DatePicker label={words.until} value={until} onChange={setUntil} max={today} isRequired />
            </FieldRow>
            <p>{words.withStoryHint}</p>
          </>
        )}
      </Form>
    </Dialog>
  );
}
