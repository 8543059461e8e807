import { commands } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { dismiss, say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

let latest: number | undefined;

/** Says what was done, with the way back. Only the last step can be taken back, so the notice before it goes. */
export function sayUndoable(title: string, body?: string): void {
  if (latest !== undefined) dismiss(latest);
  const action = { name: text.kit.undo, onAction: () => void undo() };
  latest = say({ tone: "done", title, action, ...(body !== undefined && { body }) });
}

async function undo(): Promise<void> {
  try {
    const label = await commands.historyUndo();
    say({ tone: "done", title: text.app.undone(text.app.step(label)) });
  } catch (error) {
    say({ tone: "danger", title: text.app.notUndone, body: errorText(error) });
  }
}
