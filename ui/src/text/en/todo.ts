import type { DraftKind } from "#ui/ipc/bindings.ts";
import { hours } from "#ui/text/en/hours.ts";

const listed = new Intl.ListFormat("en", { style: "long", type: "conjunction" });
const alternatives = new Intl.ListFormat("en", { type: "disjunction" });
const some = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`;
const notes = (amount: number) => some(amount, "note", "notes");

/** What waits for a person, a team, the desk, the house. */
export const todo = {
  title: "To do",
  today: "Today",
  todayTag: "today",
  facts: (it: { groups: number; notes: number; late: number; drafts: number }) =>
    [
      it.groups > 0 && some(it.groups, "group of yours", "groups of yours"),
      it.notes > 0 && `${notes(it.notes)} to sign${it.late > 0 ? `, ${it.late} late` : ""}`,
      it.drafts > 0 && some(it.drafts, "draft", "drafts"),
    ].filter((fact) => fact !== false),
  nothingWaits: "Nothing of yours waits",

  due: "Notes due",
  dueNone:
    "Every earlier group session of yours is signed. When one is not, it stands here with the day its notes are due.",
  dueColumns: { session: "Session", held: "Held", notes: "To sign", due: "Due" },
  lateSince: (day: string) => `late, was due ${day}`,
  dueToday: "due today",
  more: (count: number) => `and ${count} more, sessions and drafts`,

  drafts: "Drafts",
  draftsNone: "No other draft of yours waits.",
  kinds: {
    note: "Individual note",
    familyNote: "Family note",
    groupNote: "Group note",
    plan: "Discharge plan",
    summary: "Discharge summary",
  } satisfies Record<DraftKind, string>,
  held: (kind: string, day: string) => `${kind}, ${day}`,
  kept: (kind: string, day: string) => `${kind}, kept ${day}`,
  late: (what: string) => `${what}; late`,

  discharges: "Discharges near",
  dischargesNone: "Nobody of yours is near discharge. From day 60, or two weeks before a planned day, they stand here.",
  dayOfCare: (day: number) => `day ${day}`,
  lacks: (day: number | null, missing: readonly ("plan" | "summary")[]) => {
    const what = missing.length === 0 ? "plan and summary begun" : `no ${alternatives.format(missing)} yet`;
    return day === null ? `${what.charAt(0).toUpperCase()}${what.slice(1)}` : `Day ${day} of care; ${what}`;
  },

  team: "Notes due by person",
  teamSays: (due: number, late: number) => `${notes(due)} to sign${late > 0 ? `, ${late} late` : ", none late"}`,
  teamNone: "No clinician has a note to sign. Whoever has stands here, the latest first.",
  teamColumns: { name: "Name", due: "To sign", late: "Late", drafts: "Other drafts", oldest: "Oldest" },
  workOf: (name: string) => `What waits for ${name}`,
  workDueNone: "Every group session of theirs is signed.",
  workDraftsNone: "No other draft of theirs waits.",
  lateCount: (count: number) => `${count} late`,

  house: "The clinic",
  invitation: (name: string) => `Open invitation: ${name}`,
  invitationSays: "Not used yet. A new code can be given under People.",
  people: "People who work here",
  peopleSays: "Roles, invitations, clinical access",
  settingsEmpty: "Settings still empty",
  settingsEmptySays: (fields: readonly string[]) => `Printed pages lack ${listed.format(fields)}`,
  houseComplete: "No invitation is open and the letterhead is complete.",
  noWork: "Your roles open nothing here yet. A supervisor can give clinical access under People.",

  deskNone: "Nothing waits. Whoever gave no word, or will fall short of their hours this week, stands here.",
  call: (name: string) => `Call ${name}`,
  callToday: (group: string) => `No word in ${group} today`,
  callSince: (group: string, day: string) => `No word in ${group} since ${day}`,
  short: (name: string) => `Short of hours: ${name}`,
  /** "−1.5 h". */
  shortBy: (missing: number) => `−${hours(missing)} h`,
  shortSays: (willMake: number, prescribed: number) => `Will make ${hours(willMake)} of ${hours(prescribed)} h`,
  bornMissing: "Birth dates missing",
  bornMissingSays: "Of clients in care",
  unassigned: "No primary therapist",
  unassignedSays: "In open episodes of care",
  showAll: (count: number) => `Show all ${count}`,
};
