import { expect, test } from "vitest";
import type { UserId, UserView } from "#ui/ipc/bindings.ts";
import { draftOf, fieldsOf, leaders, newGroup } from "./group.ts";

const jordan = "jordan" as UserId;

test("a morning group lasts from its beginning to its end", () => {
  expect(draftOf({ ...newGroup, starts: "09:00", ends: "12:00" }, jordan)).toMatchObject({
    startsMinute: 540,
    minutes: 180,
    breakMinutes: 15,
  });
});

test("an evening group may end at midnight", () => {
  const draft = draftOf({ ...newGroup, starts: "18:00", ends: "00:00" }, jordan);
  expect(draft).toMatchObject({ startsMinute: 1080, minutes: 360 });
  const shown = fieldsOf({ ...draft, id: "", leaderName: "", members: [], closedOn: null } as never);
  expect(shown.ends).toBe("00:00");
});

test("weekdays are sent in their order, whatever order they were ticked in", () => {
  expect(draftOf({ ...newGroup, weekdays: [4, 0] }, jordan).weekdays).toEqual([0, 4]);
});

test("only clinicians lead groups", () => {
  const people = [{ roles: ["frontDesk"] }, { roles: ["administrator", "supervisor"] }] as UserView[];
  expect(leaders(people)).toHaveLength(1);
});
