import type { Role } from "#ui/ipc/bindings.ts";

const roles: Record<Role, string> = {
  frontDesk: "Front desk",
  therapist: "Therapist",
  supervisor: "Supervisor",
  administrator: "Administrator",
};

const listed = new Intl.ListFormat("en", { style: "long", type: "conjunction" });

/** Keeps a name that reads from right to left from turning the words around it. */
const apart = (name: string) => `\u2068${name}\u2069`;

/** A step, and what it is of: someone by name, or `whom` in general. */
const of = (step: string, whom?: string) => (about: string) => {
  if (about) return `${step} of ${apart(about)}`;
  return whom ? `${step} of ${whom}` : step;
};

/** What came new: its name stands beside it. */
const fresh = (step: string) => (about: string) => (about ? `${step}, ${apart(about)}` : step);

/** What undo takes back, by the name of its step and of the one it is about (or nothing). */
const steps: Readonly<Record<string, (about: string) => string>> = {
  absenceMark: of("absence"),
  attendanceClear: of("clearing of attendance"),
  attendanceCorrect: of("correction of attendance"),
  callLog: fresh("logged call"),
  callRemove: of("removal of a call"),
  checkIn: of("check-in"),
  checkOut: of("check-out"),
  clientAdd: fresh("new client"),
  clientChange: of("change", "a client"),
  episodeAdmit: of("admission"),
  episodeAssign: of("primary therapist"),
  episodeEnd: of("end of the episode"),
  episodeReopen: of("reopening of the episode"),
  episodeTransfer: of("transfer"),
  familyAdd: of("new family member"),
  familyChange: of("change of a family member"),
  groupAdd: fresh("new group"),
  groupChange: of("change", "a group"),
  groupClose: of("closing", "a group"),
  groupEnrol: fresh("new member"),
  groupRelease: of("release", "a member"),
  groupSetTitle: of("title", "a group"),
  hoursPrescribe: of("prescription of hours"),
  hoursRemove: of("removal of a prescription of hours"),
  noteDiscard: of("discarded draft"),
  personChange: of("change", "a person"),
  planNewVersion: of("new version of the plan"),
  planTakeOver: of("taking over of the plan"),
  rosterImport: of("import of a roster"),
  settingsChange: of("change of settings"),
  summaryNewVersion: of("new version of the summary"),
  summaryRefill: of("filling anew of the summary"),
  summaryTakeOver: of("taking over of the summary"),
  walkIn: of("walk-in"),
};

/** Words of the frame around every screen. */
export const app = {
  name: "Stepdown",
  navigation: "Main",
  notShown: "This screen cannot be shown",
  again: "Try again",
  notFound: "There is no such screen. Choose one from the list at the side.",

  roles,
  /** "front desk and therapist", inside a sentence. */
  rolesInWords: (held: readonly Role[]) => listed.format(held.map((it) => roles[it].toLowerCase())),

  /** "Supervisor, administrator", as a line of its own. */
  rolesListed: (held: readonly Role[]) => {
    const line = held.map((it) => roles[it].toLowerCase()).join(", ");
    return line.charAt(0).toUpperCase() + line.slice(1);
  },

  screens: {
    today: "Today",
    frontDesk: "Front desk",
    clients: "Clients",
    groups: "Groups",
    people: "People",
    settings: "Settings",
  },
  locksIn: (minutes: number) => `Locks in ${minutes} min`,
  lockNow: "Lock the window",
  lock: (key: string) => `Lock (${key})`,
  notLocked: "The window was not locked",
  wouldBeLost: "What is typed here could not be kept and would be lost. Mend it first.",
  lockAnyway: "Lock all the same",
  you: "Undo, passphrase and more",
  changePassphrase: "Change passphrase…",
  checkRecord: "Check the record…",
  languageNotKept: "The language was not changed",

  undo: (step: string | null) => (step === null ? "Nothing to undo" : `Undo: ${step}`),
  redo: (step: string | null) => (step === null ? "Nothing to redo" : `Redo: ${step}`),
  undone: (step: string) => `Undone: ${step}`,
  redone: (step: string) => `Done again: ${step}`,
  doAgain: "Do it again",
  notUndone: "Nothing was undone",
  notRedone: "Nothing was done again",
  step: (label: string, about: string) => steps[label]?.(about) ?? "last step",
};
