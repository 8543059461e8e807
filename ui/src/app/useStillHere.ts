import { useEffect } from "react";

const events = ["pointerdown", "pointermove", "wheel", "keydown"] as const;
const EVERY_MS = 20_000;

/** Tells that someone is at the window, at most every twenty seconds, so that it does not lock under their hands. */
export function useStillHere(tell: () => void): void {
  useEffect(() => {
    let toldAt = Number.NEGATIVE_INFINITY;
    const onEvent = () => {
      const now = performance.now();
      if (now - toldAt < EVERY_MS) return;
      toldAt = now;
      tell();
    };
    for (const event of events) window.addEventListener(event, onEvent, { capture: true, passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, onEvent, { capture: true });
    };
  }, [tell]);
}
