import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Finder, type FinderRow, type FinderSection } from "#ui/kit/Finder.tsx";

const long = "Castellanos-Whitfield-Montgomery, Maximiliano Alejandro Bartholomew ".repeat(3).trim();

const sections: FinderSection<FinderRow>[] = [
  {
    id: "clients",
    name: "Clients",
    rows: [
      { id: "c1", name: "Ibarra, Paz", note: "14 May 1991 · IOP" },
      { id: "c2", name: long, note: "2 January 1984 · IOP" },
      { id: "c3", name: "القحطاني، نورة", note: "30 March 1979" },
    ],
  },
  { id: "here", name: "On this screen", rows: [{ id: "h1", name: "Log a call", shortcut: "P" }] },
  { id: "empty", name: "Not shown", rows: [] },
];

export const gallery: Gallery = {
  live: () => {
    const [isOpen, setOpen] = useState(false);
    const [query, setQuery] = useState("");
    const close = () => setOpen(false);
    return (
      <>
        <Button onPress={() => setOpen(true)}>Find…</Button>
        {isOpen && (
          <Finder
            title="Find and do"
            placeholder="A client, a session, a screen, or what to do"
            query={query}
            onQuery={setQuery}
            sections={query === "x" ? [] : sections}
            onTake={close}
            onClose={close}
            whenNone="Nothing by that."
          />
        )}
      </>
    );
  },
};
