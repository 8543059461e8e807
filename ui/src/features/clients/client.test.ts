import { expect, test } from "vitest";
import type { ClientView } from "#ui/ipc/bindings.ts";
import { addressShown, draftOf, newClient, newContact, withoutRow, withRow } from "./client.ts";

test("the form edits what it shows and sends nothing else", () => {
  const client = { ...newClient, id: "x", fullName: "Ada B", knownAs: "Ada", age: 34, openEpisode: null } as never;
  expect(draftOf(client as ClientView)).toEqual(newClient);
});

test("one row changes, the others stay", () => {
  const rows = [newContact, { ...newContact, name: "Ben" }];
  expect(withRow(rows, 1, { name: "Bea" }).map((it) => it.name)).toEqual(["", "Bea"]);
  expect(withoutRow(rows, 0).map((it) => it.name)).toEqual(["Ben"]);
});

test("an address stands as on an envelope, without empty lines", () => {
  expect(addressShown({ address: "12 Elm St\nApt 3", city: "Lowell", state: "MA", postalCode: "01852" })).toEqual([
    "12 Elm St",
    "Apt 3",
    "Lowell, MA 01852",
  ]);
  expect(addressShown({ address: "", city: "", state: "", postalCode: "" })).toEqual([]);
});
