import type { Language } from "#ui/text/index.ts";

const KEY = "language";

/** The languages there are, for whoever must choose one before any words are read. */
export const languages: readonly Language[] = ["en", "es"];

/** Remembers a language for as long as the window is there: a lock loads the page anew. */
export const remember = (language: Language): void => window.sessionStorage.setItem(KEY, language);

/** The language from before the page was loaded; for the first time, the computer's, if it is spoken here. */
export function languageBefore(): Language | undefined {
  const remembered = window.sessionStorage.getItem(KEY);
  const ofTheComputer = window.navigator.language.split("-")[0];
  return languages.find((it) => it === remembered) ?? languages.find((it) => it === ofTheComputer);
}
