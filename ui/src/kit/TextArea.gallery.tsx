import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Form } from "#ui/kit/Form.tsx";
import { type Mark, TextArea } from "#ui/kit/TextArea.tsx";

const NOTE =
  "Named his cousin’s house as the place he used last year and decided to leave the gathering before the second round. Asked another member how she told her family; will call his sponsor from the car.";

type LiveProps = { label: string; start?: string; maxLength?: number; marks?: Mark[]; error?: string };

function Live({ start = "", ...rest }: LiveProps) {
  const [value, setValue] = useState(start);
  return <TextArea {...rest} value={value} onChange={setValue} />;
}

const MARKED = { start: NOTE.indexOf("leave the"), end: NOTE.indexOf(". Asked") };

export const gallery: Gallery = {
  empty: () => <Live label="What the group did" />,
  "marked words": () => <Live label="Note about Maximiliano" start={NOTE} marks={[MARKED]} />,
  "near the limit": () => <Live label="Reason" start="Returned to work on days." maxLength={40} />,
  "too long": () => (
    <Live label="Reason" start="Returned to work on days." maxLength={20} error="Shorten it a little." />
  ),
  off: () => (
    <Form>
      <TextArea label="Disabled" value={NOTE} onChange={() => {}} isDisabled />
      <TextArea label="Only to be read" value={NOTE} onChange={() => {}} isReadOnly />
    </Form>
  ),
};
