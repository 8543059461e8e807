import { expect, test } from "vitest";
import { secondsLeft } from "#ui/features/demo/remaining.ts";

test("what is left follows from what was done, in steps of five seconds", () => {
  expect(secondsLeft(10_000, 0.25)).toBe(30);
  expect(secondsLeft(10_000, 0.5)).toBe(10);
  expect(secondsLeft(38_000, 0.98)).toBe(0);
});

test("at the beginning nothing is said that would be a guess", () => {
  expect(secondsLeft(300, 0.01)).toBeUndefined();
  expect(secondsLeft(0, 0)).toBeUndefined();
});
