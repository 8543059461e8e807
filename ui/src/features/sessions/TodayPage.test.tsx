import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, Suspense } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import type { AttendanceView, DayMatch } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { clearToasts, currentToasts } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";
import { TodayPage } from "./TodayPage.tsx";

const rust = vi.hoisted(() => ({
  dayGet: vi.fn(),
  dayFind: vi.fn(),
  checkIn: vi.fn(),
  checkOut: vi.fn(),
  absenceMark: vi.fn(),
  attendanceCorrect: vi.fn(),
  attendanceClear: vi.fn(),
  walkIn: vi.fn(),
  historyUndo: vi.fn(),
}));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const words = text.sessions;
const called: AttendanceView = {
  state: "excused",
  arrivedMinute: null,
  leftMinute: null,
  minutesLate: 0,
  minutesLeftEarly: 0,
  clinicalMinutes: 0,
  reason: "called",
};
const members = [
  { clientId: "c1", sortedName: "Abara, Chidi", preferredName: "", attendance: null, isGuest: false },
  { clientId: "c2", sortedName: "Greer, Lamont", preferredName: "", attendance: called, isGuest: false },
  { clientId: "c3", sortedName: "Ibarra, Paz", preferredName: "", attendance: null, isGuest: false },
  { clientId: "c4", sortedName: "Ibsen, Per", preferredName: "", attendance: null, isGuest: false },
];
const groupA = {
  id: "s1",
  groupId: "g1",
  deskLabel: "Group A",
  heldOn: "2026-11-24",
  leaderName: "Jordan Alvarez",
  room: "Room 2",
  startsMinute: 540,
  minutes: 180,
  members,
};

const find = (typed: string) =>
  members
    .filter((it) => it.sortedName.toLowerCase().startsWith(typed))
    .map(
      ({ clientId, sortedName }) =>
        ({
          sessionId: "s1",
          groupId: "g1",
          deskLabel: "Group A",
          clientId,
          sortedName,
          fullName: sortedName.split(", ").reverse().join(" "),
          action: "checkIn",
          minute: 556,
          minutesLate: 16,
        }) as DayMatch,
    );

beforeEach(() => {
  client.clear();
  clearToasts();
  rust.dayGet.mockImplementation(async (on: string | null) => ({
    date: on ?? "2026-11-24",
    nowMinute: on === null || on === "2026-11-24" ? 556 : null,
    sessions: [groupA],
  }));
  rust.dayFind.mockImplementation(async (typed: string) => find(typed));
  for (const it of [
    rust.checkIn,
    rust.walkIn,
    rust.absenceMark,
    rust.attendanceCorrect,
    rust.attendanceClear,
    rust.historyUndo,
  ]) {
    it.mockReset().mockResolvedValue(null);
  }
});

async function show() {
  const page = () => (
    <Suspense>
      <TodayPage field={createRef<HTMLInputElement>()} />
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
  await screen.findByRole("searchbox");
  return userEvent.setup();
}

const field = () => screen.getByRole<HTMLInputElement>("searchbox", { name: words.field });
const rowOf = (name: string) => screen.getByText(name).closest("li");

test("three people are checked in with two letters and Enter each, and the field keeps the focus", async () => {
  const user = await show();
  for (const letters of ["ab", "gr", "ib"]) {
    await user.keyboard(letters);
    await screen.findByText(words.checksIn("9:16", 16), { exact: false });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(field().value).toBe(""));
    expect(document.activeElement).toBe(field());
  }
  expect(rust.checkIn.mock.calls).toEqual([
    ["g1", "c1"],
    ["g1", "c2"],
    ["g1", "c3"],
  ]);
});

test("the first who fits is the row in hand; an arrow goes to the next", async () => {
  const user = await show();
  await user.keyboard("ib");
  await waitFor(() => expect(rowOf("Ibarra, Paz")?.getAttribute("aria-current")).toBe("true"));
  expect(rowOf("Ibsen, Per")?.getAttribute("aria-current")).toBeNull();
  await user.keyboard("{ArrowDown}");
  await waitFor(() => expect(rowOf("Ibsen, Per")?.getAttribute("aria-current")).toBe("true"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(rust.checkIn).toHaveBeenCalledExactlyOnceWith("g1", "c4"));
});

test("whoever types faster than the answer comes checks in whom they typed", async () => {
  const user = await show();
  await user.keyboard("i");
  await waitFor(() => expect(rowOf("Ibarra, Paz")?.getAttribute("aria-current")).toBe("true"));
  rust.dayFind.mockImplementation(async (typed: string) => {
    await new Promise((done) => setTimeout(done, 60));
    return find(typed);
  });
  await user.keyboard("bs{Enter}");
  await waitFor(() => expect(rust.checkIn).toHaveBeenCalledExactlyOnceWith("g1", "c4"));
});

test("nobody who fits: it is said, nothing is done and the letters stay", async () => {
  const user = await show();
  await user.keyboard("zz{Enter}");
  expect(await screen.findByText(words.nobody)).toBeTruthy();
  expect(field().value).toBe("zz");
  expect(rust.checkIn).not.toHaveBeenCalled();
});

const walkIns = (["g1", "g2"] as const).map(
  (groupId, at) =>
    ({
      sessionId: `s${at + 1}`,
      groupId,
      deskLabel: at === 0 ? "Group A" : "Group B",
      clientId: "c9",
      sortedName: "Solano, Ana",
      fullName: "Ana Solano",
      action: "walkIn",
      minute: 556,
      minutesLate: 16,
    }) as DayMatch,
);

test("someone nobody expected is added to a group that goes on, in at most eight keys", async () => {
  const user = await show();
  rust.dayFind.mockResolvedValue(walkIns);
  const keys = ["s", "o", "l", "{ArrowDown}", "{Enter}"];
  await user.keyboard(keys.slice(0, 3).join(""));
  expect(await screen.findByText(words.notExpected, { exact: false })).toBeTruthy();
  expect(screen.getByText(words.adds("Group A"), { exact: false })).toBeTruthy();
  await user.keyboard("{ArrowDown}");
  expect(await screen.findByText(words.adds("Group B"), { exact: false })).toBeTruthy();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(rust.walkIn).toHaveBeenCalledExactlyOnceWith("g2", "c9"));
  expect(keys.length).toBeLessThanOrEqual(8);
  await waitFor(() => expect(currentToasts().map((it) => it.title)).toEqual([words.walkedIn("Ana Solano", "Group B")]));
  expect([field().value, document.activeElement]).toEqual(["", field()]);
});

test("a guest is marked by a word, counted apart, and can only be corrected or taken off the list", async () => {
  const here = { ...called, state: "came", reason: null, arrivedMinute: 549, minutesLate: 9 };
  const guest = { clientId: "c9", sortedName: "Solano, Ana", preferredName: "", attendance: here, isGuest: true };
  rust.dayGet.mockResolvedValue({
    date: "2026-11-24",
    nowMinute: 556,
    sessions: [{ ...groupA, members: [...members, guest] }],
  });
  const user = await show();
  expect(screen.getByText(words.guest(words.lateBy("9:09", 9)))).toBeTruthy();
  expect(screen.getByText("0 of 4 here, 3 awaited, 1 called out, 1 guest")).toBeTruthy();
  expect(screen.getByText(words.hereOf(0, 4, 1))).toBeTruthy();
  await user.click(screen.getByRole("button", { name: words.menuOf("Solano, Ana") }));
  expect((await screen.findAllByRole("menuitem")).map((it) => it.textContent)).toEqual([
    words.checkIn,
    words.checkOut,
    words.correct,
    words.clearGuest,
  ]);
  await user.click(screen.getByRole("menuitem", { name: words.clearGuest }));
  await waitFor(() => expect(rust.attendanceClear).toHaveBeenCalledWith("g1", "2026-11-24", "c9"));
  await waitFor(() => expect(currentToasts().at(-1)?.title).toBe(words.guestGone("Solano, Ana")));
});

test("Escape clears the field, then leaves it to the screen's keys; a stroke brings it back", async () => {
  const user = await show();
  await user.keyboard("ib");
  await user.keyboard("{Escape}");
  expect([field().value, document.activeElement]).toEqual(["", field()]);
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(document.body);
  await user.keyboard("/");
  expect([field().value, document.activeElement]).toEqual(["", field()]);
});

test("only the last check-in offers to be undone, and a refusal is said", async () => {
  const user = await show();
  for (const letters of ["ab", "gr"]) {
    await user.keyboard(letters);
    await screen.findByText(words.checksIn("9:16", 16), { exact: false });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(field().value).toBe(""));
  }
  await waitFor(() => expect(currentToasts().map((it) => it.title)).toEqual([words.checkedIn("Lamont Greer")]));
  rust.historyUndo.mockRejectedValueOnce({ code: "changedSince" });
  currentToasts()[0]?.action?.onAction();
  await waitFor(() => expect(currentToasts().at(-1)).toMatchObject({ tone: "danger", body: text.errors.changedSince }));
});

test("a correction that cannot be kept says so beside its field, and keeps what was typed", async () => {
  const user = await show();
  rust.attendanceCorrect.mockRejectedValue({
    code: "invalid",
    field: "leftMinute",
    row: null,
    problem: "beforeArrival",
  });
  await user.click(screen.getByRole("button", { name: words.menuOf("Abara, Chidi") }));
  await user.click(await screen.findByRole("menuitem", { name: words.correct }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: words.keep }));
  const left = await within(dialog).findByRole("group", { name: new RegExp(words.left) });
  await waitFor(() => expect(describedBy(left)).toContain(text.errors.particular["leftMinute.beforeArrival"]));
});

test("a refusal that belongs to no field on the screen stands above them", async () => {
  const user = await show();
  rust.attendanceCorrect.mockRejectedValue({ code: "noSession" });
  await user.click(screen.getByRole("button", { name: words.menuOf("Greer, Lamont") }));
  await user.click(await screen.findByRole("menuitem", { name: words.absent }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: words.keep }));
  expect(await within(dialog).findByText(text.errors.noSession)).toBeTruthy();
});

test("an earlier day says so, has no field to check in, and leads back", async () => {
  const user = await show();
  await user.click(screen.getByRole("button", { name: words.previousDay }));
  expect(await screen.findByRole("heading", { name: "Monday 23 November" })).toBeTruthy();
  expect(screen.getByText(words.isPast, { exact: false })).toBeTruthy();
  expect(screen.queryByRole("searchbox")).toBeNull();
  await user.click(screen.getByRole("button", { name: words.backToToday }));
  expect(await screen.findByRole("searchbox")).toBeTruthy();
});

function describedBy(element: HTMLElement): string {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(" ");
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}
