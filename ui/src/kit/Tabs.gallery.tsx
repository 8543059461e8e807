import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Tabs } from "#ui/kit/Tabs.tsx";

function Live() {
  const [tab, setTab] = useState<"notes" | "family" | "discharge">("notes");
  return (
    <Tabs
      label="Chart"
      tabs={[
        { id: "notes", name: "Notes", count: 38 },
        { id: "family", name: "Family" },
        { id: "discharge", name: "Discharge plan" },
      ]}
      value={tab}
      onChange={setTab}
    >
      <p>What belongs to {tab}.</p>
    </Tabs>
  );
}

export const gallery: Gallery = { live: () => <Live /> };
