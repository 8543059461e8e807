import { expect, test } from "vitest";
import type { AttendanceView, SessionView } from "#ui/ipc/bindings.ts";
import { clockShown } from "#ui/kit/dates.ts";
import { countDay, dayAfter, minuteTyped, spanShown, statusOf } from "./day.ts";

const came = (minutesLate: number): AttendanceView => ({
  state: "came",
  arrivedMinute: 540 + minutesLate,
  leftMinute: null,
  minutesLate,
  minutesLeftEarly: 0,
  clinicalMinutes: 165 - minutesLate,
  reason: null,
});
const absent = (state: "excused" | "noWord"): AttendanceView => ({ ...came(0), state, arrivedMinute: null });

test("a member is late only when they came late", () => {
  expect([null, came(0), came(12), absent("excused"), absent("noWord")].map(statusOf)).toEqual([
    "awaited",
    "present",
    "late",
    "absent",
    "noWord",
  ]);
});

test("the sentence of the day counts whoever came as here, the late ones and guests apart", () => {
  const excused = absent("excused");
  const expected = [
    came(0),
    came(5),
    null,
    { ...excused, reason: "called" },
    { ...excused, reason: "work" },
    absent("noWord"),
  ];
  const members = [
    ...expected.map((attendance) => ({ attendance, isGuest: false })),
    { attendance: came(9), isGuest: true },
  ];
  const sessions = [{ members }] as unknown as SessionView[];
  expect(countDay(sessions)).toEqual({
    all: 6,
    here: 2,
    late: 1,
    awaited: 1,
    calledOut: 1,
    absent: 1,
    noWord: 1,
    guests: 1,
  });
});

test("times are shown as a wall clock shows them", () => {
  expect([clockShown(551), clockShown(0), clockShown(1445)]).toEqual(["9:11", "0:00", "0:05"]);
  expect([spanShown(540, 180), spanShown(1080, 360)]).toEqual(["9:00–12:00", "18:00–24:00"]);
});

test("leaving at a quarter past midnight belongs to the evening before", () => {
  expect(minuteTyped("00:15", 1080)).toBe(1455);
  expect(minuteTyped("08:40", 540)).toBe(520);
  expect(minuteTyped(null, 540)).toBeNull();
});

test("days follow each other over the ends of months", () => {
  expect([dayAfter("2026-11-30", 1), dayAfter("2026-03-01", -1)]).toEqual(["2026-12-01", "2026-02-28"]);
});
