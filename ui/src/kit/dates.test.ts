import { getLocalTimeZone } from "@internationalized/date";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  clockOfMinutes,
  clockOfMoment,
  dayOfMonthText,
  dayText,
  keptText,
  minutesOfClock,
  momentText,
  parseClock,
  parseDay,
  shortDayText,
  stampText,
  tellTimeIn,
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

describe("moments are told by the clinic's clock, whatever the computer's says", () => {
  afterEach(() => {
    tellTimeIn(null);
    setLanguage("en");
    vi.useRealTimers();
  });

  // Half past one in the night in London is still the evening before in Boston, and the next afternoon on the Line Islands.
  const moment = "2026-01-01T01:30:08.000Z";

  test.each([
    ["America/New_York", "31 December 2025, 20:30", "20:30"],
    ["Pacific/Kiritimati", "1 January 2026, 15:30", "15:30"],
    ["Asia/Kathmandu", "1 January 2026, 07:15", "07:15"],
    ["Europe/London", "1 January 2026, 01:30", "01:30"],
  ])("%s", (zone, said, clock) => {
    tellTimeIn(zone);
    expect(momentText(moment)).toBe(said);
    expect(clockOfMoment(moment)).toBe(clock);
    expect(getLocalTimeZone(), "what calendars mark as today").toBe(zone);
  });

  test("midnight is 00:00, and the words are the person's", () => {
    tellTimeIn("America/New_York");
    setLanguage("es");
    expect(momentText("2026-11-24T05:00:00Z")).toBe("24 de noviembre de 2026, 00:00");
  });

  test("what was kept today, by the clinic's day, is told to the second; before that with its day", () => {
    vi.useFakeTimers({ now: new Date("2026-01-01T04:59:00Z") });
    tellTimeIn("America/New_York");
    expect(keptText(moment)).toBe("20:30:08");
    expect(shortDayText("2025-12-30")).toBe("Tue 30 Dec");
    vi.setSystemTime(new Date("2026-01-01T05:01:00Z"));
    expect(keptText(moment)).toBe("31 December 2025, 20:30");
    expect(shortDayText("2025-12-30")).toBe("Tue 30 Dec 2025");
  });

  test("a zone the webview does not know is no reason to show nothing", () => {
    tellTimeIn("Mars/Olympus_Mons");
    const computers = momentText(moment);
    tellTimeIn(null);
    expect(computers).toBe(momentText(moment));
  });
});
