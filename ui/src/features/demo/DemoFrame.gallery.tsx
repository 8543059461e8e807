import { DemoFrame } from "#ui/features/demo/DemoFrame.tsx";
import type { Gallery } from "#ui/gallery/gallery.ts";

export const gallery: Gallery = {
  demonstration: () => (
    <DemoFrame isDemo>
      <p>17 of 24 here</p>
    </DemoFrame>
  ),
};
