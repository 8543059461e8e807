import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { TimeField } from "#ui/kit/TimeField.tsx";

function Live({ start = null, error }: { start?: string | null; error?: string }) {
  const [value, setValue] = useState<string | null>(start);
  return <TimeField label="Left at" value={value} onChange={setValue} error={error} />;
}

export const gallery: Gallery = {
  empty: () => <Live />,
  filled: () => <Live start="12:06" />,
  error: () => <Live start="08:40" error="Nobody leaves before arriving at 9:12." />,
};
