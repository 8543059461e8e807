import { useState } from "react";
import { KeyForm } from "#ui/features/access/KeyForm.tsx";
import { noGroups } from "#ui/features/access/recoveryKey.ts";
import type { Gallery } from "#ui/gallery/gallery.ts";

function Form({ start, refusal = null }: { start: readonly string[]; refusal?: unknown }) {
  const [groups, setGroups] = useState(start);
  const [name, setName] = useState("");
  return (
    <KeyForm
      groups={groups}
      onGroups={setGroups}
      name={name}
      onName={setName}
      refusal={refusal}
      onGoOn={() => {}}
      onBack={() => {}}
    />
  );
}

export const gallery: Gallery = {
  empty: () => <Form start={noGroups} />,
  "a slip": () => <Form start={noGroups.with(0, "7M3RP3").with(1, "N2T9WX")} />,
  refused: () => (
    <Form start={["7M3RP3", "N2T9WY", "0HC5SJ", "RW8P1T", "4JZB6Z", "YG0T33"]} refusal={{ code: "notUnlocked" }} />
  ),
};
