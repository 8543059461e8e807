import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { commands, events, type HistoryStep } from "#ui/ipc/bindings.ts";
import { redo, stepText, undo } from "#ui/ipc/undo.ts";
import { keepAll } from "#ui/kit/autosave.ts";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

const historyQuery = queryOptions({ queryKey: ["history"], queryFn: () => commands.historyGet() });

/** What can be taken back and done again, in words, and how. Each says in a notice what it did. */
export function useHistory() {
  const { data: history } = useQuery(historyQuery);
  return {
    undo: wayOf(text.app.undo, history?.undo ?? null, undo),
    redo: wayOf(text.app.redo, history?.redo ?? null, redo),
  };
}

function wayOf(says: (step: string | null) => string, step: HistoryStep | null, take: () => Promise<void>) {
  const name = says(step && stepText(step));
  return { name, isOff: step === null, take: () => (step ? void take() : void say({ tone: "done", title: name })) };
}

/** Keeps what is being typed and locks; the page is then emptied from the other side. What was refused is said first. */
export const useLock = () =>
  useMutation({
    mutationFn: async () => {
      if (await keepAll()) await commands.vaultLock();
      else sayNotKept();
    },
    meta: { failed: text.app.notLocked },
  });

function sayNotKept(): void {
  say({
    tone: "danger",
    title: text.app.notLocked,
    body: text.app.wouldBeLost,
    action: { name: text.app.lockAnyway, onAction: () => void commands.vaultLock() },
  });
}

/** Keeps what is being typed when the window is closed, and lets it go. */
export function listenToClosing(): () => void {
  const listening = events.closing.listen(() => keepAll().finally(() => void commands.windowClose()));
  return () => void listening.then((stop) => stop());
}

/** Tells that someone is at the window. When it is locked already, the next answer says so. */
export function tellStillHere(): void {
  commands.stillHere().catch(() => {});
}
