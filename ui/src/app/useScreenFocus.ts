import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { isCovered } from "#ui/kit/keys.ts";

/**
 * After each way to a screen, also to the one that is open, the focus goes to the field one types into there. Where there
 * is none, it stays on the way around, or begins at the screen if what had it is gone.
 */
export function useScreenFocus(): void {
  const router = useRouter();
  useEffect(() => {
    let frame = 0;
    let before: Element | null = null;
    // The screen one comes from stays in view until the answers of the next one are here: only then is the focus gone. And
    // a screen without its title has no name that could be read aloud when the focus comes to it.
    const watch = new MutationObserver(() => {
      const screen = document.querySelector("main");
      if (!screen || screen.contains(before) || !isTitled(screen)) return;
      watch.disconnect();
      land();
    });
    const stop = router.subscribe("onResolved", () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
      before = document.activeElement;
      const screen = document.querySelector("main");
      const waits = screen && (screen.contains(before) || !isTitled(screen));
      if (waits) watch.observe(screen, { childList: true, subtree: true });
      else frame = requestAnimationFrame(land);
    });
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
      stop();
    };
  }, [router]);
}

const isTitled = (screen: Element) => screen.querySelector("h1") !== null;

function land(): void {
  const screen = document.querySelector("main");
  const active = document.activeElement;
  const isLost = active === null || active === document.body;
  if (!screen || isCovered(screen) || !(isLost || active.closest("nav"))) return;
  const field = screen.querySelector<HTMLElement>("[data-autofocus]");
  if (field) field.focus();
  else if (isLost) screen.focus();
}
