import { en } from "#ui/text/en.ts";

/** Every sentence of the interface; a language is a module of this type. */
export type Text = typeof en;

export const text: Text = en;
