import { useEffect, useRef } from "react";
import { useDeed } from "#ui/app/useDeed.ts";
import { isCovered, isPressed, type Shortcut } from "#ui/kit/keys.ts";

export const UNDO: Shortcut = "Mod+Z";
export const REDO: Shortcut = "Mod+Shift+Z";
/** As Windows has it. */
const REDO_TOO: Shortcut = "Mod+Y";

/** A way through what was done, and what it says of its next step. */
type Way = { name: string; isOff: boolean; take: () => void };

/** Undo and redo by their keys, unless one is typing: a field takes back its own letters. */
export function useHistoryKeys(undo: Way, redo: Way): void {
  const latest = useRef({ undo, redo });
  useDeed({ name: undo.name, shortcut: UNDO, isOff: () => undo.isOff || isCovered(), press: undo.take });
  useDeed({ name: redo.name, shortcut: REDO, isOff: () => redo.isOff || isCovered(), press: redo.take });
  useEffect(() => {
    latest.current = { undo, redo };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (!way || event.defaultPrevented || takesBackItself(event.target) || isCovered()) return;
      event.preventDefault();
      latest.current[way].take();
    };
    // On the way down: a field of React Aria lets no key out again.
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, []);
}

function wayOf(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (isPressed(UNDO, event)) return "undo";
  return isPressed(REDO, event) || isPressed(REDO_TOO, event) ? "redo" : undefined;
}

/** A search field that is empty has nothing to take back; it has the focus all day. */
export function takesBackItself(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement && target.type === "search") return target.value !== "";
  return target.closest("textarea, [contenteditable=true], input:not([type=checkbox], [type=radio])") !== null;
}
