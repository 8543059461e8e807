import { type Language, languageNames, languageNow, setLanguage } from "#ui/text/index.ts";

const KEY = "language";

const isLanguage = (tag: string | null): tag is Language => tag !== null && Object.hasOwn(languageNames, tag);

/** Speaks a language and remembers it for as long as the window is there: a lock loads the page anew. */
export function speak(language: Language): void {
  window.sessionStorage.setItem(KEY, language);
  setLanguage(language);
}

/** Speaks as before the page was loaded; for the first time, as the computer does. */
export function speakAsBefore(): void {
  const remembered = window.sessionStorage.getItem(KEY);
  const ofTheComputer = window.navigator.language.split("-")[0] ?? "";
  const language = [remembered, ofTheComputer].find(isLanguage);
  if (language) setLanguage(language);
}

/** The languages that could be spoken instead, each by its own name. */
export function otherLanguages(): { id: Language; name: string }[] {
  const ids = Object.keys(languageNames).filter(isLanguage);
  return ids.filter((id) => id !== languageNow()).map((id) => ({ id, name: languageNames[id] }));
}
