import { Letterhead } from "#ui/features/settings/Letterhead.tsx";
import type { Gallery } from "#ui/gallery/gallery.ts";

export const gallery: Gallery = {
  whole: () => (
    <Letterhead
      name="Riverside Intensive Outpatient"
      address={"14 Mill Street\nSpringfield, MA 01103"}
      telephone="413 555 0142"
    />
  ),
  empty: () => <Letterhead name="" address="" telephone="" />,
};
