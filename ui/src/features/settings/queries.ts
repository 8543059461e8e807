import { queryOptions, useMutation } from "@tanstack/react-query";
import { commands, type SettingsDraft } from "#ui/ipc/bindings.ts";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

export const settingsQuery = queryOptions({ queryKey: ["settings"], queryFn: () => commands.settingsGet() });

/** Keeps the settings; the form shows a refusal itself. */
export const useChangeSettings = () =>
  useMutation({
    mutationFn: (draft: SettingsDraft) => commands.settingsChange(draft),
    onSuccess: () => {
      const action = { name: text.kit.undo, onAction: () => void commands.historyUndo() };
      say({ tone: "done", title: text.settings.changed, action });
    },
    meta: { isSilent: true },
  });

/** The check of the files, begun when its dialog opens; nothing of it is kept. */
export const recordCheckQuery = queryOptions({
  queryKey: ["recordCheck"],
  queryFn: () => commands.recordCheck(),
  staleTime: "static",
  gcTime: 0,
});
