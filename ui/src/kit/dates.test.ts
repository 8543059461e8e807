import { afterEach, describe, expect, test } from "vitest";
import {
  clockOfMinutes,
  dayOfMonthText,
  dayText,
  minutesOfClock,
  parseClock,
  parseDay,
  stampText,
  weekdayText,
} from "#ui/kit/dates.ts";
import { setLanguage } from "#ui/text/index.ts";

test("minutes after midnight and times of the clock are the same thing", () => {
  expect(clockOfMinutes(545)).toBe("09:05");
  expect(clockOfMinutes(0)).toBe("00:00");
  expect([0, 545, 1439].map((it) => minutesOfClock(clockOfMinutes(it)))).toEqual([0, 545, 1439]);
});

test("what is no date or time is none", () => {
  expect(parseDay("2026-02-30")).toBeNull();
  expect(parseDay("soon")).toBeNull();
  expect(parseClock("25:00")).toBeNull();
  expect(parseClock("09:05:30")?.toString()).toBe("09:05:00");
});

describe("days are written in the language spoken now", () => {
  afterEach(() => setLanguage("en"));

  test.each([
    ["en", "Tuesday 24 November", "24 Nov 2026", "24 Nov", "24 November 2026, 16:42"],
    ["es", "Martes 24 de noviembre", "24 nov 2026", "24 nov", "24 de noviembre de 2026, 16:42"],
  ] as const)("%s", (language, weekday, day, dayOfMonth, stamp) => {
    setLanguage(language);
    expect(weekdayText("2026-11-24")).toBe(weekday);
    expect(dayText("2026-11-24")).toBe(day);
    expect(dayOfMonthText("2026-11-24")).toBe(dayOfMonth);
    expect(stampText("2026-11-24T16:42:08-05:00")).toBe(stamp);
  });
});
