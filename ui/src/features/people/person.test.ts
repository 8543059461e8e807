import { expect, test } from "vitest";
import { draftOf, needsCode, standing, wordsOf } from "#ui/features/people/person.ts";
import type { UserId, UserView } from "#ui/ipc/bindings.ts";

const dana: UserView = {
  id: "u2" as UserId,
  signInName: "Dana Okafor",
  name: "Dana Okafor",
  credential: "LADC I",
  roles: ["therapist"],
  hasJoined: true,
  language: "en",
  invitedUntil: null,
};
const until = "2026-12-01T14:14:00Z";

test("only what needs other keys comes with a code", () => {
  expect(needsCode(dana, { ...draftOf(dana), credential: "LADC II" })).toBe(false);
  expect(needsCode(dana, { ...draftOf(dana), roles: ["supervisor"] })).toBe(false);
  expect(needsCode(dana, { ...draftOf(dana), roles: ["supervisor", "administrator"] })).toBe(true);
  expect(needsCode(dana, { ...draftOf(dana), roles: ["frontDesk"] })).toBe(true);
});

test("who has not joined needs a code that says what is so now", () => {
  expect(needsCode({ ...dana, hasJoined: false }, draftOf(dana))).toBe(true);
});

test("how a person stands to the record", () => {
  expect(standing(dana)).toBe("joined");
  expect(standing({ ...dana, invitedUntil: until })).toBe("invitedAgain");
  expect(standing({ ...dana, hasJoined: false, invitedUntil: until })).toBe("invited");
  expect(standing({ ...dana, hasJoined: false })).toBe("outside");
});

test("a code is five words, whatever stands between them", () => {
  expect(wordsOf("lantern-cobalt thistle  marble-otter")).toEqual(["lantern", "cobalt", "thistle", "marble", "otter"]);
});
