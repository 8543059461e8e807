import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { DatePicker } from "#ui/kit/DatePicker.tsx";

function Live({ error }: { error?: string }) {
  const [value, setValue] = useState<string | null>("2026-11-24");
  return <DatePicker label="Last service" value={value} onChange={setValue} max="2026-11-27" error={error} />;
}

export const gallery: Gallery = {
  filled: () => <Live />,
  error: () => <Live error="The last service cannot lie before the admission." />,
};
