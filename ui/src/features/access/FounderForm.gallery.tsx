import { useState } from "react";
import { FounderForm } from "#ui/features/access/FounderForm.tsx";
import { type Founder, newFounder } from "#ui/features/access/founder.ts";
import type { Gallery } from "#ui/gallery/gallery.ts";

function Form({ start }: { start: Partial<Founder> }) {
  const [founder, setFounder] = useState({ ...newFounder("America/New_York"), ...start });
  return <FounderForm founder={founder} onChange={setFounder} onGoOn={() => {}} onBack={() => {}} />;
}

export const gallery: Gallery = {
  empty: () => <Form start={{}} />,
  "without the clinical key": () => <Form start={{ name: "Priya Raman", roles: ["administrator", "frontDesk"] }} />,
};
