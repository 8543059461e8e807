import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { en } from "#ui/text/en.ts";
import { es } from "#ui/text/es.ts";

const folder = resolve(import.meta.dirname, "../../../src-tauri/src/commands");
const commands = readdirSync(folder).map((it) => readFileSync(resolve(folder, it), "utf8"));
const labels = commands.flatMap((it) =>
  [...it.matchAll(/app\s*\.write(?:_clinical)?\(\s*"(\w+)"/g)].map(([, label]) => label ?? ""),
);

test.each([en, es])("every step that can be undone has its word, $ownName", ({ app }) => {
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.filter((it) => app.step(it, "") === app.step("no such step", ""))).toEqual([]);
});

test("a step says of whom it is, and keeps a name from turning the words around it", () => {
  expect(en.app.step("checkIn", "Paz Ibarra")).toBe("check-in of \u2068Paz Ibarra\u2069");
  expect(en.app.step("clientChange", "")).toBe("change of a client");
  expect(en.app.step("clientAdd", "نورة")).toBe("new client, \u2068نورة\u2069");
});
