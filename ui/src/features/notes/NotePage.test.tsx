import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import type { ClientId, NoteId, NoteView, SignatureView, UserId } from "#ui/ipc/bindings.ts";
import { NotePage } from "./NotePage.tsx";

const rust = vi.hoisted(() => ({
  noteBlank: vi.fn(),
  noteGet: vi.fn(),
  noteKeep: vi.fn(),
  noteSign: vi.fn(),
  chartGet: vi.fn(),
  addendumBlank: vi.fn(),
  addendumKeep: vi.fn(),
}));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const note: NoteView = {
  id: "n1" as NoteId,
  clientId: "c1" as ClientId,
  kind: "individual",
  episodeId: null,
  clientName: "Ada Eins",
  authorId: "u1" as UserId,
  authorName: "Jordan Alvarez",
  isStored: true,
  isMine: true,
  keptAt: null,
  signature: null,
  dueOn: "2026-12-01",
  isLate: false,
  missing: [],
  heading: "",
  addenda: [],
  format: "free",
  heldOn: "2026-11-24",
  startsMinute: 780,
  minutes: 60,
  mode: "inPerson",
  sections: [],
};

const signature: SignatureView = {
  userId: "u1" as UserId,
  name: "Jordan Alvarez",
  credential: "LADC I",
  role: "therapist",
  signedAt: "2026-11-24T14:05:00-05:00",
  timeZone: "America/New_York",
  signedOn: "2026-11-24",
  fingerprint: "9f1c2b3a4d5e6f70",
  isValid: true,
};

beforeEach(() => {
  for (const command of Object.values(rust)) command.mockReset().mockResolvedValue(null);
  rust.chartGet.mockResolvedValue({ notes: [], myDrafts: 0 });
});

async function show(noteId: NoteId | "new") {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const page = () => (
    <Suspense>
      <NotePage clientId={note.clientId} noteId={noteId} />
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
  await screen.findByRole("heading", { level: 1 });
  return { user: userEvent.setup(), client };
}

test("a new note is kept while it is written, always as the same note", async () => {
  rust.noteBlank.mockResolvedValueOnce(note).mockResolvedValue({ ...note, id: "n2" });
  const { user, client } = await show("new");
  await user.type(await screen.findByRole("textbox", { name: "Note" }), "Came.");
  await client.invalidateQueries();
  await user.tab();
  await waitFor(() => expect(rust.noteKeep).toHaveBeenCalled());
  expect(rust.noteBlank).toHaveBeenCalledTimes(1);
  expect(rust.noteKeep.mock.lastCall?.[0]).toMatchObject({
    id: "n1",
    sections: [{ section: "text", body: "Came." }],
  });
});

test("a signature waits for what is missing and stands at the first of it", async () => {
  rust.noteGet.mockResolvedValue({ ...note, startsMinute: null });
  const { user } = await show(note.id);
  screen.getByText("Still missing: beginning, note");
  await user.keyboard("{Control>}{Enter}{/Control}");
  screen.getByText("Say when it began.");
  await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("spinbutton"));
  expect(rust.noteSign).not.toHaveBeenCalled();
});

test("Ctrl+Enter keeps the last words, then signs", async () => {
  rust.noteGet.mockResolvedValue(note);
  const { user } = await show(note.id);
  await user.keyboard("Came.{Control>}{Enter}{/Control}");
  await waitFor(() => expect(rust.noteSign).toHaveBeenCalledExactlyOnceWith("n1"));
  expect(rust.noteKeep.mock.lastCall?.[0].sections).toEqual([{ section: "text", body: "Came." }]);
});

test("a refused day stands at its field", async () => {
  rust.noteGet.mockResolvedValue(note);
  rust.noteKeep.mockRejectedValue({ code: "invalid", field: "heldOn", row: null, problem: "inTheFuture" });
  const { user } = await show(note.id);
  await user.keyboard("Came.");
  await user.tab();
  expect(await screen.findAllByText(/This day lies in the future/)).toHaveLength(2);
});

test("a signed note is read, and can be added to", async () => {
  const sections: NoteView["sections"] = [{ section: "text", body: "Came straight from work." }];
  rust.noteGet.mockResolvedValue({ ...note, isMine: false, signature, sections });
  rust.addendumBlank.mockResolvedValue({
    id: "a1",
    body: "",
    authorName: "",
    isMine: true,
    keptAt: null,
    signature: null,
  });
  const { user } = await show(note.id);
  screen.getByText("Came straight from work.");
  screen.getByText(/Signed Jordan Alvarez, LADC I, therapist, 24 November 2026, 14:05 \(America\/New_York\)/);
  await user.keyboard("a");
  await user.type(await screen.findByRole("textbox", { name: "Addendum" }), "He called ahead.");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(rust.noteSign).toHaveBeenCalledExactlyOnceWith("a1"));
  expect(rust.addendumKeep).toHaveBeenLastCalledWith({ id: "a1", ofNoteId: "n1", body: "He called ahead." });
});
