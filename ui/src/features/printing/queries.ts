import { queryOptions } from "@tanstack/react-query";
import { type ClientId, commands } from "#ui/ipc/bindings.ts";

/** What was printed about a client, newest first. */
export const printsQuery = (client: ClientId) =>
  queryOptions({ queryKey: ["prints", client], queryFn: () => commands.clientPrints(client) });
