import { queryOptions, useMutation } from "@tanstack/react-query";
import { type AddendumDraft, type ClientId, commands, type NoteDraft, type NoteId } from "#ui/ipc/bindings.ts";
import { failureOf } from "#ui/ipc/errorText.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

export const chartQuery = (client: ClientId) =>
  queryOptions({ queryKey: ["chart", client], queryFn: () => commands.chartGet(client) });

export const noteQuery = (id: NoteId) => queryOptions({ queryKey: ["note", id], queryFn: () => commands.noteGet(id) });

/** A blank is asked for once per visit: asked again it would be another note. */
export const blankQuery = (client: ClientId, visit: number) =>
  queryOptions({
    queryKey: ["noteBlank", client, visit],
    queryFn: () => commands.noteBlank(client),
    staleTime: "static",
    gcTime: 0,
  });

export const addendumQuery = (of: NoteId, visit: number) =>
  queryOptions({
    queryKey: ["addendumBlank", of, visit],
    queryFn: () => commands.addendumBlank(of),
    staleTime: "static",
    gcTime: 0,
  });

export const keepNote = (draft: NoteDraft) => commands.noteKeep(draft);

export const keepAddendum = (draft: AddendumDraft) => commands.addendumKeep(draft);

export const useSignNote = () =>
  useMutation({
    mutationFn: (id: NoteId) => commands.noteSign(id),
    onSuccess: () => say({ tone: "done", title: text.notes.signed }),
    meta: { failed: text.notes.notSigned },
  });

export const useDiscardNote = () =>
  useMutation({
    mutationFn: async (id: NoteId) => {
      try {
        await commands.noteDiscard(id);
        return true;
      } catch (error) {
        // A note in which nothing was typed has never been stored.
        if (failureOf(error)?.code === "notFound") return false;
        throw error;
      }
    },
    onSuccess: (wasStored) => {
      if (wasStored) sayUndoable(text.notes.discarded);
    },
    meta: { failed: text.notes.notDiscarded },
  });
