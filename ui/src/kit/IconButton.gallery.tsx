import { X } from "lucide-react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { FormActions } from "#ui/kit/Form.tsx";
import { IconButton } from "#ui/kit/IconButton.tsx";

export const gallery: Gallery = {
  states: () => (
    <FormActions>
      <IconButton label="Close" icon={<X />} />
      <IconButton label="Close, not now" icon={<X />} isDisabled />
    </FormActions>
  ),
};
