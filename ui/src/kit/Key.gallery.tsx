import type { Gallery } from "#ui/gallery/gallery.ts";
import { Key } from "#ui/kit/Key.tsx";

export const gallery: Gallery = {
  sentence: () => (
    <p>
      Paz Ibarra, Group A <Key of="Enter" /> checks in 9:16. <Key of="Mod+K" /> finds, <Key of="?" /> lists the keys,{" "}
      <Key of="F4" /> takes it.
    </p>
  ),
};
