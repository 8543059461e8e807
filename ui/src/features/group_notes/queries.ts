import { queryOptions, useMutation } from "@tanstack/react-query";
import { commands, type GroupId, type GroupNoteDraft, type SessionId } from "#ui/ipc/bindings.ts";
import { text } from "#ui/text/index.ts";

export const myDayQuery = queryOptions({ queryKey: ["myDay"], queryFn: () => commands.myDay() });

export const groupNoteQuery = (id: SessionId) =>
  queryOptions({ queryKey: ["groupNote", id], queryFn: () => commands.groupNoteGet(id) });

export const keepGroupNote = (draft: GroupNoteDraft) => commands.groupNoteKeep(draft);

/** Opens the session of a group on a day; until then it may only be planned. Returns its id. */
export const useOpenSession = () =>
  useMutation({
    mutationFn: (it: { groupId: GroupId; heldOn: string }) => commands.groupNoteOpen(it.groupId, it.heldOn),
    meta: { failed: text.groupNotes.notOpened },
  });

export const useSignReady = () =>
  useMutation({
    mutationFn: (id: SessionId) => commands.groupNoteSign(id),
    meta: { failed: text.groupNotes.notSigned },
  });
