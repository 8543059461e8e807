import type {
  AttendanceView,
  ClientId,
  GroupNoteDraft,
  GroupNoteView,
  GroupPart,
  LikeView,
  MemberNoteView,
  Participation,
  SignatureView,
} from "#ui/ipc/bindings.ts";
import { failureOf } from "#ui/ipc/errorText.ts";
import { clockOfMinutes } from "#ui/kit/dates.ts";
import type { Status } from "#ui/kit/StatusMark.tsx";
import type { Mark } from "#ui/kit/TextArea.tsx";
import { text } from "#ui/text/index.ts";

export type MemberWords = { participation: Participation | null; body: string };

/** What was typed on this screen: the group's part, and the members whose notes were touched. */
export type Draft = { part: GroupPart; members: Readonly<Record<ClientId, MemberWords>> };

export type MemberNeed = "participation" | "body";
export type GroupNeed = "topic" | "body";

/** How far a member's note is. */
export type Progress = "signed" | "ready" | "begun" | "empty" | "absent" | "awaited";

export function draftOf(view: GroupNoteView): Draft {
  return { part: view.part, members: {} };
}

/** A member's note as it stands: what was typed here, else what is stored. */
export function wordsOf(draft: Draft, member: MemberNoteView): MemberWords {
  return (!member.signature && draft.members[member.clientId]) || member;
}

export function withMember(draft: Draft, member: MemberNoteView, change: Partial<MemberWords>): Draft {
  const { participation, body } = wordsOf(draft, member);
  return { ...draft, members: { ...draft.members, [member.clientId]: { participation, body, ...change } } };
}

export function withoutMember(draft: Draft, member: MemberNoteView): Draft {
  const { [member.clientId]: _, ...members } = draft.members;
  return { ...draft, members };
}

export function withPart(draft: Draft, change: Partial<GroupPart>): Draft {
  return { ...draft, part: { ...draft.part, ...change } };
}

/** Whether a note can be written: they came, and it is not signed. */
export function isOpen(member: MemberNoteView): boolean {
  return member.attendance?.state === "came" && !member.signature;
}

/**
 * What to send: what changed since it was last kept. Words about someone whom the desk marked absent meanwhile wait on
 * the screen; sent along they would hold back all others.
 */
export function changesOf(view: GroupNoteView, draft: Draft, kept: Draft): GroupNoteDraft {
  const changed = view.members.filter((it) => isOpen(it) && draft.members[it.clientId] !== kept.members[it.clientId]);
  return {
    sessionId: view.session.id,
    part: draft.part === kept.part || view.isFrozen ? null : draft.part,
    members: changed.map((it) => {
      const { participation, body } = wordsOf(draft, it);
      return { clientId: it.clientId, participation, body };
    }),
  };
}

/** A draft in which nothing was typed. */
export function nothingTyped(view: GroupNoteView): GroupNoteDraft {
  return { sessionId: view.session.id, part: null, members: [] };
}

export function isNothing({ part, members }: GroupNoteDraft): boolean {
  return part === null && members.length === 0;
}

/** Sends it; a note that is refused does not hold back the others. Says what was taken, and the refusal. */
export async function sendEach(
  changes: GroupNoteDraft,
  send: (changes: GroupNoteDraft) => Promise<unknown>,
): Promise<{ taken: GroupNoteDraft; refusal: unknown }> {
  try {
    await send(changes);
    return { taken: changes, refusal: null };
  } catch (error) {
    const refused = refusedOf(error, changes);
    if (refused === null) throw error;
    const others = { ...changes, members: changes.members.filter((it) => it.clientId !== refused) };
    const { taken } = await sendEach(others, send);
    return { taken, refusal: error };
  }
}

/** Whose note was refused, when it was the note of one member. */
export function refusedOf(error: unknown, changes?: GroupNoteDraft): ClientId | null {
  const failure = failureOf(error);
  if (failure?.code === "wasAbsent" || failure?.code === "notAdmitted") return failure.client;
  if (failure?.code === "invalid" && failure.row !== null) return changes?.members[failure.row]?.clientId ?? null;
  return null;
}

/** What is kept once `sent` was taken. */
export function keptAfter(sent: GroupNoteDraft, draft: Draft, kept: Draft): Draft {
  const members = Object.fromEntries(sent.members.map(({ clientId }) => [clientId, draft.members[clientId]]));
  return { part: draft.part, members: { ...kept.members, ...members } };
}

/** What a signature of a member's note still needs. */
export function needsOf({ participation, body }: MemberWords): MemberNeed[] {
  return [
    ...(participation === null ? (["participation"] as const) : []),
    ...(body.trim() === "" ? (["body"] as const) : []),
  ];
}

/** What the first signature needs of the group's part. */
export function groupNeeds({ topic, body }: GroupPart): GroupNeed[] {
  return [...(topic.trim() === "" ? (["topic"] as const) : []), ...(body.trim() === "" ? (["body"] as const) : [])];
}

export function progressOf(member: MemberNoteView, words: MemberWords): Progress {
  if (member.signature) return "signed";
  if (!member.attendance) return "awaited";
  if (member.attendance.state !== "came") return "absent";
  const needs = needsOf(words);
  if (needs.length === 0) return "ready";
  return needs.length === 2 ? "empty" : "begun";
}

/** The next member after one whose note is still to be written; at the end, the first. */
export function nextToWrite(view: GroupNoteView, draft: Draft, after: ClientId | null): ClientId | null {
  const at = view.members.findIndex((it) => it.clientId === after);
  const inTurn = [...view.members.slice(at + 1), ...view.members.slice(0, at + 1)];
  const next = inTurn.find((it) => isOpen(it) && needsOf(wordsOf(draft, it)).length > 0);
  return next?.clientId ?? null;
}

/** Where the words that another note has too stand in this one. */
export function marksOf(body: string, like: LikeView | null): Mark[] {
  if (!like?.shared) return [];
  const start = body.indexOf(like.shared);
  return start < 0 ? [] : [{ start, end: start + like.shared.length }];
}

export function statusOf(attendance: AttendanceView | null): Status {
  if (!attendance) return "awaited";
  if (attendance.state === "noWord") return "noWord";
  if (attendance.state === "excused") return "absent";
  return attendance.minutesLate > 0 ? "late" : "present";
}

/** "9:12, 12 min late, 153 min" */
export function attendanceText(attendance: AttendanceView | null): string {
  if (attendance?.state !== "came") return "";
  const words = text.groupNotes;
  const { arrivedMinute, minutesLate, minutesLeftEarly, clinicalMinutes } = attendance;
  return [
    minutesLate > 0 && arrivedMinute !== null && words.late(clockOfMinutes(arrivedMinute % 1440), minutesLate),
    minutesLeftEarly > 0 && words.leftEarly(minutesLeftEarly),
    words.clinicalMinutes(clinicalMinutes),
  ]
    .filter(Boolean)
    .join(", ");
}

/** "J. Alvarez, LADC I" */
export function signerOf({ name, credential }: SignatureView): string {
  return [name, credential].filter(Boolean).join(", ");
}
