import { type RefObject, useEffect, useRef } from "react";
import { text } from "#ui/text/index.ts";

/** A key with what is held, as "P", "Mod+Enter", "Alt+I". Mod is Command on a Mac and Control elsewhere. */
export type Shortcut = string;

const isMac = /mac/i.test(navigator.userAgent);

/** The shortcut as a person reads it on the key. */
export function spell(shortcut: Shortcut): string {
  if (shortcut === "Enter") return text.kit.enter;
  const names: Record<string, string> = { ...text.kit.keys, ...(isMac ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" } : {}) };
  return shortcut
    .split("+")
    .map((key) => names[key] ?? key)
    .join(" ");
}

/** The shortcut as `aria-keyshortcuts` wants it. */
export function ariaKeys(shortcut: Shortcut): string {
  return shortcut.replace("Mod", isMac ? "Meta" : "Control").replace("Ctrl", "Control");
}

/** Whether the event is this shortcut and the person is not just typing a letter. */
export function isPressed(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const held = shortcut.split("+");
  const key = held.pop() ?? "";
  const control = held.includes("Ctrl") || (held.includes("Mod") && !isMac);
  const meta = held.includes("Mod") && isMac;
  if (event.isComposing || event.ctrlKey !== control || event.metaKey !== meta) return false;
  if (event.altKey !== held.includes("Alt")) return false;
  // A sign such as "?" is typed with Shift on some keyboards.
  if (/^[a-z0-9]$/i.test(key) && event.shiftKey !== held.includes("Shift")) return false;
  if (held.length === 0 && key.length === 1 && isTyping(event.target)) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Does something when the shortcut is pressed anywhere, unless a dialog covers the screen (or the element it is of). */
export function useShortcut(shortcut: Shortcut | undefined, onPress: () => void, of?: RefObject<Element | null>): void {
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  useEffect(() => {
    if (!shortcut) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isPressed(shortcut, event) || isCovered(of?.current)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    // With something held it comes before the element in focus: Ctrl+Enter signs, though a button would take Enter.
    const isFirst = shortcut.includes("+");
    window.addEventListener("keydown", onKeyDown, isFirst);
    return () => window.removeEventListener("keydown", onKeyDown, isFirst);
  }, [shortcut, of]);
}

function isCovered(element: Element | null | undefined): boolean {
  const place = element ?? document.getElementById("root");
  return place?.closest("[inert], [aria-hidden='true']") != null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=spinbutton], [role=listbox], [role=menu]",
    ) !== null
  );
}
