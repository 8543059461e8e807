import { languageBefore, languages, remember } from "#ui/text/chosen.ts";
import { type Language, languageNames, languageNow, setLanguage } from "#ui/text/index.ts";

/** Speaks a language, also after a lock, which loads the page anew. */
export function speak(language: Language): void {
  remember(language);
  setLanguage(language);
}

/** Speaks as before the page was loaded; for the first time, as the computer does. */
export function speakAsBefore(): void {
  const language = languageBefore();
  if (language) setLanguage(language);
}

/** The languages that could be spoken instead, each by its own name. */
export function otherLanguages(): { id: Language; name: string }[] {
  return languages.filter((id) => id !== languageNow()).map((id) => ({ id, name: languageNames[id] }));
}
