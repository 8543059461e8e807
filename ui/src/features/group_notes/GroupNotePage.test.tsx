import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import type { GroupNoteDraft, GroupNoteView, NoteId, SessionId } from "#ui/ipc/bindings.ts";
import { clearToasts, currentToasts } from "#ui/kit/toast.ts";
import { GroupNotePage } from "./GroupNotePage.tsx";
import { calledOut, groupNote, member, signature } from "./groupNote.fixture.ts";

const rust = vi.hoisted(() => ({
  groupNoteGet: vi.fn(),
  groupNoteKeep: vi.fn(),
  groupNoteSign: vi.fn(),
  noteDiscard: vi.fn(),
}));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

beforeEach(() => {
  clearToasts();
  rust.groupNoteKeep.mockReset().mockResolvedValue(null);
  rust.groupNoteSign.mockReset().mockResolvedValue({ signed: 0, incomplete: [] });
});

async function show(view: GroupNoteView) {
  rust.groupNoteGet.mockReset().mockResolvedValue(view);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const page = () => (
    <Suspense>
      <GroupNotePage sessionId={"s1" as SessionId} />
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
  await screen.findByRole("heading", { level: 1, name: /Relapse prevention/ });
  return { user: userEvent.setup(), client };
}

const noteAbout = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name: `Note about ${name}` });

/** Everything that was sent, the last of each member. */
function keptMembers() {
  const drafts = rust.groupNoteKeep.mock.calls.map(([draft]) => draft as GroupNoteDraft);
  return Object.fromEntries(drafts.flatMap((it) => it.members).map(({ clientId, ...words }) => [clientId, words]));
}

test("three notes by keyboard alone: a digit, Tab, words, Tab", async () => {
  const { user } = await show(
    groupNote([member("c1", "Ada Eins"), member("c2", "Ben Zwei"), member("c3", "Cleo Drei")]),
  );
  await user.keyboard("3{Tab}Practised saying no.{Tab}");
  await user.keyboard("1{Tab}Sat by the door.{Tab}");
  await user.keyboard("4{Tab}Opened the round.");
  await user.tab();
  await waitFor(() =>
    expect(keptMembers()).toEqual({
      c1: { participation: "active", body: "Practised saying no." },
      c2: { participation: "withdrawn", body: "Sat by the door." },
      c3: { participation: "leading", body: "Opened the round." },
    }),
  );
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /Sign 3 ready notes/ }).disabled).toBe(false);
});

test("a digit inside the words is a word", async () => {
  const { user } = await show(groupNote([member("c1", "Ada Eins")]));
  await user.keyboard("2{Tab}Rated it 7 of 10.");
  expect(noteAbout("Ada Eins").value).toBe("Rated it 7 of 10.");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Attentive" }).checked).toBe(true);
});

test("Shift+Tab goes back into the words before", async () => {
  const { user } = await show(groupNote([member("c1", "Ada Eins"), member("c2", "Ben Zwei")]));
  await user.keyboard("2{Tab}First{Tab}3");
  await user.tab({ shift: true });
  const first = noteAbout("Ada Eins");
  expect(document.activeElement).toBe(first);
  await user.keyboard(" second");
  expect(first.value).toBe("First second");
});

test("what is missing is said while one types", async () => {
  const { user } = await show(groupNote([member("c1", "Ada Eins")]));
  screen.getByText("participation is not said yet");
  screen.getByText("nothing is written yet");
  await user.keyboard("3{Tab}a");
  expect(screen.queryByText("nothing is written yet")).toBeNull();
  screen.getByText("ready");
});

test("one begins with the topic, and nothing is signed without the group’s part", async () => {
  const blank = { topic: "", curriculum: "", interventions: [], body: "" };
  const ready = member("c1", "Ada Eins", { participation: "active", body: "Spoke." });
  const { user } = await show(groupNote([ready], { part: blank }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Topic" }));
  screen.getByText("Before the first signature: the topic and what the group did");
  await user.keyboard("Sleep{Control>}{Enter}{/Control}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "What the group did" })));
  expect(rust.groupNoteSign).not.toHaveBeenCalled();
});

test("Ctrl+Enter keeps what was typed last and signs what is ready, at once, and says what is not", async () => {
  const { user } = await show(groupNote([member("c1", "Ada Eins"), member("c2", "Ben Zwei")]));
  rust.groupNoteSign.mockResolvedValue({ signed: 1, incomplete: ["c2"] });
  await user.keyboard("3{Tab}");
  await waitFor(() => expect(keptMembers()).toEqual({ c1: { participation: "active", body: "" } }));
  await user.keyboard("Spoke.{Control>}{Enter}{/Control}");
  const spoken = { clientId: "c1", participation: "active", body: "Spoke." };
  const typed = { sessionId: "s1", part: null, members: [spoken] };
  await waitFor(() => expect(rust.groupNoteSign).toHaveBeenCalledExactlyOnceWith(typed));
  expect(rust.groupNoteKeep).toHaveBeenCalledTimes(1);
  await waitFor(() =>
    expect(currentToasts()).toMatchObject([{ title: "1 note signed", body: "Not complete yet: Ben Zwei." }]),
  );
});

test("a note begun while others are being signed is not signed with them", async () => {
  const { user } = await show(groupNote([member("c1", "Ada Eins"), member("c2", "Ben Zwei")]));
  let answer = (_: unknown) => {};
  rust.groupNoteSign.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  await user.keyboard("3{Tab}Spoke.{Control>}{Enter}{/Control}");
  await waitFor(() => expect(rust.groupNoteSign).toHaveBeenCalledTimes(1));
  await user.keyboard("{Tab}2{Tab}S");
  answer({ signed: 1, incomplete: ["c2"] });
  await waitFor(() => expect(currentToasts()).toMatchObject([{ title: "1 note signed" }]));
  await waitFor(() => expect(keptMembers()).toMatchObject({ c2: { participation: "attentive", body: "S" } }), {
    timeout: 3_000,
  });
  expect(rust.groupNoteSign).toHaveBeenCalledTimes(1);
});

test("once all is kept, Ctrl+Enter only signs", async () => {
  const ready = member("c1", "Ada Eins", { participation: "active", body: "Spoke." });
  const { user } = await show(groupNote([ready]));
  rust.groupNoteSign.mockResolvedValue({ signed: 1, incomplete: [] });
  await user.keyboard("{Control>}{Enter}{/Control}");
  const nothing = { sessionId: "s1", part: null, members: [] };
  await waitFor(() => expect(rust.groupNoteSign).toHaveBeenCalledExactlyOnceWith(nothing));
  expect(rust.groupNoteKeep).not.toHaveBeenCalled();
});

test("words that cannot be kept are not signed, and stay", async () => {
  const { user } = await show(groupNote([member("c1", "Ada Eins")]));
  rust.groupNoteKeep.mockRejectedValue({ code: "diskFull" });
  rust.groupNoteSign.mockRejectedValue({ code: "diskFull" });
  await user.keyboard("3{Tab}Spoke.{Control>}{Enter}{/Control}");
  await screen.findByText(/Not kept yet: The disk is full/);
  expect(currentToasts()).toEqual([]);
  expect(noteAbout("Ada Eins").value).toBe("Spoke.");
});

test("words that cannot be signed are kept", async () => {
  const { user } = await show(groupNote([member("c1", "Ada Eins")]));
  rust.groupNoteSign.mockRejectedValue({ code: "notTheAuthor" });
  await user.keyboard("3{Tab}Spoke.{Control>}{Enter}{/Control}");
  const nothing = { sessionId: "s1", part: null, members: [] };
  await waitFor(() => expect(rust.groupNoteSign).toHaveBeenLastCalledWith(nothing));
  expect(keptMembers()).toEqual({ c1: { participation: "active", body: "Spoke." } });
  expect(screen.queryByText(/Not kept yet/)).toBeNull();
});

test("the words of one who was marked absent meanwhile hold back no signature of another", async () => {
  const { user } = await show(groupNote([member("c1", "Ada Eins"), member("c2", "Ben Zwei")]));
  const refuse = async ({ members }: GroupNoteDraft) => {
    if (members.some((it) => it.clientId === "c2")) throw { code: "wasAbsent", client: "c2" };
    return { signed: 1, incomplete: [] };
  };
  rust.groupNoteKeep.mockImplementation(refuse);
  rust.groupNoteSign.mockImplementation(refuse);
  await user.keyboard("3{Tab}Spoke.{Tab}2{Tab}Sat.{Control>}{Enter}{/Control}");
  await waitFor(() => expect(currentToasts()).toMatchObject([{ title: "1 note signed" }]));
  await screen.findByText(/Not kept yet: Ben Zwei/);
  expect(noteAbout("Ben Zwei").value).toBe("Sat.");
});

test("reading again does not touch what is being typed", async () => {
  const { user, client } = await show(groupNote([member("c1", "Ada Eins")]));
  await user.keyboard("3{Tab}Spoke");
  rust.groupNoteGet.mockResolvedValue(groupNote([member("c1", "Ada Eins", { body: "Spo" }), member("c2", "Ben Zwei")]));
  await client.invalidateQueries();
  await screen.findByText("Ben Zwei");
  expect(noteAbout("Ada Eins").value).toBe("Spoke");
});

test("who did not come and what is signed cannot be written in", async () => {
  await show(
    groupNote([
      member("c1", "Ada Eins", { attendance: calledOut }),
      member("c2", "Ben Zwei", { signature, participation: "active", body: "Spoke first.", attendanceChanged: true }),
      member("c3", "Cleo Drei", { attendance: { ...calledOut, reason: null } }),
      member("c4", "Dov Vier", { attendance: { ...calledOut, state: "noWord", reason: null } }),
    ]),
  );
  const rows = within(screen.getByRole("list", { name: "Members and their notes" })).getAllByRole("listitem");
  const [ada, ben, cleo, dov] = rows;
  expect(ada?.textContent).toContain("Called out. No group note.");
  expect(cleo?.textContent).toContain("Absent, with word. No group note.");
  expect(dov?.textContent).toContain("Absent without a word. No group note.");
  expect(ben?.textContent).toContain("attendance changed since");
  expect(screen.queryByRole("radio")).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /Sign ready notes/ }).disabled).toBe(true);
});

test("what was written about someone who then did not come is thrown away, and can be taken back", async () => {
  const ada = member("c1", "Ada Eins", { attendance: calledOut, noteId: "n1" as NoteId, body: "Spoke first." });
  const { user, client } = await show(groupNote([ada]));
  screen.getByText("Spoke first.");
  rust.noteDiscard.mockImplementation(async () => {
    rust.groupNoteGet.mockResolvedValue(groupNote([member("c1", "Ada Eins", { attendance: calledOut })]));
    await client.invalidateQueries();
  });
  await user.click(screen.getByRole("button", { name: "Throw this draft away", description: "Ada Eins" }));
  await waitFor(() => expect(screen.queryByText("Spoke first.")).toBeNull());
  expect(rust.noteDiscard.mock.calls).toEqual([["n1"]]);
  expect(screen.queryByRole("button", { name: /Throw away/ })).toBeNull();
  expect(currentToasts().map((it) => [it.title, it.action?.name])).toEqual([["The draft is thrown away", "Undo"]]);
});

test("another’s session is there to read", async () => {
  const gone = member("c2", "Ben Zwei", { attendance: calledOut, noteId: "n2" as NoteId, body: "Spoke first." });
  await show(groupNote([member("c1", "Ada Eins"), gone], { isMine: false, authorName: "Dana Okafor" }));
  screen.getByText(/Dana Okafor writes the notes/);
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.queryByRole("button", { name: /Sign|Throw/ })).toBeNull();
});
