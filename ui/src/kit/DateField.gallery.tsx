import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { DateField } from "#ui/kit/DateField.tsx";

function Live({ start = null, error }: { start?: string | null; error?: string }) {
  const [value, setValue] = useState<string | null>(start);
  return <DateField label="Date of birth" hint="Month, day, year." value={value} onChange={setValue} error={error} />;
}

export const gallery: Gallery = {
  empty: () => <Live />,
  filled: () => <Live start="1988-02-14" />,
  error: () => <Live start="2031-02-14" error="A date of birth lies in the past." />,
  disabled: () => <DateField label="Admitted" value="2026-08-25" onChange={() => {}} isDisabled />,
};
