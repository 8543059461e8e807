import { expect, test } from "vitest";
import { chosenError, isReady, repeatedError } from "#ui/features/access/passphrase.ts";
import { text } from "#ui/text/index.ts";

const { access, errors } = text;

test("while one types, a short passphrase is not scolded; a common one is", () => {
  const typed = { chosen: "riverside", repeated: "" };
  expect(chosenError(typed, "tooShort", false)).toBeUndefined();
  expect(chosenError(typed, "tooCommon", false)).toBe(errors.weaknesses.tooCommon);
});

test("who wants to go on is told what is missing", () => {
  expect(chosenError({ chosen: "", repeated: "" }, undefined, true)).toBe(access.choosePassphrase);
  expect(chosenError({ chosen: "riverside", repeated: "" }, "tooShort", true)).toBe(errors.weaknesses.tooShort);
  expect(repeatedError({ chosen: "lantern cobalt", repeated: "lantern" }, true)).toBe(access.notTheSame);
});

test("a repetition is wrong as soon as it leaves the path", () => {
  expect(repeatedError({ chosen: "lantern cobalt", repeated: "lan" }, false)).toBeUndefined();
  expect(repeatedError({ chosen: "lantern cobalt", repeated: "lam" }, false)).toBe(access.notTheSame);
});

test("a weakness that is not known yet does not hold one up", () => {
  const both = { chosen: "lantern cobalt thistle", repeated: "lantern cobalt thistle" };
  expect(isReady(both, undefined)).toBe(true);
  expect(isReady(both, null)).toBe(true);
  expect(isReady(both, "tooCommon")).toBe(false);
  expect(isReady({ ...both, repeated: "lantern" }, null)).toBe(false);
});
