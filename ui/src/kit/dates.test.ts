import { expect, test } from "vitest";
import { clockOfMinutes, minutesOfClock, parseClock, parseDay } from "#ui/kit/dates.ts";

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
