import { PRINT, PRINT_SHEETS } from "#ui/ipc/print.ts";
import { deedsInReach } from "#ui/kit/keys.ts";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

/**
 * Takes every press of the print key, so that none reaches the browser: its own print dialog would put a screen on
 * paper without a trace. What the screen offers to print is printed; where there is nothing, that is said. Returns how
 * to stop.
 */
export function listenToPrintKey(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isPrintKey(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const here = deedsInReach().here.filter((it) => !it.isOff);
    const of = (shortcut: string) => here.find((it) => it.shortcut === shortcut);
    const deed = (event.shiftKey && of(PRINT_SHEETS)) || of(PRINT);
    if (deed) deed.press();
    else say({ tone: "done", title: text.printing.nothingHere });
  };
  // Before anything in the page can keep it for itself.
  window.addEventListener("keydown", onKeyDown, true);
  return () => window.removeEventListener("keydown", onKeyDown, true);
}

/** With or without Shift or Alt: each opens a print dialog somewhere. On a keyboard of other letters the place counts. */
function isPrintKey({ key, code, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!ctrlKey && !metaKey) return false;
  return key.toLowerCase() === "p" || (code === "KeyP" && !/^[a-z]$/i.test(key));
}
