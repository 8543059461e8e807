import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Progress, RosterRow, RosterView } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { clearToasts, currentToasts } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";
import { RosterPage } from "./RosterPage.tsx";

const rust = vi.hoisted(() => ({
  rosterOpen: vi.fn(),
  rosterMap: vi.fn(),
  rosterRows: vi.fn(),
  rosterMend: vi.fn(),
  rosterImport: vi.fn(),
  rosterCancel: vi.fn(),
  rosterClose: vi.fn(),
  historyUndo: vi.fn(),
}));
const listeners = vi.hoisted(() => new Set<(event: { payload: Progress }) => void>());
vi.mock("#ui/ipc/bindings.ts", () => ({
  commands: rust,
  events: {
    progress: {
      listen: async (it: (event: { payload: Progress }) => void) => {
        listeners.add(it);
        return () => listeners.delete(it);
      },
    },
  },
}));

const words = text.roster;
const row: RosterRow = {
  line: 2,
  outcome: "new",
  reason: null,
  marks: [],
  choice: "asProposed",
  choices: ["asProposed", "leaveOut"],
  isImported: true,
  sortedName: "Abernathy, Corwin",
  firstName: "Corwin",
  lastName: "Abernathy",
  bornOn: "1982-03-14",
  bornText: "3/14/1982",
  telephone: "",
  email: "",
  resembles: null,
};
const faulty: RosterRow = {
  ...row,
  line: 3,
  outcome: "leftOut",
  reason: "impossibleBirthDate",
  isImported: false,
  sortedName: "Smith, Mary",
  firstName: "Mary",
  lastName: "Smith",
  bornOn: null,
  bornText: "2/30/1988",
};
const view: RosterView = {
  encoding: "windows1252",
  delimiter: "comma",
  headerLine: 1,
  columns: [
    { index: 0, heading: "Patient", samples: ["Abernathy, Corwin"], target: "fullName", neverKept: null },
    { index: 1, heading: "Cell", samples: ["(413) 555-0101"], target: "leaveOut", neverKept: null },
    { index: 2, heading: "SSN", samples: [], target: "leaveOut", neverKept: "socialSecurity" },
  ],
  neverKept: ["socialSecurity"],
  rows: 2,
  toImport: 1,
  new: 1,
  possibleDuplicates: 0,
  leftOut: 1,
  skipped: 0,
};

beforeEach(() => {
  client.clear();
  clearToasts();
  listeners.clear();
  for (const it of Object.values(rust)) it.mockReset().mockResolvedValue(null);
  rust.rosterOpen.mockResolvedValue(view);
  rust.rosterRows.mockResolvedValue({ rows: [row, faulty], total: 2 });
});

async function show() {
  const router = createRouter({
    routeTree: createRootRoute({ component: RosterPage }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <QueryClientProvider client={client}>
      {/* Only this screen is here, not the program's routes. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: words.choose }));
  return user;
}

test("the preview says how the file was read, and what of it is never kept", async () => {
  await show();
  expect(await screen.findByText(/Windows-1252 with commas/)).toBeTruthy();
  expect(screen.getByText(words.neverKept([words.never.socialSecurity]))).toBeTruthy();
  expect(screen.getByText(words.notKept)).toBeTruthy();
  expect(screen.queryByRole("button", { name: new RegExp(words.targetOf("SSN")) })).toBeNull();
});

test("a column is mapped anew, and the rows are asked for again", async () => {
  const user = await show();
  rust.rosterMap.mockResolvedValue(view);
  await user.click(await screen.findByRole("button", { name: new RegExp(words.targetOf("Cell")) }));
  const before = rust.rosterRows.mock.calls.length;
  await user.click(await screen.findByRole("option", { name: words.targets.mobilePhone }));
  expect(rust.rosterMap).toHaveBeenCalledExactlyOnceWith(1, "mobilePhone");
  await waitFor(() => expect(rust.rosterRows.mock.calls.length).toBe(before + 1));
});

test("a faulty row is mended in place, its fault beside the field", async () => {
  const user = await show();
  rust.rosterMend.mockResolvedValue({ ...view, toImport: 2, new: 2, leftOut: 0 });
  await user.dblClick(await screen.findByRole("rowheader", { name: "Smith, Mary" }));
  const dialog = await screen.findByRole("dialog", { name: words.mendTitle(3) });
  expect(within(dialog).getByText(words.bornFaults.impossibleBirthDate)).toBeTruthy();
  const born = within(dialog).getByRole("textbox", { name: words.born });
  await user.clear(born);
  await user.type(born, "2/28/1988");
  await user.click(within(dialog).getByRole("button", { name: words.keep }));
  expect(rust.rosterMend).toHaveBeenCalledExactlyOnceWith({
    line: 3,
    firstName: "Mary",
    lastName: "Smith",
    bornText: "2/28/1988",
    choice: "asProposed",
  });
  expect(await screen.findByRole("button", { name: words.import(2) })).toBeTruthy();
});

test("an import says how far it is, can be cancelled, and then nothing is said but what stands here", async () => {
  const user = await show();
  let refuse = (_: unknown) => {};
  rust.rosterImport.mockImplementation(() => new Promise((_, no) => (refuse = no)));
  await user.click(await screen.findByRole("button", { name: words.import(1) }));
  await waitFor(() => expect(listeners.size).toBe(1));
  act(() => {
    for (const tell of listeners) tell({ payload: { done: 2500, total: 10_000 } });
  });
  expect(await screen.findByRole("progressbar", { name: words.importing })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: text.kit.cancel }));
  expect(rust.rosterCancel).toHaveBeenCalledTimes(1);
  refuse({ code: "cancelled" });
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  expect(screen.queryByText(text.errors.cancelled)).toBeNull();
  expect(screen.getByRole("button", { name: words.import(1) })).toBeTruthy();
});

test("the result says what was imported, with one way to undo all of it", async () => {
  const user = await show();
  rust.rosterImport.mockResolvedValue({ added: 1, filled: 0, leftOut: 1 });
  await user.click(await screen.findByRole("button", { name: words.import(1) }));
  await waitFor(() => expect(currentToasts()[0]?.title).toBe(words.imported(1, 0)));
  currentToasts()[0]?.action?.onAction();
  expect(rust.historyUndo).toHaveBeenCalledTimes(1);
});

test("a file that is no roster says so, and another can be chosen", async () => {
  rust.rosterOpen.mockRejectedValue({ code: "notARoster" });
  await show();
  expect(await screen.findByText(text.errors.notARoster)).toBeTruthy();
  expect(screen.getByRole("button", { name: words.choose })).toBeTruthy();
});
