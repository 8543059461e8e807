import type { Gallery } from "#ui/gallery/gallery.ts";
import { Desk, Sheet } from "#ui/kit/Sheet.tsx";
import { Reading } from "#ui/kit/Signed.tsx";

export const gallery: Gallery = {
  summary: () => (
    <Desk label="Discharge summary">
      <Sheet>
        <h3>Course of treatment</h3>
        <Reading>
          Ms. Bautista attended 41 of 45 scheduled days and 118.5 of 126 prescribed clinical hours. She completed the 32
          sessions of relapse prevention and 8 of 8 early recovery skills.
        </Reading>
      </Sheet>
    </Desk>
  ),
};
