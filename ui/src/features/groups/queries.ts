import { queryOptions, useMutation } from "@tanstack/react-query";
import {
  type ClientId,
  commands,
  type EnrolmentId,
  type GroupDraft,
  type GroupId,
  type GroupTitle,
} from "#ui/ipc/bindings.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { text } from "#ui/text/index.ts";

export const groupsQuery = queryOptions({ queryKey: ["groups"], queryFn: () => commands.groupList() });

/** Clinical titles; only a clinician may ask. */
export const titlesQuery = (mayAsk: boolean) =>
  queryOptions({ queryKey: ["groupTitles"], queryFn: () => commands.groupTitles(), enabled: mayAsk });

export const peopleQuery = queryOptions({ queryKey: ["people"], queryFn: () => commands.peopleList() });

export const clientFindQuery = (typed: string) =>
  queryOptions({
    queryKey: ["clientFind", typed],
    queryFn: () => commands.clientFind(typed),
    enabled: typed.trim() !== "",
    placeholderData: (before) => before,
  });

/** Adds a group, or changes the one given. Returns its id. */
export const useKeepGroup = (id: GroupId | null) =>
  useMutation({
    mutationFn: async (draft: GroupDraft) => {
      if (id === null) return commands.groupAdd(draft);
      await commands.groupChange(id, draft);
      return id;
    },
    meta: { isSilent: true },
  });

export const useCloseGroup = () =>
  useMutation({
    mutationFn: (id: GroupId) => commands.groupClose(id),
    onSuccess: () => sayUndoable(text.groups.closed),
    meta: { failed: text.groups.notClosed },
  });

export const useEnrol = (group: GroupId) =>
  useMutation({
    mutationFn: (it: { client: ClientId; sinceOn: string; name: string }) =>
      commands.groupEnrol(group, it.client, it.sinceOn),
    onSuccess: (_, it) => sayUndoable(text.groups.enrolled(it.name)),
    meta: { failed: text.groups.notEnrolled },
  });

export const useRelease = () =>
  useMutation({
    mutationFn: (it: { id: EnrolmentId; untilOn: string; name: string }) => commands.groupRelease(it.id, it.untilOn),
    onSuccess: (_, it) => sayUndoable(text.groups.released(it.name)),
    meta: { failed: text.groups.notReleased },
  });

export const useSetTitle = () =>
  useMutation({
    mutationFn: (draft: GroupTitle) => commands.groupSetTitle(draft),
    onSuccess: () => sayUndoable(text.groups.titleKept),
    meta: { isSilent: true },
  });
