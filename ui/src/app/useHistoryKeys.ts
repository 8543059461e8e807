import { useEffect, useRef } from "react";
import { isPressed } from "#ui/kit/keys.ts";

/** Undo and redo by their keys, unless one is typing: a field takes back its own letters. */
export function useHistoryKeys(undo: () => void, redo: () => void): void {
  const latest = useRef({ undo, redo });
  useEffect(() => {
    latest.current = { undo, redo };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const way = isPressed("Mod+Z", event) ? "undo" : isPressed("Mod+Shift+Z", event) ? "redo" : undefined;
      if (!way || event.defaultPrevented || takesBackItself(event.target) || isCovered()) return;
      event.preventDefault();
      latest.current[way]();
    };
    // On the way down: a field of React Aria lets no key out again.
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, []);
}

/** A search field that is empty has nothing to take back; it has the focus all day. */
export function takesBackItself(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement && target.type === "search") return target.value !== "";
  return target.closest("textarea, [contenteditable=true], input:not([type=checkbox], [type=radio])") !== null;
}

function isCovered(): boolean {
  return document.getElementById("root")?.closest("[inert], [aria-hidden='true']") != null;
}
