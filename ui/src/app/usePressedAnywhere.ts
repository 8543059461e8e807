import { useEffect, useRef } from "react";
import { useDeed } from "#ui/app/useDeed.ts";
import { isPressed, type Shortcut } from "#ui/kit/keys.ts";

/** A key that works wherever one is, also while a dialog covers the screen, its word, and when it has nothing to do. */
export function usePressedAnywhere(
  shortcut: Shortcut,
  name: string,
  onPress: () => void,
  isOff: () => boolean = () => false,
): void {
  const latest = useRef(onPress);
  useDeed({ name, shortcut, isOff, press: onPress });
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
