import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Chips } from "#ui/kit/Chips.tsx";

const interventions = {
  cbt: "CBT trigger chart",
  rolePlay: "Role-play",
  mi: "MI",
  steps: "12-step",
  education: "Psychoeducation",
};

function Live() {
  const [value, setValue] = useState<(keyof typeof interventions)[]>(["cbt", "rolePlay"]);
  return <Chips label="Interventions" value={value} options={interventions} onChange={setValue} />;
}

export const gallery: Gallery = { live: () => <Live /> };
