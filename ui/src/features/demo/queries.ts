import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands } from "#ui/ipc/bindings.ts";
import { keepAll } from "#ui/kit/autosave.ts";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

/** What lies where the demonstration belongs, as it is now. */
export const useFindDemo = () => useMutation({ mutationFn: () => commands.demoState(), meta: { isSilent: true } });

/** Goes to the demonstration, making it first where there is none, or anew; then the program stands elsewhere. */
export function useOpenDemo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (anew: boolean) => commands.demoOpen(anew),
    onSuccess: () => client.invalidateQueries(),
    meta: { isSilent: true },
  });
}

/** Asks the making to stop. */
export const useCancelDemo = () => useMutation({ mutationFn: () => commands.demoCancel(), meta: { isSilent: true } });

/** Keeps what is being typed and goes back to the record. */
export function useLeaveDemo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      if (await keepAll()) await commands.demoLeave();
      else sayNotKept();
    },
    onSuccess: () => client.invalidateQueries(),
    meta: { failed: text.demo.notLeft },
  });
}

function sayNotKept(): void {
  say({
    tone: "danger",
    title: text.demo.notLeft,
    body: text.app.wouldBeLost,
    action: { name: text.demo.leaveAnyway, onAction: () => void commands.demoLeave() },
  });
}
