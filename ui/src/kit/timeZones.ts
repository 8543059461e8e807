import type { Option } from "#ui/kit/options.ts";
import { perLanguage, text } from "#ui/text/index.ts";

/** Those of the United States come first, from east to west. */
const first = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
  "America/Puerto_Rico",
];

/** Every time zone, by its city, with what it is called. A zone that is set and not among them is added. */
export function timeZones(set: string): readonly Option<string>[] {
  const known = zonesNow();
  return known.some((it) => it.id === set) ? known : [optionOf(set), ...known];
}

const zonesNow = perLanguage(() => {
  const others = Intl.supportedValuesOf("timeZone").filter((it) => it.includes("/") && !first.includes(it));
  return [...first, ...others].map(optionOf);
});

const optionOf = (id: string): Option<string> => ({ id, name: cityOf(id), note: nameOf(id) });

/** The zone of this machine. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function cityOf(id: string): string {
  return id.split("/").slice(1).reverse().join(", ").replaceAll("_", " ") || id;
}

function nameOf(id: string): string {
  const parts = new Intl.DateTimeFormat(text.locale, { timeZone: id, timeZoneName: "longGeneric" }).formatToParts();
  return parts.find((it) => it.type === "timeZoneName")?.value ?? id;
}
