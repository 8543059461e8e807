import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { DateField } from "#ui/kit/DateField.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { FieldRow, FieldSet, Form, FormActions } from "#ui/kit/Form.tsx";

function Client() {
  const [name, setName] = useState("");
  const [born, setBorn] = useState<string | null>(null);
  return (
    <Form>
      <FieldRow>
        <Field
          label="Given name"
          value={name}
          onChange={setName}
          isRequired
          error={name ? undefined : "A client needs a name."}
        />
        <Field label="Surname" value="Bautista" onChange={() => {}} isRequired />
      </FieldRow>
      <FieldSet title="How to reach her">
        <FieldRow>
          <Field label="Telephone" type="tel" value="" onChange={() => {}} />
          <DateField label="Date of birth" value={born} onChange={setBorn} />
        </FieldRow>
      </FieldSet>
      <FormActions>
        <Button look="primary" type="submit">
          Add client
        </Button>
        <Button>Cancel</Button>
      </FormActions>
    </Form>
  );
}

export const gallery: Gallery = { client: () => <Client /> };
