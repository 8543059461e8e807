import { queryOptions } from "@tanstack/react-query";
import { type ClientId, commands, type PrintCursor } from "#ui/ipc/bindings.ts";

/** What was printed about a client, newest first. */
export const printsQuery = (client: ClientId) =>
  queryOptions({ queryKey: ["prints", client], queryFn: () => commands.clientPrints(client) });

/** What was printed in the whole clinic: the newest, or those before one. */
export const printRecordQuery = (before: PrintCursor | null) =>
  queryOptions({ queryKey: ["printRecord", before], queryFn: () => commands.printsList(before) });
