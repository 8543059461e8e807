/** How much of the work must be done before its rest can be told. */
const ENOUGH = 0.05;

/** Seconds that are left, in steps of five; unknown while too little is done to tell. */
export function secondsLeft(elapsedMs: number, part: number): number | undefined {
  if (part < ENOUGH) return undefined;
  return Math.round((elapsedMs * (1 - part)) / part / 5000) * 5;
}
