/** Crockford's symbols: no I, L, O, U. */
const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groupCount = 6;
/** Five symbols, and one that checks them and their place. */
export const groupLength = 6;

export const noGroups: readonly string[] = Array.from({ length: groupCount }, () => "");

/** What was typed, as it stands on the paper: capitals, look-alikes set right, nothing between. */
export function plainSymbols(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/[^0-9A-Z]/g, "");
}

/** The groups after something was typed or pasted into one of them; what is too long flows into the next. */
export function typedInto(groups: readonly string[], place: number, typed: string): string[] {
  const plain = plainSymbols(typed);
  if (plain.length <= groupLength) return groups.with(place, plain);
  const next = [...groups];
  for (let at = place; at < groupCount; at += 1) {
    const part = plain.slice((at - place) * groupLength, (at - place + 1) * groupLength);
    if (part === "") break;
    next[at] = part;
  }
  return next;
}

/** Whether a whole group has a slip in it, or stands in another's place. */
export function hasSlip(group: string, place: number): boolean {
  const values = [...group].map((it) => symbols.indexOf(it));
  if (values.includes(-1)) return true;
  if (values.length < groupLength) return false;
  const sum = values.pop();
  return values.reduce((it, value) => doubled(it ^ value), 0) !== ((sum ?? 0) ^ (place + 1));
}

/** Whether all groups are typed, without a slip that one can see. */
export function isWhole(groups: readonly string[]): boolean {
  return groups.every((it, place) => it.length === groupLength && !hasSlip(it, place));
}

/** Times α in GF(32), modulo x⁵ + x² + 1. */
function doubled(it: number): number {
  const twice = it << 1;
  return twice & 32 ? twice ^ 0b10_0101 : twice;
}
