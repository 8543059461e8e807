/** One of several named things to choose from. */
export type Option<Id extends string> = { id: Id; name: string; note?: string };

/** A record of words, as the text modules have them, or a list. */
export type Options<Id extends string> = Readonly<Record<Id, string>> | readonly Option<Id>[];

/** The options as a list, in the order they were written. */
export function optionList<Id extends string>(options: Options<Id>): readonly Option<Id>[] {
  if (isList(options)) return options;
  return Object.keys(options).map((id) => ({ id: id as Id, name: options[id as Id] }));
}

function isList<Id extends string>(options: Options<Id>): options is readonly Option<Id>[] {
  return Array.isArray(options);
}
