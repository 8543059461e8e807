const rules = new Intl.PluralRules("es");
const list = new Intl.ListFormat("es", { style: "long", type: "conjunction" });

/** Which of the two words goes with a number. */
export const either = (count: number, one: string, many: string) => (rules.select(count) === "one" ? one : many);

/** "1 nota", "3 notas". */
export const counted = (count: number, one: string, many: string) => `${count} ${either(count, one, many)}`;

/** "tema, texto y participación", as a sentence holds it. */
export const listed = (words: readonly string[]) => list.format(words);
