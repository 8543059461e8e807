import { isClinical } from "#ui/app/me.ts";
import type { Role, UserDraft, UserView } from "#ui/ipc/bindings.ts";

export const newPerson: UserDraft = { name: "", credential: "", roles: [] };

export function draftOf({ name, credential, roles }: UserView): UserDraft {
  return { name, credential, roles };
}

/** Whether the change takes effect only with a new code: for other keys, or because the last code says something else. */
export function needsCode(person: UserView, draft: UserDraft): boolean {
  const holdsRoot = (roles: readonly Role[]) => roles.includes("administrator");
  const isOther = (holds: (roles: readonly Role[]) => boolean) => holds(person.roles) !== holds(draft.roles);
  return !person.hasJoined || isOther(isClinical) || isOther(holdsRoot);
}

/** How a person stands to the record. */
export function standing({ hasJoined, invitedUntil }: UserView): "joined" | "invited" | "invitedAgain" | "outside" {
  if (invitedUntil !== null) return hasJoined ? "invitedAgain" : "invited";
  return hasJoined ? "joined" : "outside";
}

/** The words of a code, one by one, to be read aloud. */
export function wordsOf(code: string): string[] {
  return code.split(/[^\p{L}]+/u).filter((it) => it !== "");
}
