import type { Gallery } from "#ui/gallery/gallery.ts";
import { Reading, Signed } from "#ui/kit/Signed.tsx";

export const gallery: Gallery = {
  note: () => (
    <Signed by="J. Alvarez, LADC I" roleName="therapist" at="17 Nov 2026, 12:24 EST">
      {
        "Arrived on time and stayed throughout. Rehearsed declining an offered drink with two partners; laughed at the second try and asked to repeat it.\n\nReports three meetings this week."
      }
    </Signed>
  ),
  late: () => (
    <Signed by="J. Alvarez, LADC I" roleName="therapist" at="19 Nov 2026, 9:02 EST" says="late entry for 17 Nov">
      Reported three meetings this week.
    </Signed>
  ),
  "to read aloud": () => (
    <Reading>
      “I can neither confirm nor deny that anyone is or was a client here. I can take your name and number.”
    </Reading>
  ),
};
