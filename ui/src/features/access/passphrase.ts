import type { Weakness } from "#ui/ipc/bindings.ts";
import { text } from "#ui/text/index.ts";

/** A passphrase in the making: what was typed, and typed once more. */
export type NewPassphrase = { chosen: string; repeated: string };

export const noPassphrase: NewPassphrase = { chosen: "", repeated: "" };

/** What to say under the passphrase. A common phrase is said at once; that it is short, when one wants to go on. */
export function chosenError(
  { chosen }: NewPassphrase,
  weakness: Weakness | null | undefined,
  isAsked: boolean,
): string | undefined {
  const { access, errors } = text;
  if (chosen === "") return isAsked ? access.choosePassphrase : undefined;
  if (weakness === "tooCommon") return errors.weaknesses.tooCommon;
  return weakness === "tooShort" && isAsked ? errors.weaknesses.tooShort : undefined;
}

/** What to say under the repetition: as soon as it leaves the path, and when it is not whole. */
export function repeatedError({ chosen, repeated }: NewPassphrase, isAsked: boolean): string | undefined {
  if (repeated === chosen) return undefined;
  return isAsked || !chosen.startsWith(repeated) ? text.access.notTheSame : undefined;
}

/** Whether one may go on. A weakness that is not known yet is found out on the other side. */
export function isReady({ chosen, repeated }: NewPassphrase, weakness: Weakness | null | undefined): boolean {
  return chosen !== "" && chosen === repeated && !weakness;
}
