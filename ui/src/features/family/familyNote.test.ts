import { expect, test } from "vitest";
import type { ClientId, FamilyMemberId, FamilyNoteDraft, NoteId } from "#ui/ipc/bindings.ts";
import { bodyOf, missingOf, withBody, withMode, withParticipant } from "./familyNote.ts";

const ana = "f1" as FamilyMemberId;
const blank: FamilyNoteDraft = {
  note: {
    id: "n1" as NoteId,
    clientId: "c1" as ClientId,
    format: "free",
    heldOn: "2026-11-24",
    startsMinute: null,
    minutes: 60,
    mode: "video",
    sections: [],
  },
  sessionType: "familyTherapy",
  isClientPresent: true,
  topics: [],
  participants: [],
};

test("a signature needs who took part, a beginning and a text", () => {
  expect(missingOf(blank)).toEqual(["participants", "startsMinute", "text"]);
  const written = withBody(withParticipant(blank, ana, true), "Agreed on one sentence.");
  expect(missingOf({ ...written, note: { ...written.note, startsMinute: 780 } })).toEqual([]);
  expect(bodyOf(written)).toBe("Agreed on one sentence.");
});

test("who takes part does so as the session is held, until it is said otherwise", () => {
  const joined = withParticipant(blank, ana, true);
  expect(joined.participants).toEqual([{ familyMemberId: ana, mode: "video" }]);
  expect(withMode(joined, ana, "telephone").participants).toEqual([{ familyMemberId: ana, mode: "telephone" }]);
  expect(withParticipant(joined, ana, false).participants).toEqual([]);
});
