import type { MySession } from "#ui/ipc/bindings.ts";

/** Notes of members who came that are not signed yet. */
export function toSign({ came, signed }: Pick<MySession, "came" | "signed">): number {
  return Math.max(0, came - signed);
}
