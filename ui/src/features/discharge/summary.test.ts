import { expect, test } from "vitest";
import type { SummaryId, SummaryView } from "#ui/ipc/bindings.ts";
import { bodyOf, draftOf, withBody, written } from "./summary.ts";

const view = {
  id: "s" as SummaryId,
  version: 1,
  dischargedOn: "2026-11-24",
  reason: "completed",
  condition: null,
  referrals: null,
  medications: null,
  sections: [
    { section: "course", body: "Came.", pieces: [], isRequired: true, isMissing: false },
    { section: "given", body: "", pieces: [], isRequired: true, isMissing: true },
  ],
} as unknown as SummaryView;

test("the editor sends what it edits and nothing that was computed", () => {
  expect(draftOf(view)).toEqual({
    id: "s",
    dischargedOn: "2026-11-24",
    reason: "completed",
    condition: null,
    referrals: null,
    medications: null,
    sections: [
      { section: "course", body: "Came." },
      { section: "given", body: "" },
    ],
  });
});

test("one section changes, the others keep their words", () => {
  const draft = withBody(draftOf(view), "given", "Naloxone, crisis numbers.");
  expect([bodyOf(draft, "given"), bodyOf(draft, "course")]).toEqual(["Naloxone, crisis numbers.", "Came."]);
});

test("what stands at the head is not written again", () => {
  expect(["identification", "dates", "course"].map((it) => written(it as "course"))).toEqual([false, false, true]);
});
