import type { PrintedThing, PrintOutcome } from "#ui/ipc/bindings.ts";

/** Lists and pages on paper. */
export const printing = {
  print: "Print…",
  printSheets: "Print sign-in sheets…",
  written: (name: string) => `Saved to print: ${name}`,
  notPrinted: "Not printed",
  nothingHere: "Nothing to print here",

  /** A client's page. */
  title: "Print this client’s page",
  says: "Identity, telephones, whom to call, episodes of care.",
  withStory: "With the story of these days",
  withStoryHint: "Attendance, calls and what each note is about; no note’s words.",
  since: "From",
  until: "To",
  go: "Choose a place",
  cancel: "Cancel",

  prints: "Printed",
  noPrints: "Nothing of this client was printed.",
  record: "Record of prints",
  recordMenu: "Record of prints…",
  recordSays: "Every list and page that was printed here, the newest first.",
  recordEmpty: "Nothing was printed yet. Each list and page will stand here, with who printed it and when.",
  columns: { when: "When", who: "Who", what: "What", of: "Of", rows: "Rows", outcome: "File" },
  newer: "Newer",
  older: "Older",
  things: {
    day: "Day at the desk",
    signInSheet: "Sign-in sheets",
    clients: "List of clients",
    group: "Group",
    client: "Client page",
    chart: "Client page with story",
    note: "Note",
    todo: "To do",
  } satisfies Record<PrintedThing, string>,
  outcomes: { begun: "not finished", written: "written", failed: "failed" } satisfies Record<PrintOutcome, string>,
};
