import type { Me } from "#ui/app/me.ts";

/** The items of the navigation. Today is one's own day; whoever has one beside the desk's also finds the desk by name. */
export type ScreenId = "today" | "frontDesk" | "clients" | "groups" | "people" | "settings";

type Place = "/today" | "/day" | "/clients" | "/groups" | "/people" | "/settings";

export type ScreenLink = { id: ScreenId; to: Place };

/** The screens of the navigation that a person may open, in their order. */
export function screensOf(me: Me): readonly ScreenLink[] {
  const own = hasOwnDay(me);
  return [
    { id: "today", to: own ? "/day" : "/today" },
    ...(own && me.seesClients ? ([{ id: "frontDesk", to: "/today" }] as const) : []),
    ...(me.seesClients
      ? ([
          { id: "clients", to: "/clients" },
          { id: "groups", to: "/groups" },
        ] as const)
      : []),
    ...(me.isAdministrator
      ? ([
          { id: "people", to: "/people" },
          { id: "settings", to: "/settings" },
        ] as const)
      : []),
  ];
}

/** Where a person's day begins: at the desk, unless they are a clinician. */
export function landingOf(me: Me): "/today" | "/day" {
  return me.isFrontDesk && !me.isClinician ? "/today" : "/day";
}

/** Clinicians and administrators have a Today of their own; for the front desk it is the desk's board. */
function hasOwnDay(me: Me): boolean {
  return me.isClinician || me.isAdministrator || !me.seesClients;
}
