import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { commands, events } from "#ui/ipc/bindings.ts";
import { keepAll } from "#ui/kit/autosave.ts";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

const historyQuery = queryOptions({ queryKey: ["history"], queryFn: () => commands.historyGet() });

/** The steps of this session that can be taken back or done again. Each says in a toast what it did. */
export function useHistory() {
  const { data: history = { undo: null, redo: null } } = useQuery(historyQuery);
  const words = text.app;
  const undo = useMutation({
    mutationFn: () => commands.historyUndo(),
    onSuccess: (label) => {
      const action = { name: words.doAgain, onAction: () => redo.mutate() };
      say({ tone: "done", title: words.undone(words.step(label)), action });
    },
    meta: { failed: words.notUndone },
  });
  const redo = useMutation({
    mutationFn: () => commands.historyRedo(),
    onSuccess: (label) => {
      const action = { name: text.kit.undo, onAction: () => undo.mutate() };
      say({ tone: "done", title: words.redone(words.step(label)), action });
    },
    meta: { failed: words.notRedone },
  });
  return {
    undo: { step: stepOf(history.undo), take: () => (history.undo === null ? sayNothing(words.undo) : undo.mutate()) },
    redo: { step: stepOf(history.redo), take: () => (history.redo === null ? sayNothing(words.redo) : redo.mutate()) },
  };
}

function stepOf(label: string | null): string | null {
  return label === null ? null : text.app.step(label);
}

function sayNothing(word: (step: string | null) => string): void {
  say({ tone: "done", title: word(null) });
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
