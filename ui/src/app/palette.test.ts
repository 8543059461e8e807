import { expect, test } from "vitest";
import { type Choices, type Offered, sectionsFor } from "#ui/app/palette.ts";

const take = () => {};
const offered = (id: string, name: string, note = ""): Offered => ({ id, name, note, take });
const choices: Choices = {
  recent: [offered("c2", "Per Ibsen")],
  clients: [offered("c1", "Ibarra, Paz"), offered("c2", "Ibsen, Per")],
  here: [offered("here-0", "Log a call")],
  sessions: [offered("s1", "Group A", "9:00–12:00 · Room 2 · Inês Duarte")],
  places: [offered("/groups", "Groups"), offered("/people", "People")],
  everywhere: [offered("everywhere-0", "Lock the window")],
};
const shown = (typed: string) => sectionsFor(typed, choices).map(({ id, rows }) => `${id}: ${rows.map((it) => it.id)}`);

test("before one types, whom one has seen comes first, then what the screen can do", () => {
  expect(shown("  ")).toEqual([
    "recent: c2",
    "here: here-0",
    "sessions: s1",
    "places: /groups,/people",
    "everywhere: everywhere-0",
  ]);
});

test("each word begins a word of the name or of what stands beside it, whatever the accents", () => {
  const found = (typed: string) => shown(typed).filter((it) => !it.startsWith("clients") && !it.endsWith(": "));
  expect(found("gr")).toEqual(["sessions: s1", "places: /groups"]);
  expect(found("A group")).toEqual(["sessions: s1"]);
  expect(found("ines")).toEqual(["sessions: s1"]);
  expect(found("win lo")).toEqual(["everywhere: everywhere-0"]);
  expect(found("roup")).toEqual([]);
});

test("of the clients that fit, those seen lately stand first, and not more than leave room for the rest", () => {
  expect(shown("ib")[0]).toBe("clients: c2,c1");
  const many = Array.from({ length: 12 }, (_, at) => offered(`m${at}`, "Greer, Lamont"));
  const rows = sectionsFor("gr", { ...choices, clients: many })[0]?.rows ?? [];
  expect(rows.length).toBe(7);
});
