import { Link } from "@tanstack/react-router";
import type { ClientId } from "#ui/ipc/bindings.ts";

/** The way back to the client a note is about. */
export function ClientLink({ clientId, name }: { clientId: ClientId; name: string }) {
  return (
    <Link to="/clients/$clientId" params={{ clientId }} search={{ tab: "notes" }}>
      {name}
    </Link>
  );
}
