import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Form, FormActions } from "#ui/kit/Form.tsx";
import { PasswordField } from "#ui/kit/PasswordField.tsx";
import { Threshold } from "#ui/kit/Threshold.tsx";
import styles from "./Threshold.gallery.module.css";

function Lock() {
  const [name, setName] = useState("Jordan Alvarez");
  const [passphrase, setPassphrase] = useState("");
  return (
    <div className={styles.window}>
      <Threshold
        title="Riverside Intensive Outpatient"
        says="Locked at 12:31. Nothing is shown until someone signs in."
      >
        <Form>
          <Field label="Name" value={name} onChange={setName} />
          <PasswordField label="Passphrase" value={passphrase} onChange={setPassphrase} />
          <FormActions>
            <Button look="primary" type="submit">
              Unlock
            </Button>
          </FormActions>
        </Form>
      </Threshold>
    </div>
  );
}

export const gallery: Gallery = { lock: () => <Lock /> };
