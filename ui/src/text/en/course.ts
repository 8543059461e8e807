import type { ExportedDocument, HoursReason } from "#ui/ipc/bindings.ts";
import { hours } from "#ui/text/en/hours.ts";

const listed = new Intl.ListFormat("en", { style: "long", type: "conjunction" });

const hourWord = (amount: number) => (amount === 1 ? "1 hour" : `${hours(amount)} hours`);
const weekWord = (weeks: number) => (weeks === 1 ? "1 week" : `${weeks} weeks`);
const dayWord = (days: number) => (days === 1 ? "1 day" : `${days} days`);

/** A client's course: hours of each week, what happened, what is next. */
export const course = {
  title: "Hours each week, against the plan",
  nineHours: "nine hours",
  hours,
  columns: { week: "Week", from: "From", attended: "Hours attended", planned: "Hours planned" },
  /** "Week 7: 6.5 of 9 so far." */
  soFar: (week: number, attended: number, planned: number) =>
    attended >= planned
      ? `Week ${week}: ${hours(attended)} of ${hours(planned)}.`
      : `Week ${week}: ${attended === 0 ? "nothing" : hours(attended)} of ${hours(planned)} so far.`,
  /** Not prescribed: no plan to set it against. */
  unplanned: (week: number, attended: number) => `Week ${week}: ${hourWord(attended)}, none planned.`,
  onDay: (label: string, weekday: string) => `${label} on ${weekday}`,
  /** "Group A on Thursday and Group C on Saturday make 10.5." */
  makes: (sessions: readonly string[], total: number) =>
    `${listed.format(sessions)} ${sessions.length === 1 ? "makes" : "make"} ${hours(total)}.`,
  makesMany: (sessions: number, total: number) => `${sessions} sessions to come make ${hours(total)}.`,
  nothingComing: (missing: number) => `Nothing more is planned: ${hourWord(missing)} will be missing.`,
  stillMissing: (missing: number) => `${hourWord(missing)} will be missing.`,
  ended: (on: string, weeks: number, attended: number, planned: number) =>
    `Ended ${on} after ${weekWord(weeks)}: ${hours(attended)} of ${hourWord(planned)}.`,
  /** Under the pointer. */
  weekSays: (week: number, from: string, attended: number, planned: number) =>
    `Week ${week}, from ${from}: ${hours(attended)} of ${hourWord(planned)}`,
  weekAhead: (week: number, from: string, planned: number) =>
    `Week ${week}, from ${from}: ${hourWord(planned)} planned`,
  none: "No episode of care yet. Once the client is admitted, the hours of each week stand here against the plan.",

  story: "What happened",
  show: "Show",
  kinds: { notes: "Notes", attendance: "Attendance", calls: "Calls", events: "Events" },
  count: (shown: number, total: number) =>
    shown < total ? `${shown} of ${total} entries` : total === 1 ? "1 entry" : `${total} entries`,
  isLoading: (total: number) => `${total} entries, being read`,
  nothing: "Nothing has happened yet. Attendance, notes, calls and changes of care stand here, newest first.",
  nothingForDesk: "Nothing has happened yet. Attendance, calls and changes of care stand here, newest first.",
  nothingOfKind: "Nothing of this kind.",
  notAll: "Not everything could be read.",
  again: "Try again",
  today: "Today",

  groupSession: "Group session",
  absence: "Absence",
  minutes: (minutes: number) => `${minutes} min`,
  late: (minutes: number) => `${minutes} min late`,
  leftEarly: (minutes: number) => `left ${minutes} min early`,
  calledWith: (about: string, who: string) => (who ? `${about.toLowerCase()}, with ${who}` : about.toLowerCase()),
  admitted: "Admitted",
  admittedTo: (level: string, program: string) => (program ? `${level}, ${program}` : level),
  transferred: "Transferred",
  prescribed: "Hours prescribed",
  plannedHours: "Hours planned",
  episodeEnded: "Episode of care ended",
  documents: { plan: "Discharge plan", summary: "Discharge summary" } satisfies Record<ExportedDocument, string>,
  version: (version: number) => `version ${version}`,
  exported: "Sent out",
  exportedTo: (document: string, recipient: string) => `${document} to ${recipient}`,
  exportedFor: (purpose: string) => `For ${purpose}`,

  next: "Next",
  nothingNext: "Nothing is planned.",
  /** The time first: it is never cut off. */
  nextAt: (label: string, clock: string) => (clock ? `${clock}, ${label}` : label),
  dischargePlanned: "Discharge, as planned",

  prescriptions: "Hours a week",
  aWeek: (amount: number, days: number) => (days === 0 ? "No hours" : `${hours(amount)} h on ${dayWord(days)}`),
  reasons: {
    admission: "Admission",
    stepDown: "Step down",
    stepUp: "Step up",
    clientSchedule: "The client’s days",
    programSchedule: "The program’s days",
    other: "Another reason",
  } satisfies Record<HoursReason, string>,
  planned: (reason: string) => `${reason}, planned`,
  noHours: "No hours are prescribed.",
  change: "Change hours…",
  days: dayWord,
  removeOf: (day: string) => `Take out ${day}`,
  form: {
    title: "Hours a week",
    sinceOn: "From",
    sinceHint: "A day to come is a planned step",
    hours: "Hours a week",
    hoursHint: "Quarter hours, as 9 or 7.5",
    days: "Days a week",
    reason: "Reason",
    keep: "Keep",
    cancel: "Cancel",
  },
  kept: "The hours are changed",
  removed: "The hours are taken out",
  notRemoved: "The hours stand as they were",

  told: "Who may be told what",
  toldClient: (kind: string) => `Client, ${kind.toLowerCase()}`,
  toldEmail: "Client, e-mail",
  toldNobody: "No telephone and nobody to call is recorded.",
  toldContact: "Nothing: no consent is recorded",
  toldEmergency: "To call in an emergency; otherwise nothing: no consent is recorded",
};
