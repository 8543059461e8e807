import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { ComboBox } from "#ui/kit/ComboBox.tsx";

type Person = { id: string; name: string; born: string };

const people: Person[] = [
  { id: "1", name: "Abara, Chidi", born: "4 Mar 1990" },
  { id: "2", name: "Bautista, Rosa", born: "14 Feb 1988" },
  { id: "3", name: "Castellanos-Whitfield, Maximiliano", born: "9 Jul 1992" },
  { id: "4", name: "Ibarra, Paz", born: "30 Nov 1979" },
];

function Live({ isLarge = false, error }: { isLarge?: boolean; error?: string }) {
  const [query, setQuery] = useState("");
  return (
    <ComboBox
      label="Client"
      hint="The beginning of a name, a record number, or the last four digits of a telephone."
      error={error}
      query={query}
      onQuery={setQuery}
      found={people.filter((it) => it.name.toLowerCase().includes(query.toLowerCase()))}
      idOf={(it) => it.id}
      nameOf={(it) => it.name}
      noteOf={(it) => it.born}
      onChoose={(it) => setQuery(it.name)}
      isLarge={isLarge}
    />
  );
}

export const gallery: Gallery = {
  plain: () => <Live />,
  large: () => <Live isLarge />,
  error: () => <Live error="Choose someone from the list." />,
};
