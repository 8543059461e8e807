import type { Gallery } from "#ui/gallery/gallery.ts";
import { ToDo, ToDos } from "#ui/kit/ToDos.tsx";

export const gallery: Gallery = {
  three: () => (
    <ToDos label="To do">
      <ToDo
        when="by 11:00"
        tone="danger"
        title="Call Ruth Kessler"
        note="No word since Thursday; same-day outreach"
        onOpen={() => {}}
      />
      <ToDo
        when="2 days"
        tone="warn"
        title="Authorisation ends: Deniz Yilmaz"
        note="3 of 24 days left"
        onOpen={() => {}}
      />
      <ToDo when="1" title="Benefits to verify" note="Inquiry of 20 Nov, intake Wednesday 10:00" />
    </ToDos>
  ),
};
