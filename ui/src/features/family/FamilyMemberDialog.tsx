import { useState } from "react";
import type { ClientId, FamilyMemberDraft, FamilyMemberView } from "#ui/ipc/bindings.ts";
import { fieldErrors, formError } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Checkbox } from "#ui/kit/Checkbox.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { FieldRow, Form } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { text } from "#ui/text/index.ts";
import { useKeepMember } from "./queries.ts";

type FamilyMemberDialogProps = {
  clientId: ClientId;
  /** Whoever is changed; none: somebody new. */
  member?: FamilyMemberView;
  onClose: () => void;
};

/** A family member or significant other. */
export function FamilyMemberDialog({ clientId, member, onClose }: FamilyMemberDialogProps) {
  const [draft, setDraft] = useState<FamilyMemberDraft>({
    clientId,
    name: member?.name ?? "",
    relationship: member?.relationship ?? "parent",
    telephone: member?.telephone ?? "",
    isMinor: member?.isMinor ?? false,
  });
  const keep = useKeepMember(member?.id ?? null);
  const errors = fieldErrors(keep.error);
  const failed = formError(keep.error, ["name", "telephone"]);
  const words = text.family.form;
  const set = (change: Partial<FamilyMemberDraft>) => setDraft((it) => ({ ...it, ...change }));
  return (
    <Dialog
      title={member ? words.change : words.add}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form="family-member" isPending={keep.isPending}>
            {words.keep}
          </Button>
        </>
      }
    >
      <Form id="family-member" onSubmit={() => keep.mutate(draft, { onSuccess: onClose })}>
        {failed && <Notice tone="danger">{failed}</Notice>}
        <Field
          label={words.name}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={errors.name}
          isRequired
          autoFocus
        />
        <FieldRow>
          <Select
            label={words.relationship}
            value={draft.relationship}
            options={text.family.relationships}
            onChange={(relationship) => set({ relationship })}
          />
          <Field
            label={words.telephone}
            type="tel"
            value={draft.telephone}
            onChange={(telephone) => set({ telephone })}
            error={errors.telephone}
          />
        </FieldRow>
        <Checkbox isSelected={draft.isMinor} onChange={(isMinor) => set({ isMinor })}>
          {words.isMinor}
        </Checkbox>
      </Form>
    </Dialog>
  );
}
