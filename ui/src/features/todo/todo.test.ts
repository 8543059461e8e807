import { expect, test } from "vitest";
import type { DeskTodo, DischargeNear, NoteDue, ShortOfHours, TodoView } from "#ui/ipc/bindings.ts";
import { text } from "#ui/text/index.ts";
import { countNotes, countWaiting, isDeskClear, lackingOf, shortfall, toneOf } from "./todo.ts";

const due = (members: number, isLate: boolean) => ({ members, isLate }) as NoteDue;

test("what is due is late only when its day is over", () => {
  expect(["2026-11-23", "2026-11-24", "2026-11-25"].map((day) => toneOf(day, "2026-11-24"))).toEqual([
    "danger",
    "warn",
    "plain",
  ]);
});

test("notes are counted by members, what waits by session and draft", () => {
  const notesDue = [due(2, true), due(9, false)];
  expect(countNotes(notesDue)).toEqual({ notes: 11, late: 2 });
  expect(countWaiting({ notesDue, drafts: [{}], discharges: [], moreDue: 4 } as unknown as TodoView)).toBe(7);
});

test("the day's facts say only what there is", () => {
  expect(text.todo.facts({ groups: 1, notes: 11, late: 2, drafts: 0 })).toEqual([
    "1 group of yours",
    "11 notes to sign, 2 late",
  ]);
  expect(text.todo.facts({ groups: 0, notes: 0, late: 0, drafts: 0 })).toEqual([]);
});

test("hours that will be missing are what is prescribed without what was attended and what is still to come", () => {
  const said = (attendedMinutes: number, comingMinutes: number) => {
    const short = { attendedMinutes, comingMinutes, prescribedMinutes: 540 } as ShortOfHours;
    const { missing, willMake, prescribed } = shortfall(short);
    return [text.todo.shortBy(missing), text.todo.shortSays(willMake, prescribed)];
  };
  expect(said(270, 180)).toEqual(["−1.5 h", "Will make 7.5 of 9 h"]);
  // To the tenth, and the two make up the plan.
  expect(said(270, 165)).toEqual(["−1.8 h", "Will make 7.2 of 9 h"]);
  expect(said(347, 0)).toEqual(["−3.3 h", "Will make 5.7 of 9 h"]);
});

test("a discharge says what it lacks", () => {
  const near = (hasPlan: boolean, hasSummary: boolean) => lackingOf({ hasPlan, hasSummary } as DischargeNear);
  expect([near(false, false), near(true, false), near(true, true)]).toEqual([["plan", "summary"], ["summary"], []]);
  expect(text.todo.lacks(84, ["plan", "summary"])).toBe("Day 84 of care; no plan or summary yet");
  expect(text.todo.lacks(null, [])).toBe("Plan and summary begun");
});

test("the desk is clear only when nothing at all waits", () => {
  const none: DeskTodo = { toCall: [], shortOfHours: [], bornMissing: 0, unassigned: 0 };
  expect(isDeskClear(none)).toBe(true);
  expect(isDeskClear({ ...none, unassigned: 1 })).toBe(false);
});
