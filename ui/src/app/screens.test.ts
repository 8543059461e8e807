import { expect, test } from "vitest";
import { meOf } from "#ui/app/me.ts";
import { landingOf, screensOf } from "#ui/app/screens.ts";
import type { Role, UserId } from "#ui/ipc/bindings.ts";

function person(...roles: Role[]) {
  const hasClinical = roles.includes("therapist") || roles.includes("supervisor");
  return meOf({ id: "u1" as UserId, name: "Priya Raman", credential: "", roles, hasClinical, language: "en" });
}

test("everyone lands where their work is", () => {
  expect(landingOf(person("frontDesk"))).toBe("/today");
  expect(landingOf(person("therapist"))).toBe("/day");
  expect(landingOf(person("administrator", "supervisor"))).toBe("/day");
  expect(landingOf(person("administrator"))).toBe("/day");
  expect(landingOf(person("administrator", "frontDesk"))).toBe("/today");
});

const shown = (...roles: Role[]) => screensOf(person(...roles)).map((it) => `${it.id} ${it.to}`);

test("the navigation shows what the roles open, and nothing else", () => {
  expect(shown("frontDesk")).toEqual(["today /today", "clients /clients", "groups /groups"]);
  expect(shown("therapist")).toEqual(["today /day", "frontDesk /today", "clients /clients", "groups /groups"]);
  expect(shown("administrator")).toEqual(["today /day", "people /people", "settings /settings"]);
  expect(shown("supervisor", "administrator")).toEqual([
    "today /day",
    "frontDesk /today",
    "clients /clients",
    "groups /groups",
    "people /people",
    "settings /settings",
  ]);
});

test("a clinical role without its key opens nothing clinical", () => {
  const me = meOf({
    id: "u1" as UserId,
    name: "",
    credential: "",
    roles: ["therapist"],
    hasClinical: false,
    language: "en",
  });
  expect(me.isClinician).toBe(false);
  expect(screensOf(me)).toEqual([{ id: "today", to: "/day" }]);
});
