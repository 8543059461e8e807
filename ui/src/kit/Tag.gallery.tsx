import type { Gallery } from "#ui/gallery/gallery.ts";
import { FormActions } from "#ui/kit/Form.tsx";
import { Tag } from "#ui/kit/Tag.tsx";

export const gallery: Gallery = {
  tones: () => (
    <FormActions>
      <Tag>absent</Tag>
      <Tag tone="ready">ready</Tag>
      <Tag tone="warn">like another</Tag>
      <Tag tone="danger">by 11:00</Tag>
    </FormActions>
  ),
};
