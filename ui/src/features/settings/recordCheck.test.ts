import { expect, test } from "vitest";
import { findingsOf } from "#ui/features/settings/recordCheck.ts";
import { settings as english } from "#ui/text/en/settings.ts";
import { settings as spanish } from "#ui/text/es/settings.ts";

test("a sound record has no findings", () => {
  const files = [{ file: "desk" as const, pages: 12, findings: [] }];
  expect(findingsOf({ files, astray: [] })).toEqual([]);
});

test("every finding is a sentence of its own, the files in their order", () => {
  const found = findingsOf({
    files: [
      { file: "desk", pages: 12, findings: [] },
      { file: "clinical", pages: 90, findings: ["cipher", "pageCount"] },
    ],
    astray: [{ table: "notes", desk: "clients", rows: 2 }],
  });
  expect(found).toEqual([
    "The clinical file: pages are not as they were written.",
    "The clinical file: it is longer or shorter than it says.",
    "The clinical file: 2 rows of “notes” refer to “clients” in the desk file that are not there.",
  ]);
});

test("one row is one, in both languages", () => {
  expect(english.check.astray(1, "notes", "clients")).toContain("1 row of “notes” refers");
  expect(spanish.check.astray(1, "notes", "clients")).toContain("1 fila de «notes» remite");
  expect(spanish.check.findings.structure(spanish.check.files.desk)).toBe(
    "El archivo de recepción: hay tablas o índices dañados.",
  );
});
