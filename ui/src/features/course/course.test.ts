import { expect, test } from "vitest";
import type { CourseView, ThisWeek, WeekView } from "#ui/ipc/bindings.ts";
import { courseSentence, minutesTyped, stepsOf } from "./course.ts";

const week = (number: number, prescribed: number, attended: number, state: WeekView["state"]): WeekView => ({
  number,
  monday: `2026-11-${String(1 + number * 2).padStart(2, "0")}`,
  prescribedMinutes: prescribed,
  attendedMinutes: attended,
  state,
});

const thursday = { on: "2026-11-26", startsMinute: 540, deskLabel: "Group A", minutes: 180 };
const saturday = { on: "2026-11-28", startsMinute: 600, deskLabel: "Group C", minutes: 60 };

const now = (more: Partial<ThisWeek> = {}): ThisWeek => ({
  number: 7,
  attendedMinutes: 390,
  prescribedMinutes: 540,
  coming: [],
  wouldMakeMinutes: 390,
  ...more,
});

const course = (thisWeek: ThisWeek | null, more: Partial<CourseView> = {}): CourseView => ({
  episodeId: "e1" as CourseView["episodeId"],
  admittedOn: "2026-10-13",
  endedOn: null,
  weeks: [],
  thisWeek,
  next: [],
  ...more,
});

test("the sentence says what came, what is to come, and what it makes", () => {
  expect(courseSentence(course(now({ coming: [thursday], wouldMakeMinutes: 570 })))).toBe(
    "Week 7: 6.5 of 9 so far. Group A on Thursday makes 9.5.",
  );
  expect(courseSentence(course(now({ coming: [thursday, saturday], wouldMakeMinutes: 630 })))).toBe(
    "Week 7: 6.5 of 9 so far. Group A on Thursday and Group C on Saturday make 10.5.",
  );
  const many = [thursday, saturday, thursday, saturday];
  expect(courseSentence(course(now({ coming: many, wouldMakeMinutes: 900 })))).toBe(
    "Week 7: 6.5 of 9 so far. 4 sessions to come make 15.",
  );
});

test("the sentence says what will be missing", () => {
  expect(courseSentence(course(now({ coming: [saturday], wouldMakeMinutes: 450 })))).toBe(
    "Week 7: 6.5 of 9 so far. Group C on Saturday makes 7.5. 1.5 hours will be missing.",
  );
  expect(courseSentence(course(now({ attendedMinutes: 0, wouldMakeMinutes: 0 })))).toBe(
    "Week 7: nothing of 9 so far. Nothing more is planned: 9 hours will be missing.",
  );
});

test("a full week needs no more words, an unplanned one no comparison", () => {
  expect(courseSentence(course(now({ attendedMinutes: 600 })))).toBe("Week 7: 10 of 9.");
  expect(courseSentence(course(now({ attendedMinutes: 60, prescribedMinutes: 0 })))).toBe(
    "Week 7: 1 hour, none planned.",
  );
});

test("of an episode that ended, the sentence is its sum", () => {
  const weeks = [week(1, 540, 540, "past"), week(2, 540, 95, "past")];
  expect(courseSentence(course(null, { endedOn: "2026-11-14", weeks }))).toBe(
    "Ended 14 Nov 2026 after 2 weeks: 10.5 of 18 hours.",
  );
});

test("a few minutes below the plan are no shortfall; a missed group is", () => {
  const steps = stepsOf(
    course(null, { weeks: [week(1, 540, 515, "past"), week(2, 540, 360, "past"), week(3, 540, 0, "past")] }),
  );
  expect(steps.map((it) => it.isShort)).toEqual([false, true, true]);
  expect(steps.map((it) => it.value)).toEqual(["8.5", "6", "0"]);
});

test("this week is short only when what is still to come does not mend it", () => {
  const weeks = [week(7, 540, 390, "current"), week(8, 540, 0, "coming"), week(9, 0, 0, "coming")];
  const mended = stepsOf(course(now({ coming: [thursday], wouldMakeMinutes: 570 }), { weeks }));
  expect(mended[0]).toMatchObject({ isShort: false, isCurrent: true, reached: 6.5, value: "6.5" });
  expect(mended[1]).toMatchObject({ isShort: false, reached: null, value: "9" });
  expect(mended[2]).toMatchObject({ planned: 0, value: "" });
  expect(stepsOf(course(now(), { weeks }))[0]?.isShort).toBe(true);
});

test("hours are typed as one says them", () => {
  expect(["9", "7.5", "7,5", "7:30", " 12 ", "0"].map(minutesTyped)).toEqual([540, 450, 450, 450, 720, 0]);
  expect(["", "nine", "7:75", "-1", "1.2.3"].map(minutesTyped)).toEqual([null, null, null, null, null]);
});
