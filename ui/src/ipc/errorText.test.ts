import { expect, test } from "vitest";
import { errorText, fieldErrors, formError, problemText } from "#ui/ipc/errorText.ts";
import { text } from "#ui/text/index.ts";

const invalid = { code: "invalid", field: "name", row: null, problem: "empty" };
const inRow = { code: "invalid", field: "telephone", row: 2, problem: "tooLong" };

test("a fact becomes a sentence, with what it carries", () => {
  expect(errorText({ code: "wait", seconds: 1 })).toBe("Too many wrong attempts. Try again in 1 second.");
  expect(errorText({ code: "tooNew", version: 9 })).toContain("format 9");
  expect(errorText({ code: "notFound", thing: "summary" })).toBe(
    "This discharge summary is not in the record any more.",
  );
  expect(errorText({ code: "incomplete", missing: ["topic", "body"] })).toBe("Still missing: topic and text.");
  expect(errorText({ code: "damaged", file: "folder" })).toContain("vault.json");
});

test("an older file is named with both times", () => {
  const older = { code: "olderFile", file: "desk", has: "2026-11-20T09:05:00", expected: "2026-11-24T12:31:00" };
  expect(errorText(older)).toContain("20 November 2026, 09:05");
  expect(errorText(older)).toContain("24 November 2026, 12:31");
});

test("what comes from elsewhere is an apology", () => {
  expect(errorText(new TypeError("x is undefined"))).toBe(text.errors.unexpected);
  expect(errorText({ code: "of another version" })).toBe(text.errors.unexpected);
});

test("a problem is said as well as it can be", () => {
  expect(problemText("lastName", "empty")).toBe("The last name is missing.");
  expect(problemText("roles", "empty")).toBe("Choose at least one role.");
});

test("a sentence stands at its field, and in its row", () => {
  expect(fieldErrors(invalid)).toEqual({ name: "The name is missing." });
  expect(fieldErrors(invalid, 2)).toEqual({});
  expect(fieldErrors(inRow)).toEqual({});
  expect(fieldErrors(inRow, 2)).toEqual({ telephone: "The telephone number is too long to be kept. Shorten it." });
  expect(fieldErrors(null)).toEqual({});
});

test("what no field shows stands at the foot of the form", () => {
  expect(formError(invalid, ["name"])).toBeUndefined();
  expect(formError(invalid, ["roles"])).toBe("The name is missing.");
  expect(formError({ code: "diskFull" }, ["name"])).toBe(text.errors.diskFull);
  expect(formError(null, [])).toBeUndefined();
});
