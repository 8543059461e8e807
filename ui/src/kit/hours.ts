/** Minutes that were prescribed, as hours. */
export const hoursOf = (minutes: number) => minutes / 60;

/** Minutes that were attended, as hours to a tenth: never more than they were. */
export const attendedHours = (minutes: number) => Math.floor(minutes / 6) / 10;

/** Minutes that will be missing, as hours to a tenth: with the hours attended they make up what was prescribed. */
export const missingHours = (minutes: number) => Math.ceil(minutes / 6) / 10;
