import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { MeContext, meOf } from "#ui/app/me.ts";
import { router } from "#ui/app/routes.tsx";
import type { ClientId, ClientRow, Role, UserId } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { Toasts } from "#ui/kit/Toasts.tsx";
import { clearToasts } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

const asked = vi.hoisted(() => [] as string[]);
const rust = vi.hoisted(() => ({}) as Record<string, (...of: never[]) => Promise<unknown>>);
vi.mock("#ui/ipc/bindings.ts", () => ({
  events: {},
  commands: new Proxy(
    {},
    {
      get:
        (_, name: string) =>
        (...given: never[]) => {
          asked.push(name);
          return rust[name] ? rust[name](...given) : Promise.reject({ code: "internal" });
        },
    },
  ),
}));

const words = text.palette;
const row = (id: string, sortedName: string): ClientRow => ({
  id: id as ClientId,
  sortedName,
  preferredName: "",
  recordNumber: `R-${id}`,
  bornOn: "1991-05-14",
  telephone: "",
  admittedOn: null,
  levelOfCare: null,
  primaryTherapist: null,
  primaryTherapistName: null,
});
const everyone = [row("c1", "Ibarra, Paz"), row("c2", "Ibsen, Per")];
const groupA = {
  id: "s1",
  groupId: "g1",
  deskLabel: "Group A",
  heldOn: "2026-11-24",
  leaderName: "Jordan Alvarez",
  room: "Room 2",
  startsMinute: 540,
  minutes: 180,
  members: [{ clientId: "c1", sortedName: "Ibarra, Paz", preferredName: "", attendance: null, isGuest: false }],
};

beforeEach(() => {
  vi.stubGlobal("scrollTo", () => {});
  client.clear();
  act(clearToasts);
  asked.length = 0;
  Object.assign(rust, {
    appState: async () => ({ is: "open", idleMinutes: 10 }),
    historyGet: async () => ({ undo: { label: "checkIn", about: "Paz Ibarra" }, redo: null }),
    historyUndo: async () => ({ label: "checkIn", about: "Paz Ibarra" }),
    historyRedo: async () => ({ label: "checkIn", about: "Paz Ibarra" }),
    dayGet: async () => ({ date: "2026-11-24", nowMinute: 550, sessions: [groupA] }),
    dayFind: async () => [],
    deskTodoGet: async () => ({ toCall: [], shortOfHours: [], bornMissing: 0, unassigned: 0 }),
    callList: async () => [],
    groupList: async () => [],
    groupTitles: async () => [],
    peopleList: async () => [],
    clientList: async () => ({ rows: everyone, total: 2 }),
    clientFind: async (typed: string) => everyone.filter((it) => it.sortedName.toLowerCase().startsWith(typed)),
    clientGet: async (id: string) => ({ ...row(id, ""), fullName: id === "c1" ? "Paz Ibarra" : "Per Ibsen" }),
  });
});

async function signIn(place: "/today" | "/groups" | "/clients", ...roles: Role[]) {
  const hasClinical = roles.includes("therapist");
  const me = meOf({ id: "u1" as UserId, name: "Marisol Vega", credential: "", roles, hasClinical, language: "en" });
  render(
    <div id="root">
      <QueryClientProvider client={client}>
        <MeContext value={me}>
          <RouterProvider router={router} />
        </MeContext>
        <Toasts />
      </QueryClientProvider>
    </div>,
  );
  await go({ to: place });
  await screen.findByRole("heading", { level: 1 });
  return userEvent.setup();
}

/** Goes to another screen, and waits until it is the one in view. */
async function go(to: { to: string }) {
  act(() => void router.navigate(to));
  await waitFor(() => expect(router.state.status).toBe("idle"));
}

const finder = () => screen.findByRole("combobox", { name: words.title });
const options = () => screen.getAllByRole("option").map((it) => it.textContent ?? "");
const inHand = () => screen.getByRole("option", { selected: true }).textContent;
const openPalette = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.keyboard("{Control>}k{/Control}");
  return finder();
};

test("Escape closes the palette and gives the focus back to where one was", async () => {
  const user = await signIn("/today", "frontDesk");
  const field = screen.getByRole("searchbox", { name: text.sessions.field });
  await waitFor(() => expect(document.activeElement).toBe(field));
  const combobox = await openPalette(user);
  expect(document.activeElement).toBe(combobox);
  expect(combobox.getAttribute("aria-activedescendant")).toBe(screen.getByRole("option", { selected: true }).id);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("combobox")).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test("a client in five keys: the first who fits is in hand, Enter opens their page", async () => {
  const user = await signIn("/groups", "frontDesk");
  await openPalette(user);
  await user.keyboard("ib");
  await waitFor(() => expect(inHand()).toContain("Ibarra, Paz"));
  await user.keyboard("{ArrowDown}");
  expect(inHand()).toContain("Ibsen, Per");
  await user.keyboard("{ArrowUp}{Enter}");
  expect(router.state.location.pathname).toBe("/clients/c1");
});

test("whoever types faster than the answer comes takes what was typed", async () => {
  const user = await signIn("/groups", "frontDesk");
  let answer = (_: unknown) => {};
  await openPalette(user);
  rust["clientFind"] = () => new Promise((resolve) => (answer = resolve));
  await user.keyboard("ibs{Enter}");
  await waitFor(() => expect(asked).toContain("clientFind"));
  await act(async () => answer([everyone[1]]));
  await waitFor(() => expect(router.state.location.pathname).toBe("/clients/c2"));
});

test("whom one has seen stands first the next time, except the one in view", async () => {
  const user = await signIn("/groups", "frontDesk");
  for (const clientId of ["c1", "c2"]) {
    await go({ to: `/clients/${clientId}` });
  }
  await openPalette(user);
  expect(await screen.findByRole("option", { name: /^Paz Ibarra/ })).toBe(screen.getAllByRole("option")[0]);
  expect(screen.queryByRole("option", { name: /Per Ibsen/ })).toBeNull();
});

test("the front desk finds sessions and screens, and nothing clinical is even asked for", async () => {
  const user = await signIn("/groups", "frontDesk");
  await openPalette(user);
  await screen.findByRole("option", { name: /Group A/ });
  asked.length = 0;
  await user.keyboard("gr");
  await waitFor(() => expect(options().some((it) => it.includes("Group A"))).toBe(true));
  expect(options().some((it) => it.includes(text.app.screens.groups))).toBe(true);
  await user.clear(await finder());
  await user.keyboard("people");
  await screen.findByText(words.none("people"));
  expect(asked.filter((it) => it !== "clientFind")).toEqual([]);
});

test("what the screen can do stands in the palette with its key, and is done there", async () => {
  const user = await signIn("/groups", "therapist");
  await openPalette(user);
  const deed = await screen.findByRole("option", { name: new RegExp(text.groups.add) });
  expect(deed.textContent).toContain("N");
  await user.click(deed);
  expect(await screen.findByRole("dialog")).toBeTruthy();
  expect(screen.queryByRole("combobox", { name: words.title })).toBeNull();
});

test("the sheet shows the keys of this screen by F1 while one types, and by ? when not", async () => {
  const user = await signIn("/clients", "frontDesk");
  await user.keyboard("?");
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.keyboard("{F1}");
  const sheet = await screen.findByRole("dialog", { name: words.keys.title });
  expect(within(sheet).getByText(text.clients.add).closest("div")?.textContent).toContain("Alt N");
  expect(within(sheet).getByText(words.title).closest("div")?.textContent).toContain("Ctrl K");
  expect(within(sheet).getByText(/Undo: check-in of .Paz Ibarra/)).toBeTruthy();
  const isOff = (name: string) => within(sheet).getByText(name).closest("div")?.hasAttribute("data-off");
  expect(isOff(text.app.redo(null))).toBe(true);
  expect(isOff(text.app.lockNow)).toBe(false);
  await user.keyboard("{F1}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("in a dialog the sheet shows the dialog's keys, and what does not work from there as such", async () => {
  const user = await signIn("/groups", "frontDesk");
  await user.click(await screen.findByRole("button", { name: text.groups.add }));
  await user.keyboard("{F1}");
  const sheet = await screen.findByRole("dialog", { name: words.keys.title });
  expect(within(sheet).queryByText(text.groups.add)).toBeNull();
  const isOff = (name: string) => within(sheet).getByText(name).closest("div")?.hasAttribute("data-off");
  expect(isOff(words.title)).toBe(true);
  expect(isOff(text.app.lockNow)).toBe(false);
  await user.keyboard("{Escape}{Control>}k{/Control}");
  expect(screen.queryByRole("combobox", { name: words.title })).toBeNull();
});

test("undo says of whom, and offers to do it again", async () => {
  const user = await signIn("/groups", "frontDesk");
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard("{Control>}z{/Control}");
  const notice = await screen.findByText(text.app.undone(text.app.step("checkIn", "Paz Ibarra")));
  expect(notice.textContent).toContain("Paz Ibarra");
  await user.click(screen.getByRole("button", { name: text.app.doAgain }));
  await screen.findByText(text.app.redone(text.app.step("checkIn", "Paz Ibarra")));
  expect(screen.queryByText(text.app.undone(text.app.step("checkIn", "Paz Ibarra")))).toBeNull();
});

test("each way to Today ends in the desk's field, also from Today itself", async () => {
  const user = await signIn("/groups", "frontDesk");
  const press = (name: string) => user.click(screen.getByRole("link", { name }));
  const inField = () =>
    waitFor(() => expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: text.sessions.field })));
  for (let time = 0; time < 2; time++) {
    await press(text.app.screens.today);
    await inField();
    await press(text.app.screens.today);
    await inField();
    await press(text.app.screens.groups);
    await screen.findByRole("heading", { level: 1, name: text.groups.title });
  }
});

test("what had the focus is gone with its screen: the next one has it", async () => {
  const user = await signIn("/groups", "frontDesk");
  await user.click(await screen.findByRole("button", { name: text.groups.add }));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: text.groups.add })));
  await go({ to: "/clients/c1" });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("main")));
});
