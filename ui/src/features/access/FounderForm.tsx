import { useState } from "react";
import { type Founder, founderErrors, otherRoles } from "#ui/features/access/founder.ts";
import { fieldErrors } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { CheckboxGroup } from "#ui/kit/CheckboxGroup.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { FieldRow, Form, FormActions } from "#ui/kit/Form.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { timeZones } from "#ui/kit/timeZones.ts";
import { text } from "#ui/text/index.ts";

type FounderFormProps = {
  founder: Founder;
  /** What the other side answered about it. */
  refusal?: unknown;
  onChange: (founder: Founder) => void;
  onGoOn: () => void;
  onBack: () => void;
};

/** The clinic and its founder. */
export function FounderForm({ founder, refusal, onChange, onGoOn, onBack }: FounderFormProps) {
  const [isAsked, setAsked] = useState(false);
  const zones = timeZones(founder.timeZone);
  const errors = founderErrors(founder);
  const shown = isAsked ? errors : {};
  const refused = fieldErrors(refusal);
  const words = text.access.founding;
  const roles = (["supervisor", "therapist", "frontDesk"] as const).map((id) => ({
    id,
    name: text.app.roles[id],
    note: words.roleNotes[id],
  }));
  const onSubmit = () => {
    setAsked(true);
    if (Object.keys(errors).length === 0) onGoOn();
  };
  return (
    <Form onSubmit={onSubmit}>
      <Field
        label={words.clinicName}
        hint={words.clinicNameHint}
        error={shown.clinicName ?? refused.name}
        value={founder.clinicName}
        onChange={(clinicName) => onChange({ ...founder, clinicName })}
        maxLength={200}
        name="clinicName"
        autoFocus
      />
      <Select
        label={words.timeZone}
        error={refused.timeZone}
        value={founder.timeZone}
        options={zones}
        onChange={(timeZone) => onChange({ ...founder, timeZone })}
      />
      <FieldRow>
        <Field
          label={words.ownName}
          hint={words.ownNameHint}
          error={shown.name ?? refused.signInName}
          value={founder.name}
          onChange={(name) => onChange({ ...founder, name })}
          maxLength={200}
          name="name"
        />
        <Field
          label={words.credential}
          hint={words.credentialHint}
          error={refused.credential}
          value={founder.credential}
          onChange={(credential) => onChange({ ...founder, credential })}
          maxLength={200}
          name="credential"
        />
      </FieldRow>
      <CheckboxGroup
        label={words.roles}
        error={errors.roles ?? refused.roles}
        value={otherRoles(founder)}
        options={roles}
        onChange={(others) => onChange({ ...founder, roles: ["administrator", ...others] })}
      />
      <FormActions>
        <Button look="primary" type="submit">
          {text.access.goOn}
        </Button>
        <Button look="bare" onPress={onBack}>
          {text.access.back}
        </Button>
      </FormActions>
    </Form>
  );
}
