import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { MeContext, meOf } from "#ui/app/me.ts";
import type { ClientView, CourseView, MeView, Role, StoryCursor, StoryEntry, StoryPage } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { problemText } from "#ui/ipc/errorText.ts";
import { clearToasts, currentToasts } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";
import { CourseTab } from "./CourseTab.tsx";
import { story } from "./story.fixture.ts";

const rust = vi.hoisted(() => ({
  courseGet: vi.fn(),
  chartCourseGet: vi.fn(),
  storyGet: vi.fn(),
  chartStoryGet: vi.fn(),
  hoursList: vi.fn(),
  hoursPrescribe: vi.fn(),
  hoursRemove: vi.fn(),
}));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const words = text.course;
const today = "2026-11-24";

const course = {
  episodeId: "e1",
  admittedOn: "2026-10-13",
  endedOn: null,
  weeks: [
    { number: 1, monday: "2026-11-16", prescribedMinutes: 540, attendedMinutes: 540, state: "past" },
    { number: 2, monday: "2026-11-23", prescribedMinutes: 540, attendedMinutes: 180, state: "current" },
    { number: 3, monday: "2026-11-30", prescribedMinutes: 360, attendedMinutes: 0, state: "coming" },
  ],
  thisWeek: {
    number: 2,
    attendedMinutes: 180,
    prescribedMinutes: 540,
    coming: [{ on: "2026-11-26", startsMinute: 540, deskLabel: "Group A", minutes: 180 }],
    wouldMakeMinutes: 360,
  },
  next: [
    { on: "2026-11-26", minute: 540, what: "session", label: "Group A", hours: null },
    {
      on: "2026-12-01",
      minute: null,
      what: "stepDown",
      label: "",
      hours: { sinceOn: "2026-12-01", minutesAWeek: 360, daysAWeek: 2, reason: "stepDown" },
    },
  ],
} as unknown as CourseView;

const hours = [
  { sinceOn: "2026-10-13", minutesAWeek: 540, daysAWeek: 3, reason: "admission" },
  { sinceOn: "2026-12-01", minutesAWeek: 360, daysAWeek: 2, reason: "stepDown" },
];

const paz = {
  id: "c1",
  fullName: "Paz Ibarra",
  telephones: [{ number: "555-0101", kind: "mobile", reach: "notAsked", mayText: false }],
  email: "",
  emailReach: "notAsked",
  contacts: [
    { name: "Ana Ibarra", telephone: "555-0102", isEmergency: true },
    { name: "Luis Ibarra", telephone: "555-0103", isEmergency: false },
  ],
} as unknown as ClientView;

const page = (entries: StoryEntry[], more: Partial<StoryPage> = {}): StoryPage => ({
  entries,
  next: null,
  total: entries.length,
  ...more,
});

beforeEach(() => {
  client.clear();
  clearToasts();
  for (const it of Object.values(rust)) it.mockReset().mockResolvedValue(null);
  for (const it of [rust.courseGet, rust.chartCourseGet]) it.mockResolvedValue(course);
  for (const it of [rust.storyGet, rust.chartStoryGet]) it.mockResolvedValue(page(story));
  rust.hoursList.mockResolvedValue(hours);
});

async function show(roles: Role[] = ["therapist"]) {
  const me = meOf({ id: "u1", name: "Jordan Alvarez", credential: "", roles, hasClinical: true } as MeView);
  const tab = () => (
    <Suspense>
      <CourseTab client={paz} today={today} callActions={() => null} admit={<button type="button">Admit</button>} />
    </Suspense>
  );
  const root = createRootRoute({ component: Outlet });
  const place = (path: string) =>
    createRoute({ getParentRoute: () => root, path, component: () => <p>{`at ${path}`}</p> });
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: "/", component: tab }),
      place("/sessions/$sessionId"),
      place("/clients/$clientId/note/$noteId"),
      place("/clients/$clientId/plan/$episodeId"),
    ]),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <QueryClientProvider client={client}>
      <MeContext value={me}>
        {/* Only these screens are here, not the program's routes. */}
        <RouterProvider router={router as never} />
      </MeContext>
    </QueryClientProvider>,
  );
  await screen.findByText(words.told);
  return { user: userEvent.setup(), router };
}

const timeline = () => screen.getByRole("grid", { name: words.story });
const rows = () => within(timeline()).getAllByRole("row");

test("hours stand against the plan: in a sentence, and in a table for whoever does not see the figure", async () => {
  await show();
  expect(screen.getByText("Week 2: 3 of 9 so far. Group A on Thursday makes 6. 3 hours will be missing.")).toBeTruthy();
  const table = screen.getByRole("table", { name: words.title });
  expect(
    within(table)
      .getAllByRole("row")
      .map((it) => [...it.children].map((cell) => cell.textContent)),
  ).toEqual([
    ["Week", "From", "Hours attended", "Hours planned"],
    ["1", "16 Nov 2026", "9", "9"],
    ["2", "23 Nov 2026", "3", "9"],
    ["3", "30 Nov 2026", "", "6"],
  ]);
});

test("a clinician asks for the chart, a front desk never does", async () => {
  await show(["frontDesk"]);
  expect(rust.chartCourseGet).not.toHaveBeenCalled();
  expect(rust.chartStoryGet).not.toHaveBeenCalled();
  expect(rust.courseGet).toHaveBeenCalledWith("c1");
  expect(screen.queryByRole("button", { name: words.kinds.notes })).toBeNull();
  expect(screen.queryByRole("button", { name: words.change })).toBeNull();
});

test("what the screen shows comes first, the rest by pages, and nothing twice", async () => {
  const after = (key: string) => story.findIndex((it) => it.key === key) + 1;
  rust.chartStoryGet.mockImplementation(async (_: string, before: StoryCursor | null) => {
    const from = before ? after(before.key) : 0;
    const entries = story.slice(from, from + 2);
    const last = from + 2 < story.length ? entries.at(-1) : undefined;
    return page(entries, {
      next: last ? { on: last.on, minute: last.minute, key: last.key } : null,
      total: story.length,
    });
  });
  await show();
  await waitFor(() => expect(rows()).toHaveLength(story.length));
  expect(rust.chartStoryGet.mock.calls.map(([, before, limit]) => [before?.key, limit])).toEqual([
    [undefined, 50],
    ["8", 500],
    ["6", 500],
    ["4", 500],
  ]);
  expect(screen.getByText(words.count(story.length, story.length))).toBeTruthy();
});

test("a page that cannot be read is said once, with another try", async () => {
  const [first] = story as [StoryEntry];
  const cursor = { on: first.on, minute: first.minute, key: first.key };
  rust.chartStoryGet.mockImplementation(async (_: string, before: unknown) => {
    if (before !== null) throw { code: "unexpected" };
    return page([first], { next: cursor, total: 2 });
  });
  const { user } = await show();
  expect(await screen.findByText(words.notAll)).toBeTruthy();
  expect(rust.chartStoryGet).toHaveBeenCalledTimes(2);
  rust.chartStoryGet.mockResolvedValue(page(story.slice(1, 2), { total: 2 }));
  await user.click(screen.getByRole("button", { name: words.again }));
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(screen.queryByText(words.notAll)).toBeNull();
});

test("the story is narrowed by kind, and says when nothing is of it", async () => {
  const { user } = await show();
  await waitFor(() => expect(rows()).toHaveLength(8));
  await user.click(screen.getByRole("button", { name: words.kinds.attendance }));
  expect(rows().map((it) => within(it).getByRole("strong").textContent)).toEqual(["Group session", "Absence"]);
  expect(screen.getByText(words.count(2, 8))).toBeTruthy();
  await user.click(screen.getByRole("button", { name: words.kinds.notes }));
  expect(rows()).toHaveLength(4);
});

test("arrows walk the story and Enter opens what was written", async () => {
  const { user, router } = await show();
  await user.click(screen.getByRole("button", { name: words.kinds.notes }));
  await user.tab();
  await waitFor(() => expect(timeline().contains(document.activeElement)).toBe(true));
  expect(document.activeElement).toBe(rows()[0]);
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(rows()[1]);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/clients/c1/note/n1"));
});

test("a group's note that is not signed opens its session", async () => {
  const { user, router } = await show();
  await user.click(await screen.findByText("Refusal skills, 60 min"));
  await waitFor(() => expect(router.state.location.pathname).toBe("/sessions/s2"));
});

test("other hours are prescribed, and a planned step is taken out", async () => {
  const { user } = await show();
  await user.keyboard("h");
  const dialog = await screen.findByRole("dialog", { name: words.form.title });
  const field = within(dialog).getByRole("textbox", { name: new RegExp(words.form.hours) });
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  const keep = within(dialog).getByRole("button", { name: words.form.keep });
  await user.keyboard("six");
  await user.click(keep);
  expect(await within(dialog).findByText(problemText("minutesAWeek", "impossible"))).toBeTruthy();
  expect(rust.hoursPrescribe).not.toHaveBeenCalled();
  await user.clear(field);
  await user.keyboard("6");
  await user.click(keep);
  await waitFor(() =>
    expect(rust.hoursPrescribe).toHaveBeenCalledExactlyOnceWith({
      episodeId: "e1",
      sinceOn: today,
      minutesAWeek: 360,
      daysAWeek: 3,
      reason: "stepDown",
    }),
  );
  await waitFor(() => expect(currentToasts().map((it) => it.title)).toEqual([words.kept]));
  await user.click(screen.getByRole("button", { name: words.removeOf("1 Dec") }));
  expect(rust.hoursRemove).toHaveBeenCalledExactlyOnceWith("e1", "2026-12-01");
});

test("what was never asked is said as it is, and nobody may be told without consent", async () => {
  await show();
  for (const sentence of [text.clients.reach.notAsked, words.toldEmergency, words.toldContact]) {
    // A name may be cut after two lines, and has a tooltip for that; this may not.
    expect(screen.getByText(sentence).title).toBe("");
  }
});

test("before the admission there is a way to begin, and the story teaches", async () => {
  rust.chartCourseGet.mockResolvedValue(null);
  rust.chartStoryGet.mockResolvedValue(page([]));
  await show();
  expect(screen.getByText(words.none)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Admit" })).toBeTruthy();
  expect(screen.getByText(words.nothing)).toBeTruthy();
});
