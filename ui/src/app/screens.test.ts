import { expect, test } from "vitest";
import { meOf } from "#ui/app/me.ts";
import { landingOf, screensOf } from "#ui/app/screens.ts";
import type { Role, UserId } from "#ui/ipc/bindings.ts";

function person(...roles: Role[]) {
  const hasClinical = roles.includes("therapist") || roles.includes("supervisor");
  return meOf({ id: "u1" as UserId, name: "Priya Raman", credential: "", roles, hasClinical });
}

test("everyone lands where their work is", () => {
  expect(landingOf(person("frontDesk"))).toBe("/today");
  expect(landingOf(person("therapist"))).toBe("/day");
  expect(landingOf(person("administrator", "supervisor"))).toBe("/day");
  expect(landingOf(person("administrator"))).toBe("/people");
});

test("the navigation shows what the roles open, and nothing else", () => {
  expect(screensOf(person("frontDesk"))).toEqual(["today", "clients", "groups"]);
  expect(screensOf(person("therapist"))).toEqual(["today", "day", "clients", "groups"]);
  expect(screensOf(person("administrator"))).toEqual(["people", "settings"]);
  expect(screensOf(person("supervisor", "administrator"))).toEqual([
    "today",
    "day",
    "clients",
    "groups",
    "people",
    "settings",
  ]);
});

test("a clinical role without its key opens nothing clinical", () => {
  const me = meOf({ id: "u1" as UserId, name: "", credential: "", roles: ["therapist"], hasClinical: false });
  expect(me.isClinician).toBe(false);
});
