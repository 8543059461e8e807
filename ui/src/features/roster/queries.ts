import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type ColumnTarget, commands, type RosterFilter, type RosterMend } from "#ui/ipc/bindings.ts";

/** Rows on one page of the preview. */
export const PAGE = 100;

/** One page of rows; `seen` says which state of the roster it shows, so that a mend or a mapping asks anew. */
export const rowsQuery = (filter: RosterFilter, offset: number, seen: number) =>
  queryOptions({
    queryKey: ["rosterRows", filter, offset, seen],
    queryFn: () => commands.rosterRows(filter, offset, PAGE),
    placeholderData: keepPreviousData,
  });

const silent = { meta: { isSilent: true } };

export const useOpenRoster = () => useMutation({ mutationFn: () => commands.rosterOpen(), ...silent });

export const useMapColumn = () =>
  useMutation({
    mutationFn: (it: { column: number; target: ColumnTarget }) => commands.rosterMap(it.column, it.target),
    ...silent,
  });

export const useMendRow = () => useMutation({ mutationFn: (mend: RosterMend) => commands.rosterMend(mend), ...silent });

export const useImportRoster = () => useMutation({ mutationFn: () => commands.rosterImport(), ...silent });

export const cancelRoster = () => void commands.rosterCancel();

/** Lets go of the roster in hand when its screen goes. */
export function useCloseAtEnd(): void {
  const client = useQueryClient();
  useEffect(
    () => () => {
      client.removeQueries({ queryKey: ["rosterRows"] });
      void commands.rosterClose();
    },
    [client],
  );
}
