import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type UserDraft, type UserId } from "#ui/ipc/bindings.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { text } from "#ui/text/index.ts";

export const peopleQuery = queryOptions({ queryKey: ["people"], queryFn: () => commands.peopleList() });

/** Adds a person, or keeps a person's form, and makes a code that is shown once. */
export function useInvite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, draft }: { id: UserId | null; draft: UserDraft }) =>
      id === null ? commands.personInvite(draft) : commands.personReinvite(id, draft),
    // Until when a code is good stands in the list.
    onSuccess: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }),
    meta: { isSilent: true },
    gcTime: 0,
  });
}

export const useChangePerson = () =>
  useMutation({
    mutationFn: ({ id, draft }: { id: UserId; draft: UserDraft }) => commands.personChange(id, draft),
    onSuccess: (_, { draft }) => sayUndoable(text.people.changed(draft.name.trim())),
    meta: { isSilent: true },
  });
