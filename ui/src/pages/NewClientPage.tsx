import { useNavigate } from "@tanstack/react-router";
import { ClientForm } from "#ui/features/clients/ClientForm.tsx";
import { newClient } from "#ui/features/clients/client.ts";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { text, useLanguage } from "#ui/text/index.ts";

/** A new client; then their page, where they can be admitted. */
export function NewClientPage() {
  useLanguage();
  const navigate = useNavigate();
  return (
    <Screen head={<PageHead title={text.clients.form.add} />}>
      <Columns>
        <ClientForm
          id={null}
          stored={newClient}
          onKept={(clientId) => void navigate({ to: "/clients/$clientId", params: { clientId } })}
          onCancel={() => void navigate({ to: "/clients" })}
        />
      </Columns>
    </Screen>
  );
}
