import { useEffect, useRef } from "react";
import { isPressed, type Shortcut } from "#ui/kit/keys.ts";

/** A key that works wherever one is, also while a dialog covers the screen. */
export function usePressedAnywhere(shortcut: Shortcut, onPress: () => void): void {
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPressed(shortcut, event)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [shortcut]);
}
