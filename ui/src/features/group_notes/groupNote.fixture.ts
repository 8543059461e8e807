import type {
  AttendanceView,
  ClientId,
  GroupId,
  GroupNoteView,
  MemberNoteView,
  SessionId,
  SignatureView,
  UserId,
} from "#ui/ipc/bindings.ts";

const came: AttendanceView = {
  state: "came",
  arrivedMinute: 540,
  leftMinute: null,
  minutesLate: 0,
  minutesLeftEarly: 0,
  clinicalMinutes: 165,
  reason: null,
};

export const calledOut: AttendanceView = {
  ...came,
  state: "excused",
  arrivedMinute: null,
  clinicalMinutes: 0,
  reason: "called",
};

export const signature: SignatureView = {
  userId: "u1" as UserId,
  name: "Jordan Alvarez",
  credential: "LADC I",
  role: "therapist",
  signedAt: "2026-11-24T12:06:41-05:00",
  timeZone: "America/New_York",
  signedOn: "2026-11-24",
  fingerprint: "9f1c2b3a4d5e6f70",
  isValid: true,
};

/** A member who came, about whom nothing is written. */
export function member(id: string, fullName: string, change: Partial<MemberNoteView> = {}): MemberNoteView {
  return {
    clientId: id as ClientId,
    fullName,
    preferredName: "",
    pronouns: "",
    attendance: came,
    noteId: null,
    participation: null,
    body: "",
    missing: ["participation", "body"],
    like: null,
    signature: null,
    isLate: false,
    attendanceChanged: false,
    last: null,
    ...change,
  };
}

export function groupNote(members: MemberNoteView[], change: Partial<GroupNoteView> = {}): GroupNoteView {
  return {
    session: {
      id: "s1" as SessionId,
      groupId: "g1" as GroupId,
      deskLabel: "Tuesday morning",
      heldOn: "2026-11-24",
      leaderId: "u1" as UserId,
      leaderName: "Jordan Alvarez",
      room: "2",
      startsMinute: 540,
      minutes: 180,
      breakMinutes: 15,
      members: [],
    },
    title: "Relapse prevention",
    curriculum: "",
    part: { topic: "Holidays", curriculum: "", interventions: [], body: "Mapped triggers on the board." },
    isFrozen: false,
    authorId: "u1" as UserId,
    authorName: "Jordan Alvarez",
    isMine: true,
    keptAt: null,
    dueOn: "2026-12-01",
    members,
    ready: 0,
    ...change,
  };
}
