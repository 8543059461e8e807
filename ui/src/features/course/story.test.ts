import { expect, test } from "vitest";
import { story } from "./story.fixture.ts";
import { kindOf, momentOf, ofKinds } from "./story.ts";

const today = "2026-11-24";
const lines = story.map((it) => momentOf(it, today)).map((it) => [it.title, it.note].filter(Boolean).join(" "));

test("each entry is a line one can scan", () => {
  expect(lines).toEqual([
    "They called absence, with Ana",
    "Group session Refusal skills, 60 min",
    "Individual session 60 min",
    "Group session Group A, 161 min, 4 min late",
    "Absence Group A, no word",
    "Discharge plan version 2",
    "Hours prescribed 7.5 h on 2 days, step down",
    "Admitted IOP, Evening",
  ]);
});

test("today is called so, and what has a time shows it", () => {
  const [call, , note] = story.map((it) => momentOf(it, today));
  expect(call).toMatchObject({ when: "Today", clock: "10:40" });
  expect(note).toMatchObject({ clock: "13:00", by: "signed Jordan Alvarez" });
});

test("only signed words are final", () => {
  const moments = story.map((it) => momentOf(it, today));
  expect(moments.filter((it) => it.isFinal).map((it) => it.words)).toEqual(["Spoke of the week without a drink."]);
  expect(moments[1]?.words).toBe("Draft: “Spoke of the week without a drink.”");
});

test("a step that lies ahead is called planned", () => {
  const hours = story.find((it) => it.is === "hours");
  expect(hours && momentOf(hours, "2026-11-01").title).toBe("Hours planned");
});

test("no kind chosen means everything; two are both", () => {
  expect(ofKinds(story, [])).toHaveLength(story.length);
  expect(ofKinds(story, ["notes", "calls"]).map((it) => it.key)).toEqual(["9", "8", "7"]);
  expect(ofKinds(story, ["events"]).map(kindOf)).toEqual(["events", "events", "events"]);
});
