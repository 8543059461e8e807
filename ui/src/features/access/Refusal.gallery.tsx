import { Refusal } from "#ui/features/access/Refusal.tsx";
import type { Gallery } from "#ui/gallery/gallery.ts";

export const gallery: Gallery = {
  "to wait": () => <Refusal error={{ code: "wait", seconds: 60 }} onOver={() => {}} />,
  "in use": () => <Refusal error={{ code: "inUse" }} onOver={() => {}} />,
};
