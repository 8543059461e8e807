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
 * The words in the language of whoever is here. Another language is another value of this binding, and the page is drawn
 * again: words are asked for while a component is drawn, never when a module is loaded or a state begins.
 */
export let text: Text = en;

let current: Language = "en";
const listeners = new Set<() => void>();

/** Speaks another language from now on. */
export function setLanguage(language: Language): void {
  // Where pages are drawn as they are built there is no document.
  if (typeof document !== "undefined") document.documentElement.lang = spoken[language].tag;
  if (language === current) return;
  current = language;
  text = spoken[language];
  for (const listener of listeners) listener();
}

/** The language spoken now. */
export const languageNow = (): Language => current;

/**
 * The language spoken now; what uses it is drawn again when that changes, with all that it draws. Every screen uses it, and
 * whatever keeps words or is drawn only when its properties change. Nothing is mounted anew: what is typed stays.
 */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, languageNow, languageNow);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is made of words once for each language, and is then the same object. */
export function perLanguage<Made>(make: () => Made): () => Made {
  const made = new Map<Language, Made>();
  return () => {
    const ready = made.get(current) ?? make();
    made.set(current, ready);
    return ready;
  };
}
