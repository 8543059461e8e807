import type { ClientView } from "#ui/ipc/bindings.ts";
import { dayText } from "#ui/kit/dates.ts";
import { Facts } from "#ui/kit/Facts.tsx";
import { SideSection } from "#ui/kit/ScreenFrame.tsx";
import { text } from "#ui/text/index.ts";
import { addressShown } from "./client.ts";

/** Who a client is, as far as the desk knows. */
export function ClientFacts({ client }: { client: ClientView }) {
  const { terms, notGiven } = text.clients;
  return (
    <SideSection title={text.clients.identity}>
      <Facts
        facts={[
          { term: terms.legalName, detail: client.fullName },
          { term: terms.preferredName, detail: client.preferredName || notGiven },
          { term: terms.pronouns, detail: client.pronouns || notGiven },
          { term: terms.born, detail: client.bornOn ? dayText(client.bornOn) : text.clients.bornMissing },
          { term: terms.record, detail: client.recordNumber },
          ...(client.numberElsewhere ? [{ term: terms.elsewhere, detail: client.numberElsewhere }] : []),
          { term: terms.address, detail: <Lines of={addressShown(client)} /> },
        ]}
      />
    </SideSection>
  );
}

/** How a client may be reached, and whom to call. */
export function Reaching({ client }: { client: ClientView }) {
  const { kinds, reach, mayText } = text.clients;
  const email = client.email ? [client.email] : [];
  return (
    <>
      <SideSection title={text.clients.telephones}>
        {client.telephones.length === 0 && <p>{text.clients.noTelephones}</p>}
        <Facts
          facts={[
            ...client.telephones.map((it) => ({
              term: kinds[it.kind],
              detail: <Lines of={[it.number, reach[it.reach], ...(it.mayText ? [mayText] : [])]} />,
            })),
            ...email.map((it) => ({
              term: text.clients.terms.email,
              detail: <Lines of={[it, reach[client.emailReach]]} />,
            })),
          ]}
        />
      </SideSection>
      <SideSection title={text.clients.contacts}>
        {client.contacts.length === 0 && <p>{text.clients.noContacts}</p>}
        <Facts
          facts={client.contacts.map((it) => ({
            term: it.name,
            detail: <Lines of={[it.telephone, ...(it.isEmergency ? [text.clients.emergency] : [])]} />,
          }))}
        />
      </SideSection>
    </>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  const lines = of.filter(Boolean);
  if (lines.length === 0) return text.clients.notGiven;
  return lines.map((line, at) => (
    <div key={at} dir="auto">
      {line}
    </div>
  ));
}
