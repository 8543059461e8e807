import { createMemoryHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { Landing } from "#ui/app/Landing.tsx";
import { NotFound } from "#ui/app/NotFound.tsx";
import { ScreenError } from "#ui/app/ScreenError.tsx";
import { ScreenPending } from "#ui/app/ScreenPending.tsx";
import { Shell } from "#ui/app/Shell.tsx";
import { ClientsPage } from "#ui/features/clients/ClientsPage.tsx";
import { type Lacking, lackings } from "#ui/features/clients/client.ts";
import { PlanPage } from "#ui/features/discharge/PlanPage.tsx";
import { GroupNotePage } from "#ui/features/group_notes/GroupNotePage.tsx";
import { GroupsPage } from "#ui/features/groups/GroupsPage.tsx";
import { NotePage } from "#ui/features/notes/NotePage.tsx";
import { PeoplePage } from "#ui/features/people/PeoplePage.tsx";
import { RosterPage } from "#ui/features/roster/RosterPage.tsx";
import { SettingsPage } from "#ui/features/settings/SettingsPage.tsx";
import type { ClientId, EpisodeId, GroupId, NoteId, PlanId, SessionId, SummaryId } from "#ui/ipc/bindings.ts";
import { ClientPage } from "#ui/pages/ClientPage.tsx";
import { FamilyNotePage } from "#ui/pages/FamilyNotePage.tsx";
import { FrontDeskPage } from "#ui/pages/FrontDeskPage.tsx";
import { GroupPlace } from "#ui/pages/GroupPlace.tsx";
import { MyDayPage } from "#ui/pages/MyDayPage.tsx";
import { NewClientPage } from "#ui/pages/NewClientPage.tsx";
import { SummaryPlace } from "#ui/pages/SummaryPlace.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const under = () => root;

/** The parts of a client's page. */
const clientTabs = ["course", "notes", "family", "discharge", "record"] as const;
export type ClientTab = (typeof clientTabs)[number];

const landing = createRoute({ getParentRoute: under, path: "/", component: Landing });
const today = createRoute({ getParentRoute: under, path: "/today", component: FrontDeskPage });
const day = createRoute({ getParentRoute: under, path: "/day", component: MyDayPage });
const session = createRoute({
  getParentRoute: under,
  path: "/sessions/$sessionId",
  params: { parse: (it) => ({ sessionId: it.sessionId as SessionId }) },
  component: () => <GroupNotePage sessionId={session.useParams().sessionId} />,
});
const clients = createRoute({
  getParentRoute: under,
  path: "/clients",
  validateSearch: (search): { lacking?: Lacking } => {
    const lacking = lackings.find((it) => it === search["lacking"]);
    return lacking ? { lacking } : {};
  },
  component: () => <ClientsPage lacking={clients.useSearch().lacking} />,
});
const newClient = createRoute({ getParentRoute: under, path: "/clients/new", component: NewClientPage });
const rosterImport = createRoute({ getParentRoute: under, path: "/clients/import", component: RosterPage });
const client = createRoute({
  getParentRoute: under,
  path: "/clients/$clientId",
  params: { parse: (it) => ({ clientId: it.clientId as ClientId }) },
  validateSearch: (search): { tab?: ClientTab } => {
    const tab = clientTabs.find((it) => it === search["tab"]);
    return tab ? { tab } : {};
  },
  component: () => <ClientPage {...client.useParams()} tab={client.useSearch().tab ?? "course"} />,
});
const note = createRoute({
  getParentRoute: under,
  path: "/clients/$clientId/note/$noteId",
  params: { parse: (it) => ({ clientId: it.clientId as ClientId, noteId: it.noteId as NoteId | "new" }) },
  component: () => <NotePage {...note.useParams()} />,
});
const familyNote = createRoute({
  getParentRoute: under,
  path: "/clients/$clientId/family-note/$noteId",
  params: { parse: (it) => ({ clientId: it.clientId as ClientId, noteId: it.noteId as NoteId | "new" }) },
  component: () => <FamilyNotePage {...familyNote.useParams()} />,
});
const plan = createRoute({
  getParentRoute: under,
  path: "/clients/$clientId/plan/$episodeId",
  params: { parse: (it) => ({ clientId: it.clientId as ClientId, episodeId: it.episodeId as EpisodeId }) },
  validateSearch: (search): { version?: PlanId } => versionOf<PlanId>(search),
  component: () => <PlanPage {...plan.useParams()} version={plan.useSearch().version} />,
});
const summary = createRoute({
  getParentRoute: under,
  path: "/clients/$clientId/summary/$episodeId",
  params: { parse: (it) => ({ clientId: it.clientId as ClientId, episodeId: it.episodeId as EpisodeId }) },
  validateSearch: (search): { version?: SummaryId } => versionOf<SummaryId>(search),
  component: () => <SummaryPlace {...summary.useParams()} version={summary.useSearch().version} />,
});
const groups = createRoute({ getParentRoute: under, path: "/groups", component: GroupsPage });
const group = createRoute({
  getParentRoute: under,
  path: "/groups/$groupId",
  params: { parse: (it) => ({ groupId: it.groupId as GroupId }) },
  component: () => <GroupPlace groupId={group.useParams().groupId} />,
});
const people = createRoute({ getParentRoute: under, path: "/people", component: PeoplePage });
const settings = createRoute({ getParentRoute: under, path: "/settings", component: SettingsPage });

/** Every screen. Places are kept in memory only, so that nothing of them is left in the window when it locks. */
export const router = createRouter({
  routeTree: root.addChildren([
    landing,
    today,
    day,
    session,
    clients,
    newClient,
    rosterImport,
    client,
    note,
    familyNote,
    plan,
    summary,
    groups,
    group,
    people,
    settings,
  ]),
  history: createMemoryHistory({ initialEntries: ["/"] }),
  defaultPreload: false,
  defaultErrorComponent: ScreenError,
  defaultPendingComponent: ScreenPending,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

function versionOf<Id extends string>(search: Record<string, unknown>): { version?: Id } {
  const version = search["version"];
  return typeof version === "string" ? { version: version as Id } : {};
}
