import type { Gallery } from "#ui/gallery/gallery.ts";
import { Section } from "#ui/kit/Section.tsx";

export const gallery: Gallery = {
  withItsSentence: () => (
    <Section title="Notes due" says="9 notes to sign, 2 late">
      <p>Group A, Tuesday</p>
    </Section>
  ),
  bare: () => (
    <Section title="Groups today">
      <p>Group A</p>
    </Section>
  ),
};
