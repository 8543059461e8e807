import { expect, test } from "vitest";
import { draftOf, formOf, isChanged } from "#ui/features/settings/settings.ts";
import type { SettingsView } from "#ui/ipc/bindings.ts";

const settings: SettingsView = {
  name: "Riverside",
  address: "",
  telephone: "",
  timeZone: "America/New_York",
  licenceLabel: "",
  programName: "Intensive outpatient program",
  noteDueDays: 5,
  isDemo: false,
  stillEmpty: ["address", "telephone", "licenceLabel"],
};

test("a form that nobody touched is no change", () => {
  expect(isChanged(formOf(settings), settings)).toBe(false);
  expect(isChanged({ ...formOf(settings), telephone: "413 555 0142" }, settings)).toBe(true);
});

test("what is sent has a number; what is none is refused beside its field", () => {
  const { stillEmpty: _, isDemo: __, ...sent } = settings;
  expect(draftOf(formOf(settings))).toEqual(sent);
  expect(draftOf({ ...formOf(settings), noteDueDays: " 7 " }).noteDueDays).toBe(7);
  expect(draftOf({ ...formOf(settings), noteDueDays: "a week" }).noteDueDays).toBe(0);
  expect(draftOf({ ...formOf(settings), noteDueDays: "-5" }).noteDueDays).toBe(0);
});
