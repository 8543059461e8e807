import {
  type CalendarDate,
  parseDate,
  parseTime,
  resetLocalTimeZone,
  setLocalTimeZone,
  Time,
} from "@internationalized/date";
import { text } from "#ui/text/index.ts";

/** A day as 2026-11-24. */
export type CalendarDay = string;
/** A time of the day as 09:05. */
export type ClockTime = string;

/** The day, or nothing when the text is none. */
export function parseDay(value: CalendarDay | null): CalendarDate | null {
  if (!value) return null;
  try {
    return parseDate(value);
  } catch {
    return null;
  }
}

/** The time, or nothing when the text is none. Seconds are left out. */
export function parseClock(value: ClockTime | null): Time | null {
  if (!value) return null;
  try {
    const { hour, minute } = parseTime(value);
    return new Time(hour, minute);
  } catch {
    return null;
  }
}

/** The time as 09:05. */
export function clockText(time: Time): ClockTime {
  return time.toString().slice(0, 5);
}

/** Minutes after midnight as 09:05, as Rust sends a group's times. */
export function clockOfMinutes(minutes: number): ClockTime {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes after midnight as a clock on the wall shows them, "9:05"; past midnight it begins anew. */
export function clockShown(minute: number): string {
  const within = minute % 1440;
  return `${Math.floor(within / 60)}:${String(within % 60).padStart(2, "0")}`;
}

/** 09:05 as minutes after midnight. */
export function minutesOfClock(clock: ClockTime): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The clinic's time zone; until it is known, this computer's. */
let zone: string | undefined;

/** From now on moments are told by the clock on the clinic's wall, whatever this computer's says. */
export function tellTimeIn(timeZone: string | null): void {
  zone = timeZone !== null && isKnown(timeZone) ? timeZone : undefined;
  // The day that calendars mark as today.
  if (zone === undefined) resetLocalTimeZone();
  else setLocalTimeZone(zone);
}

/** A webview older than the zone does not know it. */
function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }) !== undefined;
  } catch {
    return false;
  }
}

/** A moment as Rust sends it, by the clinic's clock: "24 November 2026, 12:06". */
export function momentText(moment: string): string {
  return `${written(dayAt(moment), longDay)}, ${clockOfMoment(moment)}`;
}

/** The time of a moment by the clinic's clock: "12:06". */
export function clockOfMoment(moment: string): ClockTime {
  return toTheSecond(moment).slice(0, 5);
}

/** The day it was at the clinic. By its parts: in which order a language writes them, webviews do not agree. */
function dayAt(moment: string | Date): CalendarDay {
  const parts = formatter("en", {
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    ...inZone(),
  }).formatToParts(new Date(moment));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((it) => it.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

function toTheSecond(moment: string): string {
  return formatter("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    ...inZone(),
  }).format(new Date(moment));
}

const inZone = () => (zone === undefined ? {} : { timeZone: zone });

/** The moment of a signature, on the clock it was made by: "24 November 2026, 12:06". */
export function stampText(moment: string): string {
  return `${written(moment.slice(0, 10), longDay)}, ${moment.slice(11, 16)}`;
}

/** A day to be read among others: "24 Nov 2026". */
export function dayText(day: CalendarDay): string {
  return written(day, { day: "numeric", month: "short", year: "numeric" });
}

/** A day of this week or the last, as a title: "Tuesday 24 November". */
export function weekdayText(day: CalendarDay): string {
  const weekday = noComma(written(day, { weekday: "long", day: "numeric", month: "long" }));
  return weekday.charAt(0).toUpperCase() + weekday.slice(1);
}

/** A day of this week inside a sentence: "Thursday". */
export function weekdayName(day: CalendarDay): string {
  return written(day, { weekday: "long" });
}

/** A day in a narrow column: "Tue 24 Nov", with its year when that is not this one. */
export function shortDayText(day: CalendarDay): string {
  const isThisYear = day.slice(0, 4) === dayAt(new Date()).slice(0, 4);
  const parts = { weekday: "short", day: "numeric", month: "short" } as const;
  return noComma(written(day, isThisYear ? parts : { ...parts, year: "numeric" }));
}

/** A day near this one in very little room: "24 Nov". */
export function dayOfMonthText(day: CalendarDay): string {
  return written(day, { day: "numeric", month: "short" });
}

/** The time of a moment to the second, "12:06:41"; with its day when that is not today. */
export function keptText(moment: string): string {
  return dayAt(moment) === dayAt(new Date()) ? toTheSecond(moment) : momentText(moment);
}

const longDay = { day: "numeric", month: "long", year: "numeric" } as const;

/** A day in the words of the language spoken now. */
function written(day: CalendarDay, parts: Intl.DateTimeFormatOptions): string {
  return formatter(text.locale, { ...parts, timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter, made once: making one takes far longer than using it, and each holds much memory outside the page's own. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

function noComma(day: string): string {
  return day.replace(",", "");
}
