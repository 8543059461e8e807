import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { CheckboxGroup } from "#ui/kit/CheckboxGroup.tsx";

const roles = [
  { id: "frontDesk", name: "Front desk", note: "never a clinical word" },
  { id: "therapist", name: "Therapist" },
  { id: "supervisor", name: "Supervisor" },
  { id: "administrator", name: "Administrator" },
] as const;

type Role = (typeof roles)[number]["id"];

function Live({ start, error }: { start: Role[]; error?: string }) {
  const [value, setValue] = useState(start);
  return <CheckboxGroup<Role> label="Roles" value={value} options={roles} onChange={setValue} error={error} />;
}

export const gallery: Gallery = {
  chosen: () => <Live start={["therapist", "supervisor"]} />,
  error: () => <Live start={[]} error="Choose at least one role." />,
};
