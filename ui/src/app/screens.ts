import type { Me } from "#ui/app/me.ts";

/** The screens of the navigation that a person may open, in their order. */
export function screensOf(me: Me): readonly ScreenId[] {
  return [
    ...(me.seesClients ? (["today"] as const) : []),
    ...(me.isClinician ? (["day"] as const) : []),
    ...(me.seesClients ? (["clients", "groups"] as const) : []),
    ...(me.isAdministrator ? (["people", "settings"] as const) : []),
  ];
}

export type ScreenId = "today" | "day" | "clients" | "groups" | "people" | "settings";

/** Where a person's day begins. */
export function landingOf(me: Me): "/today" | "/day" | "/people" {
  if (me.isClinician) return "/day";
  return me.isFrontDesk ? "/today" : "/people";
}
