import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  useLocation,
} from "@tanstack/react-router";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { MeContext, meOf } from "#ui/app/me.ts";
import type { MeView, Role } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { text } from "#ui/text/index.ts";
import { MyDayPage } from "./MyDayPage.tsx";

const rust = vi.hoisted(() => ({
  myDay: vi.fn(),
  todoGet: vi.fn(),
  teamGet: vi.fn(),
  teamPersonGet: vi.fn(),
  houseGet: vi.fn(),
}));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const words = text.todo;
const due = (sessionId: string, heldOn: string, dueOn: string, isLate: boolean, members: number) => ({
  sessionId,
  groupId: "g1",
  deskLabel: "Group A",
  heldOn,
  dueOn,
  isLate,
  members,
});
const draft = (kind: string, id: string, clientName: string, dueOn: string | null) => ({
  kind,
  id,
  clientId: `c-${id}`,
  clientName,
  episodeId: `e-${id}`,
  heldOn: dueOn && "2026-11-16",
  dueOn,
  isLate: dueOn === "2026-11-23",
  keptOn: "2026-11-22",
});
const todo = {
  notesDue: [
    due("s8", "2026-11-12", "2026-11-19", true, 2),
    due("s9", "2026-11-17", "2026-11-24", false, 6),
    due("s1", "2026-11-24", "2026-12-01", false, 7),
  ],
  drafts: [
    draft("note", "n1", "Paz Ibarra", "2026-11-23"),
    draft("familyNote", "f1", "Chidi Abara", "2026-11-30"),
    draft("plan", "p1", "Tove Eriksen", null),
    draft("summary", "z1", "Ola Jankowski", null),
  ],
  discharges: [
    {
      clientId: "c5",
      clientName: "Tau Mbeki",
      episodeId: "e5",
      plannedOn: null,
      day: 63,
      hasPlan: true,
      hasSummary: false,
    },
  ],
  moreDue: 0,
};
const nothing = { notesDue: [], drafts: [], discharges: [], moreDue: 0 };

beforeEach(() => {
  client.clear();
  rust.myDay.mockReset().mockResolvedValue({ date: "2026-11-24", sessions: [] });
  rust.todoGet.mockReset().mockResolvedValue(todo);
  rust.teamGet.mockReset().mockResolvedValue([]);
  rust.houseGet.mockReset().mockResolvedValue({ invitations: [], people: 1, emptySettings: [] });
});

async function show(...roles: Role[]) {
  const hasClinical = roles.includes("therapist") || roles.includes("supervisor");
  const me = meOf({ id: "u1", name: "Jordan Alvarez", credential: "", roles, hasClinical } as unknown as MeView);
  const root = createRootRoute();
  const Where = () => <output>{useLocation().href}</output>;
  const page = () => (
    <MeContext value={me}>
      <Suspense>
        <MyDayPage />
      </Suspense>
    </MeContext>
  );
  const routeTree = root.addChildren([
    createRoute({ getParentRoute: () => root, path: "/", component: page }),
    createRoute({ getParentRoute: () => root, path: "$", component: Where }),
  ]);
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ["/"] }) });
  render(
    <QueryClientProvider client={client}>
      {/* Only this screen is here, and where it leads, not the program's routes. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await screen.findByRole("heading", { level: 1 });
  return userEvent.setup();
}

const headings = () => screen.getAllByRole("heading", { level: 2 }).map((it) => it.textContent);
const place = async () => (await screen.findByRole("status")).textContent;

test("a therapist reads what is due in one sentence; today's session is counted, and stands among today's groups", async () => {
  await show("therapist");
  expect(screen.getByText(/15 notes to sign, 2 late/).textContent).toMatch(/4 drafts$/);
  expect(headings()).toEqual([text.groupNotes.day, words.due, words.drafts, words.discharges]);
  const rows = within(screen.getByRole("grid", { name: words.due }))
    .getAllByRole("row")
    .slice(1);
  expect(rows.map((it) => it.textContent)).toEqual([
    `Group AThu 12 Nov2${words.lateSince("Thu 19 Nov")}`,
    `Group ATue 17 Nov6${words.dueToday}`,
  ]);
  expect(rust.teamGet).not.toHaveBeenCalled();
  expect(rust.houseGet).not.toHaveBeenCalled();
});

test("what is due opens by keys: down to the session, Enter", async () => {
  const user = await show("therapist");
  const rows = within(screen.getByRole("grid", { name: words.due }))
    .getAllByRole("row")
    .slice(1);
  rows[0]?.focus();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(await place()).toBe("/sessions/s9");
});

test.each([
  ["Paz Ibarra", "/clients/c-n1/note/n1"],
  ["Chidi Abara", "/clients/c-f1/family-note/f1"],
  ["Tove Eriksen", "/clients/c-p1/plan/e-p1"],
  ["Ola Jankowski", "/clients/c-z1/summary/e-z1"],
  ["Tau Mbeki", "/clients/c5?tab=discharge"],
])("%s is opened where the work goes on", async (name, where) => {
  const user = await show("therapist");
  await user.click(screen.getByRole("button", { name }));
  expect(await place()).toBe(where);
});

test("drafts and discharges say what they are, what is late and what is missing", async () => {
  await show("therapist");
  expect(screen.getByText(words.late(words.held(words.kinds.note, "Mon 16 Nov")))).toBeTruthy();
  expect(screen.getByText(words.kept(words.kinds.plan, "Sun 22 Nov"))).toBeTruthy();
  expect(screen.getByText(words.dayOfCare(63))).toBeTruthy();
  expect(screen.getByText(words.lacks(null, ["summary"]))).toBeTruthy();
});

test("with nothing to do, each part says what will stand there", async () => {
  rust.todoGet.mockResolvedValue(nothing);
  await show("therapist");
  for (const it of [words.nothingWaits, text.groupNotes.noSessions, words.dueNone, words.draftsNone]) {
    expect(screen.getByText(it)).toBeTruthy();
  }
  expect(screen.getByText(words.dischargesNone)).toBeTruthy();
});

test("a supervisor who administers has one page with all parts", async () => {
  rust.teamGet.mockResolvedValue([
    { userId: "u2", name: "Dayo Okafor", due: 9, late: 3, drafts: 4, oldestOn: "2026-11-05" },
    { userId: "u3", name: "Sunniva Lindqvist", due: 2, late: 0, drafts: 0, oldestOn: "2026-11-20" },
  ]);
  await show("supervisor", "administrator");
  await waitFor(() => expect(headings()).toContain(words.house));
  expect(headings()).toEqual([text.groupNotes.day, words.due, words.team, words.house, words.drafts, words.discharges]);
  expect(screen.getByText(words.teamSays(11, 3))).toBeTruthy();
  const team = screen.getByRole("grid", { name: words.team });
  expect(
    within(team)
      .getAllByRole("row")
      .slice(1)
      .map((it) => it.textContent),
  ).toEqual([`Dayo Okafor9${words.lateCount(3)}4Thu 5 Nov`, "Sunniva Lindqvist200Fri 20 Nov"]);
});

const dayo = { userId: "u2", name: "Dayo Okafor", due: 9, late: 3, drafts: 4, oldestOn: "2026-11-05" };

test("behind a person's row stands what waits for them, and it opens to be read", async () => {
  rust.teamGet.mockResolvedValue([dayo]);
  rust.teamPersonGet.mockResolvedValue({ ...todo, moreDue: 3 });
  const user = await show("supervisor");
  const row = within(await screen.findByRole("grid", { name: words.team })).getAllByRole("row")[1];
  row?.focus();
  await user.keyboard("{Enter}");
  const dialog = within(await screen.findByRole("dialog", { name: words.workOf("Dayo Okafor") }));
  expect(rust.teamPersonGet).toHaveBeenCalledExactlyOnceWith("u2");
  const sessions = within(await dialog.findByRole("grid", { name: words.due })).getAllByRole("row");
  expect(sessions[1]?.textContent).toBe(`Group AThu 12 Nov2${words.lateSince("Thu 19 Nov")}`);
  expect(dialog.getByText(words.more(3))).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Chidi Abara" }));
  expect(await place()).toBe("/clients/c-f1/family-note/f1");
});

test("of a person with nothing left, the dialog says so", async () => {
  rust.teamGet.mockResolvedValue([dayo]);
  rust.teamPersonGet.mockResolvedValue(nothing);
  const user = await show("supervisor");
  await user.click(await screen.findByRole("rowheader", { name: "Dayo Okafor" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText(words.workDueNone)).toBeTruthy();
  expect(dialog.getByText(words.workDraftsNone)).toBeTruthy();
});

test("an administrator sees who was asked in and what printed pages lack, and nothing clinical is asked for", async () => {
  rust.houseGet.mockResolvedValue({
    invitations: [{ userId: "u9", name: "Priya Raman", expiresOn: "2026-11-27" }],
    people: 6,
    emptySettings: ["address"],
  });
  const user = await show("administrator");
  expect(rust.myDay).not.toHaveBeenCalled();
  expect(rust.todoGet).not.toHaveBeenCalled();
  expect(await screen.findByText("27 Nov")).toBeTruthy();
  expect(screen.getByText(words.settingsEmptySays([text.errors.fields.address]))).toBeTruthy();
  await user.click(screen.getByRole("button", { name: words.invitation("Priya Raman") }));
  expect(await place()).toBe("/people");
});

test("whoever has a role without its key is told whom to ask", async () => {
  const me = { id: "u1", name: "", credential: "", roles: ["therapist"], hasClinical: false };
  render(
    <MeContext value={meOf(me as unknown as MeView)}>
      <MyDayPage />
    </MeContext>,
  );
  expect(screen.getByText(words.noWork)).toBeTruthy();
});
