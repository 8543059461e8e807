import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "#ui/ipc/client.ts";
import { clearToasts, currentToasts } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";
import { FrontDeskPage } from "./FrontDeskPage.tsx";

const rust = vi.hoisted(() => ({
  dayGet: vi.fn(),
  dayFind: vi.fn(),
  deskTodoGet: vi.fn(),
  callList: vi.fn(),
  callLog: vi.fn(),
  clientFind: vi.fn(),
}));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const short = (clientId: string, clientName: string, attendedMinutes: number) => ({
  clientId,
  clientName,
  attendedMinutes,
  comingMinutes: 165,
  prescribedMinutes: 540,
});
const todo = {
  toCall: [
    { clientId: "c1", clientName: "Ruth Kessler", deskLabel: "Group A", since: "2026-11-24" },
    { clientId: "c2", clientName: "Deniz Yilmaz", deskLabel: "Group C", since: "2026-11-19" },
    { clientId: "c3", clientName: "Bo Li", deskLabel: "Group C", since: "2026-11-10" },
  ],
  shortOfHours: ["Guy Fournier", "Ani Petrosyan", "Lamont Greer", "Sol Ibáñez"].map((name, at) =>
    short(`d${at}`, name, 270),
  ),
  bornMissing: 3,
  unassigned: 0,
};
const absence = {
  id: "k1",
  on: "2026-11-24",
  minute: 500,
  direction: "incoming",
  about: "absence",
  who: "",
  note: "Flat tyre",
  clientId: "c7",
  clientName: "Lamont Greer",
  recordedByName: "Marisol Vega",
};

beforeEach(() => {
  client.clear();
  clearToasts();
  const session = { id: "s1", groupId: "g1", deskLabel: "Group A", heldOn: "2026-11-24", leaderName: "J. Alvarez" };
  rust.dayGet.mockResolvedValue({
    date: "2026-11-24",
    nowMinute: 556,
    sessions: [{ ...session, room: "Room 2", startsMinute: 540, minutes: 180, members: [] }],
  });
  rust.deskTodoGet.mockResolvedValue(todo);
  rust.callList.mockResolvedValue([absence]);
  rust.callLog.mockReset().mockResolvedValue(absence);
});

async function show() {
  const page = () => (
    <Suspense>
      <FrontDeskPage />
    </Suspense>
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: page }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <QueryClientProvider client={client}>
      {/* Only this screen is here, not the program's routes. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await waitFor(() => expect(document.activeElement).toBe(field()));
  return userEvent.setup();
}

const field = () => screen.getByRole("searchbox", { name: text.sessions.field });
const unknown = { direction: "incoming", about: "unknownCaller", who: "", note: "", clientId: null };

test("an unknown caller is logged with two keys, naming nobody, and the field has the focus again", async () => {
  const user = await show();
  expect(screen.getByText(text.calls.unknownSays)).toBeTruthy();
  await user.keyboard("{Escape}n");
  await waitFor(() => expect(rust.callLog).toHaveBeenCalledExactlyOnceWith(unknown));
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(currentToasts().at(-1)?.title).toBe(text.calls.logged);
});

test("letters typed into the field are a name, not keys of the screen", async () => {
  rust.dayFind.mockResolvedValue([]);
  const user = await show();
  await user.keyboard("np");
  expect(rust.callLog).not.toHaveBeenCalled();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a call that cannot be logged says so", async () => {
  const user = await show();
  rust.callLog.mockRejectedValue({ code: "readOnly" });
  await user.keyboard("{Escape}n");
  await waitFor(() => expect(currentToasts().at(-1)).toMatchObject({ tone: "danger", title: text.calls.notLogged }));
});

test("any call is logged by P; closing its form gives the field the focus", async () => {
  const user = await show();
  await user.keyboard("{Escape}p");
  expect(await screen.findByRole("dialog", { name: text.calls.log })).toBeTruthy();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(field()));
});

test("whoever gave no word is called from the list: the form knows whom and why", async () => {
  const user = await show();
  const todos = screen.getByRole("list", { name: text.todo.title });
  expect(within(todos).getByText(text.todo.callToday("Group A"))).toBeTruthy();
  expect(within(todos).getByText(text.todo.callSince("Group C", "Thursday"))).toBeTruthy();
  expect(within(todos).getByText(text.todo.callSince("Group C", "Tue 10 Nov"))).toBeTruthy();
  await user.click(within(todos).getByRole("button", { name: text.todo.call("Ruth Kessler") }));
  const dialog = await screen.findByRole("dialog", { name: text.calls.logAbout("Ruth Kessler") });
  await user.click(within(dialog).getByRole("button", { name: text.calls.keep }));
  await waitFor(() =>
    expect(rust.callLog).toHaveBeenCalledExactlyOnceWith({
      direction: "outgoing",
      about: "outreach",
      who: "",
      note: "",
      clientId: "c1",
    }),
  );
});

test("three who fall short of their hours are named; the others on demand", async () => {
  const user = await show();
  expect(screen.getAllByText(text.todo.shortSays(7.2, 9))).toHaveLength(3);
  await user.click(screen.getByRole("button", { name: text.todo.showAll(4) }));
  expect(screen.getByText(text.todo.short("Sol Ibáñez"))).toBeTruthy();
  expect(screen.getByText(text.todo.bornMissing)).toBeTruthy();
  expect(screen.queryByText(text.todo.unassigned)).toBeNull();
});

test("when nothing waits, the column says what will stand there", async () => {
  rust.deskTodoGet.mockResolvedValue({ toCall: [], shortOfHours: [], bornMissing: 0, unassigned: 0 });
  rust.callList.mockResolvedValue([]);
  await show();
  expect(screen.getByText(text.todo.deskNone)).toBeTruthy();
  expect(screen.getByText(text.calls.noCalls)).toBeTruthy();
});
