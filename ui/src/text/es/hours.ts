// A point, as in every Spanish form of the United States.
const number = new Intl.NumberFormat("es-US", { maximumFractionDigits: 2 });

/** "7.5", "9"; quarters, as they are prescribed, in full. */
export const hours = (amount: number) => number.format(amount);
