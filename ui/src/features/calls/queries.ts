import { keepPreviousData, queryOptions, useMutation } from "@tanstack/react-query";
import { type CallDraft, type CallId, commands } from "#ui/ipc/bindings.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { text } from "#ui/text/index.ts";

/** Whom a call may be about. */
export const callersQuery = (typed: string) =>
  queryOptions({
    queryKey: ["callers", typed],
    queryFn: () => commands.clientFind(typed),
    enabled: typed.trim() !== "",
    placeholderData: keepPreviousData,
  });

/** The calls of a day, newest first; `null` is today. */
export const callsQuery = (on: string | null) =>
  queryOptions({ queryKey: ["calls", on], queryFn: () => commands.callList(on) });

export const useLogCall = () =>
  useMutation({
    mutationFn: (draft: CallDraft) => commands.callLog(draft),
    onSuccess: () => sayUndoable(text.calls.logged),
    meta: { isSilent: true },
  });

/** Someone unknown asked for someone: nothing is typed, and nobody named. */
export const useLogUnknownCaller = () =>
  useMutation({
    mutationFn: () =>
      commands.callLog({ direction: "incoming", about: "unknownCaller", who: "", note: "", clientId: null }),
    onSuccess: () => sayUndoable(text.calls.logged),
    meta: { failed: text.calls.notLogged },
  });

export const useRemoveCall = () =>
  useMutation({
    mutationFn: (id: CallId) => commands.callRemove(id),
    onSuccess: () => sayUndoable(text.calls.removed),
    meta: { failed: text.calls.notRemoved },
  });
