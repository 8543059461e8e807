import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PrintCursor } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { tellTimeIn } from "#ui/kit/dates.ts";
import { text } from "#ui/text/index.ts";
import { PrintRecord } from "./PrintRecord.tsx";

const rust = vi.hoisted(() => ({ printsList: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const words = text.printing;
const print = (id: string, more: object) => ({
  id,
  what: "clients",
  deskLabel: null,
  day: null,
  clientName: null,
  rows: 24,
  printedByName: "Sam Ortiz",
  printedAt: "2026-11-24T15:05:00.000Z",
  outcome: "written",
  ...more,
});
const cursor: PrintCursor = { printedAt: "2026-11-24T15:05:00.000Z", id: "p2" as PrintCursor["id"] };

beforeEach(() => {
  client.clear();
  tellTimeIn("America/New_York");
});
afterEach(() => tellTimeIn(null));

function show() {
  render(
    <QueryClientProvider client={client}>
      <PrintRecord onClose={() => {}} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const rows = async () => {
  const table = within(await screen.findByRole("grid", { name: words.record }));
  return table
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map((it) => it.textContent));
};

test("who printed what, of whom or what, when by the clinic's clock, and how many rows; older ones a page on", async () => {
  const newest = {
    prints: [
      print("p1", { what: "client", clientName: "Paz Ibarra", rows: 1 }),
      print("p2", { what: "day", day: "2026-11-24", outcome: "failed" }),
    ],
    next: cursor,
  };
  const older = { prints: [print("p3", { what: "group", deskLabel: "Group A", rows: 9 })], next: null };
  rust.printsList.mockImplementation(async (before: PrintCursor | null) => (before ? older : newest));
  const user = show();
  const at = "24 November 2026, 10:05";
  expect(await rows()).toEqual([
    [at, "Sam Ortiz", words.things.client, "Paz Ibarra", "1", words.outcomes.written],
    [at, "Sam Ortiz", words.things.day, "24 Nov 2026", "24", words.outcomes.failed],
  ]);
  await user.click(screen.getByRole("button", { name: words.older }));
  await screen.findByText("Group A");
  expect(rust.printsList).toHaveBeenLastCalledWith(cursor);
  expect(await rows()).toEqual([[at, "Sam Ortiz", words.things.group, "Group A", "9", words.outcomes.written]]);
  await user.click(screen.getByRole("button", { name: words.newer }));
  expect(await screen.findByText("Paz Ibarra")).toBeTruthy();
});

test("of a clinic where nothing was printed, it says what will stand there", async () => {
  rust.printsList.mockResolvedValue({ prints: [], next: null });
  show();
  expect(await screen.findByText(words.recordEmpty)).toBeTruthy();
  expect(screen.queryByRole("button", { name: words.older })).toBeNull();
});
