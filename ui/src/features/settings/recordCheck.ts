import type { CheckReport } from "#ui/ipc/bindings.ts";
import { text } from "#ui/text/index.ts";

/** What the check of the record found, a sentence each; none if all is as it was written. */
export function findingsOf({ files, astray }: CheckReport): readonly string[] {
  const words = text.settings.check;
  return [
    ...files.flatMap(({ file, findings }) => findings.map((it) => words.findings[it](words.files[file]))),
    ...astray.map(({ rows, table, desk }) => words.astray(rows, table, desk)),
  ];
}
