import { queryOptions, useMutation } from "@tanstack/react-query";
import {
  commands,
  type GroupId,
  type GroupNoteDraft,
  type NoteId,
  type SessionId,
  type SignedReady,
} from "#ui/ipc/bindings.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { text } from "#ui/text/index.ts";
import { isNothing } from "./groupNote.ts";

export const myDayQuery = queryOptions({ queryKey: ["myDay"], queryFn: () => commands.myDay() });

export const groupNoteQuery = (id: SessionId) =>
  queryOptions({ queryKey: ["groupNote", id], queryFn: () => commands.groupNoteGet(id) });

export const keepGroupNote = async (draft: GroupNoteDraft) => {
  if (!isNothing(draft)) await commands.groupNoteKeep(draft);
};

/** Opens the session of a group on a day; until then it may only be planned. Returns its id. */
export const useOpenSession = () =>
  useMutation({
    mutationFn: (it: { groupId: GroupId; heldOn: string }) => commands.groupNoteOpen(it.groupId, it.heldOn),
    meta: { failed: text.groupNotes.notOpened },
  });

/** Throws away what was written about a member who did not come after all; what was only typed has no note yet. */
export const useDiscardAbout = () =>
  useMutation({
    mutationFn: async (id: NoteId | null) => {
      if (id !== null) await commands.noteDiscard(id);
      return id !== null;
    },
    onSuccess: (wasKept) => {
      if (wasKept) sayUndoable(text.notes.discarded);
    },
    meta: { failed: text.notes.notDiscarded },
  });

/** Keeps what it is given and signs what is ready, in one step. */
export const signGroupNote = (draft: GroupNoteDraft) => commands.groupNoteSign(draft);

/** Signs; what is answered is nothing when what was typed could not be kept. */
export const useSignReady = (sign: () => Promise<SignedReady | null>) =>
  useMutation({
    mutationFn: sign,
    meta: { failed: text.groupNotes.notSigned },
  });
