import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Choice } from "#ui/kit/Choice.tsx";

const participation = { withdrawn: "Withdrawn", attentive: "Attentive", active: "Active", leading: "Leading" };
const signs = { withdrawn: "1", attentive: "2", active: "3", leading: "4" };

type Participation = keyof typeof participation;

function Words({ error }: { error?: string }) {
  const [value, setValue] = useState<Participation | null>(error ? null : "active");
  return <Choice label="Participation" value={value} options={participation} onChange={setValue} error={error} />;
}

function Signs() {
  const [value, setValue] = useState<Participation | null>("active");
  return (
    <Choice
      label="Participation of Chidi Abara"
      isLabelHidden
      value={value}
      options={participation}
      signs={signs}
      onChange={setValue}
    />
  );
}

export const gallery: Gallery = {
  words: () => <Words />,
  signs: () => <Signs />,
  error: () => <Words error="Say how much the member took part." />,
  disabled: () => (
    <Choice label="Participation" value="leading" options={participation} onChange={() => {}} isDisabled />
  ),
};
