import { expect, test } from "vitest";
import { hasSlip, isWhole, noGroups, plainSymbols, typedInto } from "#ui/features/access/recoveryKey.ts";

/** A key as Rust writes it. */
const key = ["7M3RP3", "N2T9WY", "0HC5SJ", "RW8P1T", "4JZB6Z", "YG0T33"];

test("what is read from paper is read as meant", () => {
  expect(plainSymbols(" ohc-5sj ")).toBe("0HC5SJ");
  expect(plainSymbols("il")).toBe("11");
});

test("a right group in its place has no slip", () => {
  expect(key.map(hasSlip)).toEqual([false, false, false, false, false, false]);
  expect(isWhole(key)).toBe(true);
});

test("one wrong sign, two swapped signs and another's place are noticed", () => {
  expect(hasSlip("7M3RP4", 0)).toBe(true);
  expect(hasSlip("7M3PR3", 0)).toBe(true);
  expect(hasSlip("7M3RP3", 1)).toBe(true);
  expect(hasSlip("7MU", 0)).toBe(true);
});

test("an unfinished group is no slip, and no whole key", () => {
  expect(hasSlip("7M3", 0)).toBe(false);
  expect(isWhole(key.with(2, "0HC"))).toBe(false);
});

test("a whole key typed into one field fills all", () => {
  expect(typedInto(noGroups, 0, key.join(" ").toLowerCase())).toEqual(key);
  expect(typedInto(noGroups, 4, "4jzb6z-yg0t33-too-long")).toEqual(["", "", "", "", "4JZB6Z", "YG0T33"]);
});
