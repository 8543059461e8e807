import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { FormActions } from "#ui/kit/Form.tsx";
import { say } from "#ui/kit/toast.ts";

export const gallery: Gallery = {
  live: () => (
    <FormActions>
      <Button
        onPress={() =>
          say({
            tone: "done",
            title: "Paz Ibarra checked in, 16 min late",
            action: { name: "Undo", onAction: () => {} },
          })
        }
      >
        Check in
      </Button>
      <Button
        onPress={() =>
          say({ tone: "danger", title: "The note was not saved", body: "The disk is full; the draft is kept." })
        }
      >
        Fail
      </Button>
    </FormActions>
  ),
};
