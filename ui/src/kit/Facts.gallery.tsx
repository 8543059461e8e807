import type { Gallery } from "#ui/gallery/gallery.ts";
import { Facts } from "#ui/kit/Facts.tsx";

export const gallery: Gallery = {
  may: () => (
    <Facts
      facts={[
        { term: "Ana", detail: "Attendance and plan, until 12 Jan" },
        { term: "Probation", detail: "Attendance only" },
        { term: "Employer", detail: "Nothing" },
      ]}
    />
  ),
};
