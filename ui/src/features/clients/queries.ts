import { keepPreviousData, queryOptions, useMutation } from "@tanstack/react-query";
import { type ClientDraft, type ClientFilter, type ClientId, commands } from "#ui/ipc/bindings.ts";

/** At most as many rows as one answer holds. */
const PAGE = 500;

export const clientsQuery = (filter: ClientFilter) =>
  queryOptions({
    queryKey: ["clients", filter],
    queryFn: () => commands.clientList(filter, 0, PAGE),
    placeholderData: keepPreviousData,
  });

export const clientFindQuery = (typed: string) =>
  queryOptions({
    queryKey: ["clientFind", typed],
    queryFn: () => commands.clientFind(typed),
    enabled: typed.trim() !== "",
    placeholderData: keepPreviousData,
  });

export const clientQuery = (id: ClientId) =>
  queryOptions({ queryKey: ["client", id], queryFn: () => commands.clientGet(id) });

/** Adds a client, or changes the one given. Returns the id. */
export const useKeepClient = (id: ClientId | null) =>
  useMutation({
    mutationFn: async (draft: ClientDraft) => {
      if (id === null) return commands.clientAdd(draft);
      await commands.clientChange(id, draft);
      return id;
    },
    meta: { isSilent: true },
  });
