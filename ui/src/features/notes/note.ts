import type { NoteDraft, NoteFormat, NoteHead, NoteSection, NoteView, SignatureView } from "#ui/ipc/bindings.ts";
import { clockOfMinutes } from "#ui/kit/dates.ts";
import { text } from "#ui/text/index.ts";

/** The sections of the formats, in the order they are written and read. */
export const sectionsOf: Readonly<Record<NoteFormat, readonly NoteSection[]>> = {
  dap: ["data", "assessment", "plan"],
  soap: ["subjective", "objective", "assessment", "plan"],
  birp: ["behavior", "intervention", "response", "plan"],
  free: ["text"],
};

export type Missing = "startsMinute" | "minutes" | NoteSection;

/** What of a note its editor edits. */
export function draftOf(note: NoteView): NoteDraft {
  const { id, clientId, format, heldOn, startsMinute, minutes, mode, sections } = note;
  return { id, clientId, format, heldOn, startsMinute, minutes, mode, sections };
}

export function bodyOf(draft: NoteDraft, section: NoteSection): string {
  return draft.sections.find((it) => it.section === section)?.body ?? "";
}

/** Words of another format stay in the draft, so that changing to it and back loses nothing. */
export function withBody(draft: NoteDraft, section: NoteSection, body: string): NoteDraft {
  const others = draft.sections.filter((it) => it.section !== section);
  return { ...draft, sections: [...others, { section, body }] };
}

/** What a signature still needs, in the order of the form. */
export function missingOf(draft: NoteDraft): Missing[] {
  return [
    ...(draft.startsMinute === null ? (["startsMinute"] as const) : []),
    ...(draft.minutes === null ? (["minutes"] as const) : []),
    ...sectionsOf[draft.format].filter((it) => bodyOf(draft, it).trim() === ""),
  ];
}

/** What is missing, as words of one line: "beginning", "plan". */
export function missingWord(missing: Missing): string {
  if (missing === "startsMinute" || missing === "minutes") return text.notes.missingWords[missing];
  return text.notes.sections[missing].toLowerCase();
}

/** "13:00–14:00", "60 min", or nothing. */
export function timeText({ startsMinute, minutes }: Pick<NoteDraft, "startsMinute" | "minutes">): string {
  if (startsMinute === null) return minutes === null ? "" : text.notes.minutes(minutes);
  const starts = clockOfMinutes(startsMinute);
  return minutes === null ? starts : text.notes.span(starts, clockOfMinutes((startsMinute + minutes) % 1440));
}

/** "Relapse prevention, 165 min" */
export function noteLine(head: NoteHead): string {
  const minutes = head.minutes === null ? "" : text.notes.minutes(head.minutes);
  return [head.heading.split("\n\n")[0], minutes].filter(Boolean).join(", ");
}

/** "J. Alvarez, LADC I" */
export function signerOf({ name, credential }: SignatureView): string {
  return [name, credential].filter(Boolean).join(", ");
}
