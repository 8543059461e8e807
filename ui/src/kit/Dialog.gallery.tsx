import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Form, FormActions } from "#ui/kit/Form.tsx";

function Live() {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  return (
    <FormActions>
      <Button onPress={() => setOpen(true)}>Invite someone…</Button>
      <Dialog
        title="Invite someone"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Cancel</Button>
            <Button look="primary" type="submit" form="invite">
              Make a code
            </Button>
          </>
        }
      >
        <Form id="invite" onSubmit={() => setOpen(false)}>
          <Field label="Name" value={name} onChange={setName} autoFocus isRequired />
        </Form>
      </Dialog>
    </FormActions>
  );
}

export const gallery: Gallery = { live: () => <Live /> };
