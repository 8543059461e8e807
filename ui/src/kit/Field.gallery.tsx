import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Field } from "#ui/kit/Field.tsx";
import { Form } from "#ui/kit/Form.tsx";

function Live({
  start = "",
  ...rest
}: {
  start?: string;
  label: string;
  hint?: string;
  error?: string;
  isRequired?: boolean;
}) {
  const [value, setValue] = useState(start);
  return <Field {...rest} value={value} onChange={setValue} />;
}

export const gallery: Gallery = {
  plain: () => <Live label="Legal name" start="Maximiliano Castellanos-Whitfield" isRequired />,
  hint: () => <Live label="Record number" hint="Leave empty for the next one." />,
  error: () => (
    <Live
      label="Telephone"
      start="978 555"
      hint="As one would dial it."
      error="A telephone number has at least seven digits."
    />
  ),
  "right to left": () => <Live label="Preferred name" start="ليلى حداد" />,
  off: () => (
    <Form>
      <Field label="Disabled" value="Room 2" onChange={() => {}} isDisabled />
      <Field label="Only to be read" value="00417" onChange={() => {}} isReadOnly />
      <Field label="No visible label" isLabelHidden value="" placeholder="Room" onChange={() => {}} />
    </Form>
  ),
};
