import type { AttendanceView, StoryEntry } from "#ui/ipc/bindings.ts";

const came: AttendanceView = {
  state: "came",
  arrivedMinute: 544,
  leftMinute: null,
  minutesLate: 4,
  minutesLeftEarly: 0,
  clinicalMinutes: 161,
  reason: null,
};

const head = {
  id: "n1",
  kind: "individual",
  heldOn: "2026-11-23",
  startsMinute: 780,
  minutes: 60,
  heading: "",
  excerpt: "Spoke of the week without a drink.",
  authorName: "Jordan Alvarez",
  isSigned: true,
  isLate: false,
  addenda: 0,
  sessionId: null,
};

const call = {
  id: "k1",
  on: "2026-11-24",
  minute: 640,
  direction: "incoming",
  about: "absence",
  who: "Ana",
  note: "Car trouble.",
  clientId: "c1",
  clientName: "Paz Ibarra",
  recordedByName: "Mira Vega",
};

/** A short story with one entry of each kind, newest first; its second is a draft of a group's note. */
export const story = [
  { on: "2026-11-24", minute: 640, key: "9", is: "call", call },
  {
    on: "2026-11-24",
    minute: 540,
    key: "8",
    is: "note",
    head: { ...head, id: "n2", kind: "group", isSigned: false, heading: "Refusal skills", sessionId: "s2" },
  },
  { on: "2026-11-23", minute: 780, key: "7", is: "note", head },
  {
    on: "2026-11-20",
    minute: 540,
    key: "6",
    is: "attendance",
    sessionId: "s1",
    deskLabel: "Group A",
    startsMinute: 540,
    attendance: came,
    recordedByName: "Mira Vega",
  },
  {
    on: "2026-11-19",
    minute: 540,
    key: "5",
    is: "attendance",
    sessionId: "s0",
    deskLabel: "Group A",
    startsMinute: 540,
    attendance: { ...came, state: "noWord", arrivedMinute: null, minutesLate: 0, clinicalMinutes: 0 },
    recordedByName: "Mira Vega",
  },
  {
    on: "2026-11-18",
    minute: null,
    key: "4",
    is: "document",
    document: "plan",
    version: 2,
    isSigned: true,
    authorName: "Jordan Alvarez",
    id: "p2",
    episodeId: "e1",
  },
  {
    on: "2026-11-16",
    minute: null,
    key: "3",
    is: "hours",
    hours: { sinceOn: "2026-11-16", minutesAWeek: 450, daysAWeek: 2, reason: "stepDown" },
  },
  { on: "2026-10-13", minute: null, key: "1", is: "admitted", program: "Evening", levelOfCare: "intensiveOutpatient" },
] as unknown as StoryEntry[];
