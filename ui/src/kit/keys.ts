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

/**
 * Does something when the shortcut is pressed anywhere, unless a dialog covers the screen (or the button that bears it).
 * `of` is that button, or the word for it on the sheet of keys.
 */
export function useShortcut(
  shortcut: Shortcut | undefined,
  onPress: () => void,
  of: RefObject<Element | null> | string,
): void {
  const latest = useRef({ onPress, of });
  useEffect(() => {
    latest.current = { onPress, of };
  });
  useEffect(() => {
    const bearer = () => (typeof latest.current.of === "string" ? null : latest.current.of.current);
    const takeBack = offer({
      shortcut,
      name: () => (typeof latest.current.of === "string" ? latest.current.of : wordOn(latest.current.of.current)),
      bearer,
      press: () => latest.current.onPress(),
    });
    if (!shortcut) return takeBack;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isPressed(shortcut, event) || isCovered(bearer())) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onPress();
    };
    // With something held it comes before the element in focus: Ctrl+Enter signs, though a button would take Enter.
    const isFirst = shortcut.includes("+");
    window.addEventListener("keydown", onKeyDown, isFirst);
    return () => {
      takeBack();
      window.removeEventListener("keydown", onKeyDown, isFirst);
    };
  }, [shortcut]);
}

/** What can be done, as the sheet of keys and the palette show it. */
export type Deed = { name: string; shortcut: Shortcut | undefined; isOff: boolean; press: () => void };

type Offer = {
  /** The word for it, as it stands at this moment. */
  name: () => string;
  shortcut: Shortcut | undefined;
  press: () => void;
  /** Its button, or null for a key without one. What has no bearer at all can be done everywhere. */
  bearer?: () => Element | null;
  isOff?: () => boolean;
};

const offers = new Set<Offer>();

/** Puts a deed among those on offer. Returns how to take it back. */
export function offer(deed: Offer): () => void {
  offers.add(deed);
  return () => offers.delete(deed);
}

/** What can be done here (in the dialog or screen in view, in the order one sees it), and what can be done everywhere. */
export function deedsInReach(): { here: Deed[]; everywhere: Deed[] } {
  const all = [...offers];
  const here = all.filter(({ shortcut, bearer }) => {
    const element = bearer?.();
    return bearer && !isCovered(element) && (shortcut || element?.closest("[data-actions]"));
  });
  return {
    here: onePerKey(here.sort(inOrder).map(deedOf)),
    everywhere: all
      .filter((it) => !it.bearer)
      .map(deedOf)
      .sort((one, other) => Number(one.isOff) - Number(other.isOff)),
  };
}

/** Whether a dialog covers the element, or else the screen. */
export function isCovered(element?: Element | null): boolean {
  // Not the root: the notices in it are never covered.
  const place = element ?? document.querySelector("main");
  return place?.closest("[inert], [aria-hidden='true']") != null;
}

function deedOf({ name, shortcut, press, bearer, isOff }: Offer): Deed {
  const button = bearer?.();
  const isButtonOff = button?.matches(":disabled, [aria-disabled='true']") ?? false;
  return { name: name(), shortcut, isOff: isButtonOff || (isOff?.() ?? false), press };
}

/** Where several bear the same key, as the rows of a list, the first takes it. */
function onePerKey(deeds: Deed[]): Deed[] {
  return deeds.filter((it, at) => !it.shortcut || deeds.findIndex((other) => other.shortcut === it.shortcut) === at);
}

function inOrder(one: Offer, other: Offer): number {
  const [first, second] = [one.bearer?.(), other.bearer?.()];
  if (!first || !second) return Number(!first) - Number(!second);
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What a button says, without the key that is drawn on it. */
function wordOn(button: Element | null): string {
  const words = button?.cloneNode(true);
  if (!(words instanceof Element)) return "";
  for (const it of words.querySelectorAll("[aria-hidden='true']")) it.remove();
  return button?.getAttribute("aria-label") ?? words.textContent?.trim() ?? "";
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=spinbutton], [role=listbox], [role=menu]",
    ) !== null
  );
}
