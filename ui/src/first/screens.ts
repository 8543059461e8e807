import type { AppState } from "#ui/ipc/bindings.ts";
import type { Language } from "#ui/text/index.ts";

/** The id of the element in which Rust hands over where the program stands. */
export const STANDS = "stands";

/** The id of the template with the page's own script. */
export const PAGE = "page";

/** Told to `#root` once the page's script has taken over what was drawn before it. */
export const TAKEN_OVER = "takenover";

/** The screens that are drawn when the page is built. */
export const screens = ["firstRun", "lock", "demoLock"] as const;
export type Screen = (typeof screens)[number];

/** What such a screen shows that is known only when the program starts, and how it stands there until then. */
export type Fact = "clinicName" | "folder";
export const blank = (fact: Fact): string => `⟦${fact}⟧`;
export const blanks = /⟦(clinicName|folder)⟧/g;

/** The screen drawn beforehand that shows this, if there is one: as it is at the start, before anything has happened. */
export function screenOf(state: AppState): Screen | undefined {
  if (state.is === "firstRun") return "firstRun";
  if (state.is !== "locked" || state.lockedAt !== null || state.isVisit) return undefined;
  return state.isDemo ? "demoLock" : "lock";
}

/** The id of the template that holds a screen. */
export const templateOf = (screen: Screen, language: Language): string => `${screen}-${language}`;
