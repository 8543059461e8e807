import type { Gallery } from "#ui/gallery/gallery.ts";
import { Entries, Entry } from "#ui/kit/Entries.tsx";

const words = "Arrived on time and stayed throughout. Rehearsed declining an offered drink with two partners.";

export const gallery: Gallery = {
  entries: () => (
    <Entries label="Notes">
      <Entry
        when="Tue 24 Nov"
        title="Group session"
        note="Relapse prevention"
        by="draft, J. Alvarez"
        excerpt="Draft: “Named his cousin’s house”"
        isDraft
        onOpen={() => {}}
      />
      <Entry
        when="Tue 17 Nov"
        title="Group session"
        note="Relapse prevention, 165 min"
        by="signed J. Alvarez"
        excerpt={words}
        onOpen={() => {}}
      />
    </Entries>
  ),
};
