import type { Finding } from "#ui/ipc/bindings.ts";
import { files } from "#ui/text/en/errors.ts";

const listed = new Intl.ListFormat("en", { style: "long", type: "conjunction" });

/** Words of the settings and of the record's check. */
export const settings = {
  title: "Settings",
  facts: "What stands on letterheads, and the figures of the program",
  save: "Save",
  changed: "The settings are saved",
  side: "Letterhead and record",

  clinic: "Clinic",
  name: "Name",
  address: "Postal address",
  addressHint: "As on an envelope, without the name.",
  telephone: "Telephone",
  timeZone: "Time zone",

  program: "Program",
  programName: "Name of the program",
  licenceLabel: "Service, as the licence words it",
  licenceLabelHint: "“Day Treatment”, for instance.",
  noteDueDays: "Business days until a note is due",
  noteDueDaysHint: "After its session; 105 CMR 164 gives five.",

  letterhead: "Letterhead",
  noName: "Name of the clinic",
  stillEmpty: (fields: readonly string[]) => `Still missing for printed pages: ${listed.format(fields)}.`,

  record: "The record",
  recordSays: "Its files can be checked for damage at any time; nothing in them is changed.",
  check: {
    title: "Check of the record",
    says: "Every page of the files you hold keys to is read and compared with its seal.",
    going: "Checking. This may take a minute.",
    sound: "Everything is as it was written.",
    unsound: "Something is damaged",
    files,
    findings: {
      cipher: (file: string) => `${file}: pages are not as they were written.`,
      structure: (file: string) => `${file}: tables or indexes are damaged.`,
      pageCount: (file: string) => `${file}: it is longer or shorter than it says.`,
      foreignKeys: (file: string) => `${file}: rows refer to rows that are not there.`,
    } satisfies Record<Finding, (file: string) => string>,
    astray: (rows: number, table: string, desk: string) =>
      `${files.clinical}: ${rows} ${rows === 1 ? "row of" : "rows of"} “${table}” ${rows === 1 ? "refers" : "refer"} to “${desk}” in the desk file that ${rows === 1 ? "is" : "are"} not there.`,
    whatToDo: "Keep a copy of the whole folder as it is now, before anything else is written.",
    again: "Check again",
  },
};
