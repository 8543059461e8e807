const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** "7.5", "9"; quarters, as they are prescribed, in full. */
export const hours = (amount: number) => number.format(amount);
