import { useSyncExternalStore } from "react";
import { en } from "#ui/text/en.ts";
import { es } from "#ui/text/es.ts";

/** What a language has to say, whatever the words are. */
type Words<Of> = Of extends string
  ? string
  : Of extends (...facts: infer Facts) => infer Said
    ? (...facts: Facts) => Words<Said>
    : Of extends readonly (infer Item)[]
      ? readonly Words<Item>[]
      : { [Key in keyof Of]: Words<Of[Key]> };

/** Every sentence of the interface; a language is a module of this type. */
export type Text = Words<typeof en>;

/** A language the program speaks. */
export type Language = "en" | "es";

const spoken: Record<Language, Text> = { en, es };

/** The languages by their own names, to choose from. */
export const languageNames: Record<Language, string> = { en: en.ownName, es: es.ownName };

/**
 * The words in the language of whoever is here. Another language is another value of this binding, and the page is
 * mounted anew: words are asked for while a component is drawn, never when a module is loaded.
 */
export let text: Text = en;

let current: Language = "en";
const listeners = new Set<() => void>();

/** Speaks another language from now on. */
export function setLanguage(language: Language): void {
  document.documentElement.lang = spoken[language].tag;
  if (language === current) return;
  current = language;
  text = spoken[language];
  for (const listener of listeners) listener();
}

/** The language spoken now. */
export const languageNow = (): Language => current;

/** The language spoken now; what uses it is drawn again when that changes. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, languageNow);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
