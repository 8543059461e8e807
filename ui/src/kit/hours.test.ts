import { expect, test } from "vitest";
import { attendedHours, hoursOf, missingHours } from "#ui/kit/hours.ts";

test("hours that came are never rounded up to the plan", () => {
  expect([538, 540, 0, 5].map(attendedHours)).toEqual([8.9, 9, 0, 0]);
});

test("what came and what is missing make up the plan, to the tenth", () => {
  for (let came = 0; came <= 540; came += 1) {
    const tenths = Math.round((attendedHours(came) + missingHours(540 - came)) * 10);
    expect(tenths, `${came} minutes`).toBe(hoursOf(540) * 10);
  }
  expect(missingHours(193)).toBe(3.3);
});
