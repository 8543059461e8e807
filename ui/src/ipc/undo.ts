import { commands, type HistoryStep } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { dismiss, say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

let latest: number | undefined;

/** Says what was done, with the way back. */
export function sayUndoable(title: string, body?: string): void {
  sayLatest(title, { name: text.kit.undo, onAction: () => void undo() }, body);
}

/** Takes the last step of this session back, and offers to do it again. */
export async function undo(): Promise<void> {
  try {
    const step = await commands.historyUndo();
    sayLatest(text.app.undone(stepText(step)), { name: text.app.doAgain, onAction: () => void redo() });
  } catch (error) {
    say({ tone: "danger", title: text.app.notUndone, body: errorText(error) });
  }
}

/** Does again what was undone last, with the way back. */
export async function redo(): Promise<void> {
  try {
    sayUndoable(text.app.redone(stepText(await commands.historyRedo())));
  } catch (error) {
    say({ tone: "danger", title: text.app.notRedone, body: errorText(error) });
  }
}

/** The words of a step: "check-in of Paz Ibarra". */
export function stepText({ label, about }: HistoryStep): string {
  return text.app.step(label, about);
}

/** Only the last step can be taken back or done again, so the notice before it goes. */
function sayLatest(title: string, action: { name: string; onAction: () => void }, body?: string): void {
  if (latest !== undefined) dismiss(latest);
  latest = say({ tone: "done", title, action, ...(body !== undefined && { body }) });
}
