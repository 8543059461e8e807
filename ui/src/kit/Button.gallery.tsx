import { Phone, Trash2 } from "lucide-react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { FormActions } from "#ui/kit/Form.tsx";

export const gallery: Gallery = {
  looks: () => (
    <FormActions>
      <Button look="primary" shortcut="Mod+Enter">
        Sign 7 ready notes
      </Button>
      <Button shortcut="P">
        <Phone /> Log a call
      </Button>
      <Button>Check consent</Button>
      <Button look="danger">
        <Trash2 /> Remove person
      </Button>
      <Button look="bare">Skip this row</Button>
    </FormActions>
  ),
  pending: () => (
    <FormActions>
      <Button look="primary" isPending>
        Signing…
      </Button>
      <Button isPending>Saving…</Button>
    </FormActions>
  ),
  disabled: () => (
    <FormActions>
      <Button look="primary" isDisabled>
        Unlock
      </Button>
      <Button isDisabled>Export…</Button>
    </FormActions>
  ),
};
