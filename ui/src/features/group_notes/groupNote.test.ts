import { expect, test, vi } from "vitest";
import type { ClientId, GroupNoteDraft } from "#ui/ipc/bindings.ts";
import { calledOut, groupNote, member, signature } from "./groupNote.fixture.ts";
import {
  changesOf,
  draftOf,
  groupNeeds,
  keptAfter,
  marksOf,
  nextToWrite,
  progressOf,
  sendEach,
  withMember,
  withPart,
  wordsOf,
} from "./groupNote.ts";

const ada = member("c1", "Ada");
const ben = member("c2", "Ben", { participation: "active", body: "Spoke first." });
const cleo = member("c3", "Cleo", { attendance: calledOut });
const dov = member("c4", "Dov", { signature, participation: "active", body: "Signed words." });
const view = groupNote([ada, ben, cleo, dov]);

test("only what changed is sent", () => {
  const stored = draftOf(view);
  expect(changesOf(view, stored, stored)).toEqual({ sessionId: "s1", part: null, members: [] });
  const typed = withPart(withMember(stored, ada, { body: "Listened." }), { topic: "Sleep" });
  expect(changesOf(view, typed, stored)).toEqual({
    sessionId: "s1",
    part: { ...view.part, topic: "Sleep" },
    members: [{ clientId: "c1", participation: null, body: "Listened." }],
  });
  const kept = keptAfter(changesOf(view, typed, stored), typed, stored);
  expect(changesOf(view, typed, kept).members).toEqual([]);
});

test("a frozen part and signed notes are not sent", () => {
  const stored = draftOf(view);
  const typed = withPart(withMember(stored, dov, { body: "Other words." }), { topic: "Sleep" });
  expect(changesOf({ ...view, isFrozen: true }, typed, stored)).toMatchObject({ part: null, members: [] });
  expect(wordsOf(typed, dov).body).toBe("Signed words.");
});

test("words about someone marked absent meanwhile wait, and go once they came after all", () => {
  const stored = draftOf(view);
  const typed = withMember(stored, ada, { body: "Listened." });
  const absent = groupNote([{ ...ada, attendance: calledOut }]);
  const changes = changesOf(absent, typed, stored);
  expect(changes.members).toEqual([]);
  const kept = keptAfter(changes, typed, stored);
  expect(changesOf(view, typed, kept).members).toHaveLength(1);
});

test("a note that is refused does not hold back the others", async () => {
  const typed = withMember(withMember(draftOf(view), ada, { body: "Listened." }), ben, { body: "Left." });
  const refusal = { code: "notAdmitted", client: "c1" };
  const send = vi.fn(async (it: GroupNoteDraft) => {
    if (it.members.some(({ clientId }) => clientId === "c1")) throw refusal;
  });
  const { taken, refusal: said } = await sendEach(changesOf(view, typed, draftOf(view)), send);
  expect(said).toBe(refusal);
  expect(taken.members.map((it) => it.clientId)).toEqual(["c2"]);
});

test("a refusal that is nobody’s holds back all", async () => {
  const typed = withMember(draftOf(view), ada, { body: "Listened." });
  const changes = changesOf(view, typed, draftOf(view));
  await expect(sendEach(changes, () => Promise.reject({ code: "diskFull" }))).rejects.toEqual({ code: "diskFull" });
});

test("how far each note is", () => {
  const draft = draftOf(view);
  const progress = view.members.map((it) => progressOf(it, wordsOf(draft, it)));
  expect(progress).toEqual(["empty", "ready", "absent", "signed"]);
  const begun = withMember(draft, ada, { participation: "attentive" });
  expect(progressOf(ada, wordsOf(begun, ada))).toBe("begun");
  expect(progressOf(member("c5", "Eve", { attendance: null }), wordsOf(draft, ada))).toBe("awaited");
});

test("spaces are no words", () => {
  expect(groupNeeds({ topic: " ", curriculum: "", interventions: [], body: "\n" })).toEqual(["topic", "body"]);
  const draft = withMember(draftOf(view), ada, { participation: "active", body: " \n" });
  expect(progressOf(ada, wordsOf(draft, ada))).toBe("begun");
});

test("the next to write comes after the one in hand, then from the top", () => {
  const eve = member("c5", "Eve");
  const longer = groupNote([ada, ben, cleo, dov, eve]);
  const draft = draftOf(longer);
  expect(nextToWrite(longer, draft, null)).toBe("c1");
  expect(nextToWrite(longer, draft, "c1" as ClientId)).toBe("c5");
  expect(nextToWrite(longer, draft, "c5" as ClientId)).toBe("c1");
});

test("words that stand elsewhere are marked only while they stand here", () => {
  const like = { fullName: "Ben", shared: "leave the gathering" };
  expect(marksOf("Will leave the gathering early.", like)).toEqual([{ start: 5, end: 24 }]);
  expect(marksOf("Will go home.", like)).toEqual([]);
});
