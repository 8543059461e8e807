import type { ContactMode, FamilyMemberId, FamilyNoteDraft, FamilyNoteView } from "#ui/ipc/bindings.ts";
import { text } from "#ui/text/index.ts";

export type FamilyMissing = "participants" | "startsMinute" | "minutes" | "text";

/** What of a family note its editor edits. */
export function draftOf(view: FamilyNoteView): FamilyNoteDraft {
  const { id, clientId, format, heldOn, startsMinute, minutes, mode, sections } = view.note;
  return {
    note: { id, clientId, format, heldOn, startsMinute, minutes, mode, sections },
    sessionType: view.sessionType,
    isClientPresent: view.isClientPresent,
    topics: view.topics,
    participants: view.participants.map(({ familyMemberId, mode }) => ({ familyMemberId, mode })),
  };
}

export function bodyOf(draft: FamilyNoteDraft): string {
  return draft.note.sections.find((it) => it.section === "text")?.body ?? "";
}

export function withBody(draft: FamilyNoteDraft, body: string): FamilyNoteDraft {
  return { ...draft, note: { ...draft.note, sections: [{ section: "text", body }] } };
}

/** Someone took part after all, or did not; a new one as the session was held. */
export function withParticipant(draft: FamilyNoteDraft, id: FamilyMemberId, tookPart: boolean): FamilyNoteDraft {
  const others = draft.participants.filter((it) => it.familyMemberId !== id);
  const joined = [{ familyMemberId: id, mode: draft.note.mode }];
  return { ...draft, participants: tookPart ? [...others, ...joined] : others };
}

export function withMode(draft: FamilyNoteDraft, id: FamilyMemberId, mode: ContactMode): FamilyNoteDraft {
  return {
    ...draft,
    participants: draft.participants.map((it) => (it.familyMemberId === id ? { ...it, mode } : it)),
  };
}

/** What a signature still needs, in the order of the form. */
export function missingOf(draft: FamilyNoteDraft): FamilyMissing[] {
  return [
    ...(draft.participants.length === 0 ? (["participants"] as const) : []),
    ...(draft.note.startsMinute === null ? (["startsMinute"] as const) : []),
    ...(draft.note.minutes === null ? (["minutes"] as const) : []),
    ...(bodyOf(draft).trim() === "" ? (["text"] as const) : []),
  ];
}

export function missingWord(missing: FamilyMissing): string {
  return missing === "text" ? text.notes.sections.text.toLowerCase() : text.notes.missingWords[missing];
}

/** What stands among the facts of a family note that is read. */
export function factsOf(view: FamilyNoteView): string[] {
  const words = text.family;
  return [
    words.sessionTypes[view.sessionType],
    view.isClientPresent ? words.withClient : words.clientAbsent,
    ...view.topics.map((it) => words.topicNames[it]),
  ];
}
