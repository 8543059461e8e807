import type { Intervention, Participation } from "#ui/ipc/bindings.ts";

const listed = new Intl.ListFormat("en", { style: "long", type: "conjunction" });
const notes = (count: number) => (count === 1 ? "1 note" : `${count} notes`);

/** A therapist's day, and the notes of one group session. */
export const groupNotes = {
  day: "Groups today",
  noSessions: "No group meets today. Groups and their weekdays are made under “Groups”.",
  cameWord: "came",
  ofMembers: (came: number, expected: number) => `${came} of ${expected}`,
  progress: (signed: number, drafts: number) =>
    [signed > 0 && `${signed} signed`, drafts > 0 && (drafts === 1 ? "1 draft" : `${drafts} drafts`)]
      .filter(Boolean)
      .join(", "),
  nobodyYet: "nobody yet",
  toSign: (count: number) => `${count} to sign`,
  allSigned: "all signed",
  due: (day: string) => `due ${day}`,
  overdue: (day: string) => `was due ${day}`,
  notOpened: "The session could not be opened",

  group: "The group, once",
  topic: "Topic",
  curriculum: "Curriculum session",
  interventions: "Interventions",
  whatTheGroupDid: "What the group did",
  noNames: "No member is named here: it stands in everyone’s note.",
  frozen: "Signed with the first note; it stays as it is.",
  interventionNames: {
    psychoeducation: "Psychoeducation",
    cbt: "CBT",
    dbt: "DBT",
    motivationalInterviewing: "MI",
    rolePlay: "Role-play",
    twelveStep: "12-step",
    mindfulness: "Mindfulness",
    process: "Process",
    relapsePrevention: "Relapse prevention",
  } satisfies Record<Intervention, string>,
  topicMissing: "Every note needs it before the first is signed.",

  members: "Members and their notes",
  participation: (name: string) => `Participation of ${name}`,
  participations: {
    withdrawn: "Withdrawn",
    attentive: "Attentive",
    active: "Active",
    leading: "Leading",
  } satisfies Record<Participation, string>,
  participationSigns: {
    withdrawn: "1",
    attentive: "2",
    active: "3",
    leading: "4",
  } satisfies Record<Participation, string>,
  note: (name: string) => `Note about ${name}`,
  write: (name: string, words: string) => [`Write about ${name}`, words].filter(Boolean).join(": "),
  placeholder: "What they did and said, how far they are, what comes next",
  clinicalMinutes: (minutes: number) => `${minutes} min`,
  clinicalMinutesLong: (minutes: number) => `${minutes} clinical minutes`,
  late: (clock: string, minutes: number) => `${clock}, ${minutes} min late`,
  leftEarly: (minutes: number) => `left ${minutes} min early`,
  hereAndAbsent: (here: number, absent: number) => (absent > 0 ? `${here} here, ${absent} absent` : `${here} here`),
  draft: "draft",
  ready: "ready",
  empty: "empty",
  signed: "signed",
  absent: "absent",
  awaited: "awaited",
  like: "like another",
  needs: { participation: "no participation", body: "no words" },
  absentSays: (why: string) => `${why}. No group note.`,
  awaitedSays: "Not checked in. The desk can still correct it; then a note can be written.",
  keptThough: "The desk has marked them absent since. These words are not signed.",
  has: { participation: "participation", body: "words" },
  lacks: { participation: "participation is not said yet", body: "nothing is written yet" },
  attendanceChanged: "The desk changed the attendance after the signature. An addendum can say so.",
  lateEntry: "late entry",
  attendanceChangedShort: "attendance changed since",
  read: (name: string, words: string) => `Read the note about ${name}: ${words}`,
  openNote: "Open the note, or add to it",
  notTrue: "This is not what was signed.",

  sign: (count: number) => `Sign ${count} ready ${count === 1 ? "note" : "notes"}`,
  signNothing: "Sign ready notes",
  signedToast: (count: number) => `${notes(count)} signed`,
  incomplete: (names: readonly string[]) => `Not complete yet: ${listed.format(names)}.`,
  notSigned: "Nothing was signed",
  groupNeeds: (missing: readonly ("topic" | "body")[]) =>
    `Before the first signature: ${listed.format(missing.map((it) => (it === "topic" ? "the topic" : "what the group did")))}`,

  beside: "Beside the note",
  besideSays:
    "The last note of whoever is in hand stands here. Tab goes from one member to the next; 1 to 4 say how they took part.",
  lastNote: (day: string) => `Last note, ${day}`,
  firstNote: "Their first note of a group",
  signedBy: (who: string, day: string) => `Signed ${who}, ${day}`,
  likeTitle: "Close to another note",
  likeAnother: (name: string) =>
    `The marked words also stand in the note about ${name}. Each note says what is its own.`,
  likeLast: "The marked words also stand in their own last note. Say what was different this time.",
  toTheWords: "Go to the words",
  nobodyHere: "Nobody is a member of this group on this day.",
  readOnly: (name: string) => `${name} writes the notes of this session. Signed ones stand here for everyone.`,
  stillToCome: "This session is still to come.",
};
