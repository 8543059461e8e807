import { expect, test } from "vitest";
import type { ClientId, NoteDraft, NoteId } from "#ui/ipc/bindings.ts";
import { bodyOf, missingOf, timeText, withBody } from "./note.ts";

const blank: NoteDraft = {
  id: "n1" as NoteId,
  clientId: "c1" as ClientId,
  format: "dap",
  heldOn: "2026-11-24",
  startsMinute: null,
  minutes: 60,
  mode: "inPerson",
  sections: [],
};

test("a signature needs a beginning and each section of the format", () => {
  expect(missingOf(blank)).toEqual(["startsMinute", "data", "assessment", "plan"]);
  const written = withBody(withBody({ ...blank, startsMinute: 780 }, "data", "Came."), "plan", "  ");
  expect(missingOf(written)).toEqual(["assessment", "plan"]);
});

test("changing the format and back loses nothing", () => {
  const written = withBody(blank, "data", "Came straight from work.");
  const there = withBody({ ...written, format: "free" }, "text", "One text.");
  const back: NoteDraft = { ...there, format: "dap" };
  expect(bodyOf(back, "data")).toBe("Came straight from work.");
  expect(bodyOf(back, "text")).toBe("One text.");
});

test.each([
  [780, 60, "13:00–14:00"],
  [1410, 60, "23:30–00:30"],
  [780, null, "13:00"],
  [null, 60, "60 min"],
  [null, null, ""],
])("the time of a note that begins at %s and lasts %s", (startsMinute, minutes, says) => {
  expect(timeText({ startsMinute, minutes })).toBe(says);
});
