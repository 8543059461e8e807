import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Select } from "#ui/kit/Select.tsx";

const reasons = {
  completed: "Completed, objectives met",
  transferred: "Transferred to another level",
  left: "Left against advice",
  moved: "Moved away",
};

function Live({ start = null, error }: { start?: keyof typeof reasons | null; error?: string }) {
  const [value, setValue] = useState(start);
  return <Select label="Reason for discharge" value={value} options={reasons} onChange={setValue} error={error} />;
}

export const gallery: Gallery = {
  none: () => <Live />,
  chosen: () => <Live start="completed" />,
  error: () => <Live error="Choose a reason; the summary needs one." />,
  disabled: () => (
    <Select label="Room" value="2" options={[{ id: "2", name: "Room 2" }]} onChange={() => {}} isDisabled />
  ),
};
