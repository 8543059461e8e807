import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ScreenPending } from "#ui/app/ScreenPending.tsx";
import { Letterhead } from "#ui/features/settings/Letterhead.tsx";
import { settingsQuery, useChangeSettings } from "#ui/features/settings/queries.ts";
import { RecordCheck } from "#ui/features/settings/RecordCheck.tsx";
import { draftOf, formOf, isChanged, type SettingsInput } from "#ui/features/settings/settings.ts";
import type { Field as FieldName, SettingsView } from "#ui/ipc/bindings.ts";
import { errorText, fieldErrors, formError } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { FieldRow, FieldSet, Form } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen, SideSection } from "#ui/kit/ScreenFrame.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { TextArea } from "#ui/kit/TextArea.tsx";
import { timeZones } from "#ui/kit/timeZones.ts";
import { text, useLanguage } from "#ui/text/index.ts";
import styles from "./SettingsPage.module.css";

/** The clinic's settings. An undo, or somebody else's change, makes the form anew. */
export function SettingsPage() {
  useLanguage();
  const { data: settings, error } = useQuery(settingsQuery);
  if (error) return <Notice tone="danger">{errorText(error)}</Notice>;
  return settings ? <SettingsForm key={JSON.stringify(settings)} settings={settings} /> : <ScreenPending />;
}

const shown: readonly FieldName[] = [
  "name",
  "address",
  "telephone",
  "timeZone",
  "licenceLabel",
  "programName",
  "noteDueDays",
];

function SettingsForm({ settings }: { settings: SettingsView }) {
  const [form, setForm] = useState(() => formOf(settings));
  const zones = timeZones(settings.timeZone);
  const [isChecking, setChecking] = useState(false);
  const change = useChangeSettings();
  const errors = fieldErrors(change.error);
  const other = formError(change.error, shown);
  const words = text.settings;
  // What was refused is about what stood there before.
  const onChange = (part: Partial<SettingsInput>) => {
    setForm({ ...form, ...part });
    change.reset();
  };
  const onSave = () => {
    if (!change.isPending && isChanged(form, settings)) change.mutate(draftOf(form));
  };
  return (
    <Screen
      head={
        <PageHead
          title={words.title}
          facts={[words.facts]}
          actions={
            <Button
              look="primary"
              type="submit"
              form="settings"
              shortcut="Mod+Enter"
              isPending={change.isPending}
              isDisabled={!isChanged(form, settings)}
            >
              {words.save}
            </Button>
          }
        />
      }
    >
      <Columns
        sideLabel={words.side}
        side={
          <>
            <SideSection title={words.letterhead}>
              <Letterhead name={form.name} address={form.address} telephone={form.telephone} />
              {settings.stillEmpty.length > 0 && (
                <Notice tone="warn">{words.stillEmpty(settings.stillEmpty.map((it) => text.errors.fields[it]))}</Notice>
              )}
            </SideSection>
            <SideSection title={words.record}>
              <p>{words.recordSays}</p>
              <div>
                <Button onPress={() => setChecking(true)}>{text.app.checkRecord}</Button>
              </div>
            </SideSection>
          </>
        }
      >
        <div className={styles.form}>
          <Form id="settings" onSubmit={onSave}>
            {settings.isDemo && <Notice tone="warn">{text.demo.settingsSays}</Notice>}
            {other && <Notice tone="danger">{other}</Notice>}
            <FieldSet title={words.clinic}>
              <Field
                label={words.name}
                error={errors.name}
                value={form.name}
                onChange={(name) => onChange({ name })}
                name="name"
                isRequired
              />
              <TextArea
                label={words.address}
                hint={words.addressHint}
                error={errors.address}
                value={form.address}
                onChange={(address) => onChange({ address })}
                rows={3}
                maxLength={1000}
              />
              <FieldRow>
                <Field
                  label={words.telephone}
                  error={errors.telephone}
                  value={form.telephone}
                  onChange={(telephone) => onChange({ telephone })}
                  type="tel"
                  name="telephone"
                />
                <Select
                  label={words.timeZone}
                  error={errors.timeZone}
                  value={form.timeZone}
                  options={zones}
                  onChange={(timeZone) => onChange({ timeZone })}
                />
              </FieldRow>
            </FieldSet>
            <FieldSet title={words.program}>
              <FieldRow>
                <Field
                  label={words.programName}
                  error={errors.programName}
                  value={form.programName}
                  onChange={(programName) => onChange({ programName })}
                  name="programName"
                />
                <Field
                  label={words.licenceLabel}
                  hint={words.licenceLabelHint}
                  error={errors.licenceLabel}
                  value={form.licenceLabel}
                  onChange={(licenceLabel) => onChange({ licenceLabel })}
                  name="licenceLabel"
                />
              </FieldRow>
              <div className={styles.days}>
                <Field
                  label={words.noteDueDays}
                  hint={words.noteDueDaysHint}
                  error={errors.noteDueDays}
                  value={form.noteDueDays}
                  onChange={(noteDueDays) => onChange({ noteDueDays })}
                  inputMode="numeric"
                  maxLength={4}
                  name="noteDueDays"
                />
              </div>
            </FieldSet>
          </Form>
        </div>
      </Columns>
      {isChecking && <RecordCheck onClose={() => setChecking(false)} />}
    </Screen>
  );
}
