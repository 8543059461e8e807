import { queryOptions, useMutation } from "@tanstack/react-query";
import {
  type ClientId,
  commands,
  type FamilyMemberDraft,
  type FamilyMemberId,
  type FamilyNoteDraft,
  type NoteId,
} from "#ui/ipc/bindings.ts";
import { failureOf } from "#ui/ipc/errorText.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

export const familyQuery = (client: ClientId) =>
  queryOptions({ queryKey: ["family", client], queryFn: () => commands.familyList(client) });

export const chartQuery = (client: ClientId) =>
  queryOptions({ queryKey: ["chart", client], queryFn: () => commands.chartGet(client) });

export const familyNoteQuery = (id: NoteId) =>
  queryOptions({ queryKey: ["familyNote", id], queryFn: () => commands.familyNoteGet(id) });

/** A blank is asked for once per visit: asked again it would be another note. */
export const familyBlankQuery = (client: ClientId, visit: number) =>
  queryOptions({
    queryKey: ["familyNoteBlank", client, visit],
    queryFn: () => commands.familyNoteBlank(client),
    staleTime: "static",
    gcTime: 0,
  });

export const keepFamilyNote = (draft: FamilyNoteDraft) => commands.familyNoteKeep(draft);

/** Adds a family member, or changes the one given. */
export const useKeepMember = (id: FamilyMemberId | null) =>
  useMutation({
    mutationFn: async (draft: FamilyMemberDraft) => {
      if (id === null) await commands.familyAdd(draft);
      else await commands.familyChange(id, draft);
    },
    onSuccess: (_, { name }) => sayUndoable(id === null ? text.family.added(name) : text.family.changed(name)),
    meta: { isSilent: true },
  });

export const useSignFamilyNote = () =>
  useMutation({
    mutationFn: (id: NoteId) => commands.familyNoteSign(id),
    onSuccess: () => say({ tone: "done", title: text.notes.signed }),
    meta: { failed: text.notes.notSigned },
  });

export const useDiscardFamilyNote = () =>
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
