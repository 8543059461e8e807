import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { EmptyState } from "#ui/kit/EmptyState.tsx";

export const gallery: Gallery = {
  teaches: () => (
    <EmptyState
      action={
        <Button look="primary" shortcut="N">
          New group
        </Button>
      }
    >
      A group has a label for the desk, a leader, a room, and the days it meets. Today’s groups appear here by
      themselves.
    </EmptyState>
  ),
};
