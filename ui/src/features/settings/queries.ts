import { queryOptions, useMutation } from "@tanstack/react-query";
import { commands, type SettingsDraft } from "#ui/ipc/bindings.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { text } from "#ui/text/index.ts";

export const settingsQuery = queryOptions({ queryKey: ["settings"], queryFn: () => commands.settingsGet() });

/** Keeps the settings; the form shows a refusal itself. */
export const useChangeSettings = () =>
  useMutation({
    mutationFn: (draft: SettingsDraft) => commands.settingsChange(draft),
    onSuccess: () => sayUndoable(text.settings.changed),
    meta: { isSilent: true },
  });

/** The check of the files, begun when its dialog opens; nothing of it is kept. */
export const recordCheckQuery = queryOptions({
  queryKey: ["recordCheck"],
  queryFn: () => commands.recordCheck(),
  staleTime: "static",
  gcTime: 0,
});
