import type { Role } from "#ui/ipc/bindings.ts";

const roles: Record<Role, string> = {
  frontDesk: "Front desk",
  therapist: "Therapist",
  supervisor: "Supervisor",
  administrator: "Administrator",
};

const listed = new Intl.ListFormat("en", { style: "long", type: "conjunction" });

/** What undo takes back, by the name of its step. */
const steps: Readonly<Record<string, string>> = {
  absenceMark: "absence",
  attendanceClear: "clearing of attendance",
  attendanceCorrect: "correction of attendance",
  checkIn: "check-in",
  checkOut: "check-out",
  clientAdd: "new client",
  clientChange: "change of a client",
  episodeAdmit: "admission",
  episodeAssign: "primary therapist",
  episodeEnd: "end of an episode",
  episodeReopen: "reopening of an episode",
  episodeTransfer: "transfer",
  familyAdd: "new family member",
  familyChange: "change of a family member",
  groupAdd: "new group",
  groupChange: "change of a group",
  groupClose: "closing of a group",
  groupEnrol: "new member",
  groupRelease: "release of a member",
  groupSetTitle: "title of a group",
  noteDiscard: "discarding of a draft",
  personChange: "change of a person",
  rosterImport: "import of a roster",
  settingsChange: "change of settings",
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
    day: "My groups",
    clients: "Clients",
    groups: "Groups",
    people: "People",
    settings: "Settings",
  },
  locksIn: (minutes: number) => `Locks in ${minutes} min`,
  lock: (key: string) => `Lock (${key})`,
  notLocked: "The window was not locked",
  wouldBeLost: "What is typed here could not be kept and would be lost. Mend it first.",
  lockAnyway: "Lock all the same",
  you: "Undo, passphrase and more",
  changePassphrase: "Change passphrase…",
  checkRecord: "Check the record…",

  undo: (step: string | null) => (step === null ? "Nothing to undo" : `Undo: ${step}`),
  redo: (step: string | null) => (step === null ? "Nothing to redo" : `Redo: ${step}`),
  undone: (step: string) => `Undone: ${step}`,
  redone: (step: string) => `Done again: ${step}`,
  doAgain: "Do it again",
  notUndone: "Nothing was undone",
  notRedone: "Nothing was done again",
  step: (label: string) => steps[label] ?? "last step",
};
