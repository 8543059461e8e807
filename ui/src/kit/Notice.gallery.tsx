import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Key } from "#ui/kit/Key.tsx";
import { Notice } from "#ui/kit/Notice.tsx";

export const gallery: Gallery = {
  info: () => <Notice>Seven of the ten sections are complete.</Notice>,
  warn: () => (
    <Notice tone="warn" title="Close to an earlier note">
      The marked words also stand in <a href="#note">Chidi Abara</a>’s note of 10 November. Change them, or say why they
      are the same. <Key of="F4" />
    </Notice>
  ),
  danger: () => (
    <Notice tone="danger" title="The disk is full" actions={<Button>Try again</Button>} onDismiss={() => {}}>
      Nothing was saved since 12:06. Your draft is kept in this window.
    </Notice>
  ),
};
