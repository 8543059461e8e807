import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { PasswordField } from "#ui/kit/PasswordField.tsx";

function Live({ error }: { error?: string }) {
  const [value, setValue] = useState("correct horse battery");
  return (
    <PasswordField label="Passphrase" hint="At least 15 characters." error={error} value={value} onChange={setValue} />
  );
}

export const gallery: Gallery = {
  plain: () => <Live />,
  error: () => <Live error="The name or the passphrase is not right." />,
};
