import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { ClientDraft, ClientId, Field as FieldName } from "#ui/ipc/bindings.ts";
import { fieldErrors, formError } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Checkbox } from "#ui/kit/Checkbox.tsx";
import { DateField } from "#ui/kit/DateField.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { FieldRow, FieldSet, Form, FormActions } from "#ui/kit/Form.tsx";
import { IconButton } from "#ui/kit/IconButton.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { TextArea } from "#ui/kit/TextArea.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./ClientForm.module.css";
import { newContact, newTelephone, withoutRow, withRow } from "./client.ts";
import { useKeepClient } from "./queries.ts";

type ClientFormProps = {
  /** The client that is changed; nothing for a new one. */
  id: ClientId | null;
  stored: ClientDraft;
  onKept: (id: ClientId) => void;
  onCancel: () => void;
};

const shown: FieldName[] = [
  "firstName",
  "middleName",
  "lastName",
  "suffix",
  "preferredName",
  "pronouns",
  "bornOn",
  "recordNumber",
  "numberElsewhere",
  "address",
  "city",
  "state",
  "postalCode",
  "email",
  "telephone",
  "contactName",
  "contactTelephone",
];

/** Who a client is and how they may be reached. What was typed stays when it is refused. */
export function ClientForm({ id, stored, onKept, onCancel }: ClientFormProps) {
  const [draft, setDraft] = useState(stored);
  const keep = useKeepClient(id);
  const errors = fieldErrors(keep.error);
  const set = (change: Partial<ClientDraft>) => setDraft((it) => ({ ...it, ...change }));
  const words = text.clients.form;
  const failed = formError(keep.error, shown);
  return (
    <div className={styles.page}>
      <Form onSubmit={() => keep.mutate(draft, { onSuccess: onKept })}>
        <FieldSet title={words.legal}>
          <FieldRow>
            {!draft.hasOneName && (
              <>
                <Field
                  label={words.firstName}
                  value={draft.firstName}
                  onChange={(firstName) => set({ firstName })}
                  error={errors.firstName}
                  autoFocus
                />
                <Field
                  label={words.middleName}
                  value={draft.middleName}
                  onChange={(middleName) => set({ middleName })}
                  error={errors.middleName}
                />
              </>
            )}
            <Field
              label={draft.hasOneName ? words.oneName : words.lastName}
              value={draft.lastName}
              onChange={(lastName) => set({ lastName })}
              error={errors.lastName}
              isRequired
            />
            {!draft.hasOneName && (
              <Field
                label={words.suffix}
                value={draft.suffix}
                onChange={(suffix) => set({ suffix })}
                error={errors.suffix}
              />
            )}
          </FieldRow>
          <Checkbox
            isSelected={draft.hasOneName}
            onChange={(hasOneName) =>
              set(hasOneName ? { hasOneName, firstName: "", middleName: "", suffix: "" } : { hasOneName })
            }
          >
            {words.hasOneName}
          </Checkbox>
        </FieldSet>
        <FieldRow>
          <Field
            label={words.preferredName}
            value={draft.preferredName}
            onChange={(preferredName) => set({ preferredName })}
            error={errors.preferredName}
          />
          <Field
            label={words.pronouns}
            value={draft.pronouns}
            onChange={(pronouns) => set({ pronouns })}
            error={errors.pronouns}
          />
          <DateField
            label={words.bornOn}
            value={draft.bornOn}
            onChange={(bornOn) => set({ bornOn })}
            error={errors.bornOn}
          />
        </FieldRow>
        <FieldRow>
          <Field
            label={words.recordNumber}
            hint={words.recordHint}
            value={draft.recordNumber}
            onChange={(recordNumber) => set({ recordNumber })}
            error={errors.recordNumber}
          />
          <Field
            label={words.numberElsewhere}
            value={draft.numberElsewhere}
            onChange={(numberElsewhere) => set({ numberElsewhere })}
            error={errors.numberElsewhere}
          />
        </FieldRow>
        <Telephones draft={draft} set={set} error={keep.error} />
        <FieldRow>
          <Field
            label={words.email}
            type="email"
            value={draft.email}
            onChange={(email) => set({ email })}
            error={errors.email}
          />
          <Select
            label={words.emailReach}
            value={draft.emailReach}
            options={text.clients.reach}
            onChange={(emailReach) => set({ emailReach })}
          />
        </FieldRow>
        <FieldSet title={words.address}>
          <TextArea
            label={words.street}
            rows={2}
            value={draft.address}
            onChange={(address) => set({ address })}
            error={errors.address}
          />
          <FieldRow>
            <Field label={words.city} value={draft.city} onChange={(city) => set({ city })} error={errors.city} />
            <Field label={words.state} value={draft.state} onChange={(state) => set({ state })} error={errors.state} />
            <Field
              label={words.postalCode}
              value={draft.postalCode}
              onChange={(postalCode) => set({ postalCode })}
              error={errors.postalCode}
            />
          </FieldRow>
        </FieldSet>
        <Contacts draft={draft} set={set} error={keep.error} />
        <div className={styles.foot}>
          {failed && <Notice tone="danger">{failed}</Notice>}
          <FormActions>
            <Button look="primary" type="submit" shortcut="Mod+Enter" isPending={keep.isPending}>
              {id === null ? words.keepNew : words.keep}
            </Button>
            <Button onPress={onCancel}>{words.cancel}</Button>
          </FormActions>
        </div>
      </Form>
    </div>
  );
}

type RowsProps = { draft: ClientDraft; set: (change: Partial<ClientDraft>) => void; error: unknown };

function Telephones({ draft, set, error }: RowsProps) {
  const words = text.clients.form;
  const { telephones } = draft;
  return (
    <FieldSet title={words.telephones}>
      {telephones.map((it, at) => {
        const change = (to: Partial<typeof it>) => set({ telephones: withRow(telephones, at, to) });
        return (
          <div key={at} className={styles.row}>
            <Field
              label={words.number}
              type="tel"
              value={it.number}
              onChange={(number) => change({ number })}
              error={fieldErrors(error, at).telephone}
            />
            <Select
              label={words.kind}
              value={it.kind}
              options={text.clients.kinds}
              onChange={(kind) => change({ kind })}
            />
            <Select
              label={words.reach}
              value={it.reach}
              options={text.clients.reach}
              onChange={(reach) => change({ reach })}
            />
            <Checkbox isSelected={it.mayText} onChange={(mayText) => change({ mayText })}>
              {words.mayText}
            </Checkbox>
            <IconButton
              label={words.remove}
              icon={<Trash2 />}
              onPress={() => set({ telephones: withoutRow(telephones, at) })}
            />
          </div>
        );
      })}
      <div className={styles.add}>
        <Button onPress={() => set({ telephones: [...telephones, newTelephone] })}>{words.addTelephone}</Button>
      </div>
    </FieldSet>
  );
}

function Contacts({ draft, set, error }: RowsProps) {
  const words = text.clients.form;
  const { contacts } = draft;
  return (
    <FieldSet title={words.contacts}>
      {contacts.map((it, at) => {
        const change = (to: Partial<typeof it>) => set({ contacts: withRow(contacts, at, to) });
        const errors = fieldErrors(error, at);
        return (
          <div key={at} className={styles.contact}>
            <Field
              label={words.contactName}
              value={it.name}
              onChange={(name) => change({ name })}
              error={errors.contactName}
              {...(at === 0 && { hint: words.contactHint })}
            />
            <Field
              label={words.contactTelephone}
              type="tel"
              value={it.telephone}
              onChange={(telephone) => change({ telephone })}
              error={errors.contactTelephone}
            />
            <Checkbox isSelected={it.isEmergency} onChange={(isEmergency) => change({ isEmergency })}>
              {words.isEmergency}
            </Checkbox>
            <IconButton
              label={words.remove}
              icon={<Trash2 />}
              onPress={() => set({ contacts: withoutRow(contacts, at) })}
            />
          </div>
        );
      })}
      <div className={styles.add}>
        <Button onPress={() => set({ contacts: [...contacts, newContact] })}>{words.addContact}</Button>
      </div>
    </FieldSet>
  );
}
