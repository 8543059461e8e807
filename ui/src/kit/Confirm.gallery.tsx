import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Confirm } from "#ui/kit/Confirm.tsx";
import { FormActions } from "#ui/kit/Form.tsx";

function Live() {
  const [isOpen, setOpen] = useState(false);
  return (
    <FormActions>
      <Button onPress={() => setOpen(true)}>Remove Dana Okafor…</Button>
      <Confirm
        title="Remove Dana Okafor?"
        confirm="Remove Dana Okafor"
        look="danger"
        isOpen={isOpen}
        onConfirm={() => setOpen(false)}
        onCancel={() => setOpen(false)}
      >
        <p>Her passphrase opens nothing from now on. What she signed stays as it is.</p>
      </Confirm>
    </FormActions>
  );
}

export const gallery: Gallery = { live: () => <Live /> };
