import type { AttendanceView, NoteHead, StoryEntry } from "#ui/ipc/bindings.ts";
import { clockOfMinutes, shortDayText } from "#ui/kit/dates.ts";
import { hoursOf } from "#ui/kit/hours.ts";
import type { Moment } from "#ui/kit/Timeline.tsx";
import { text } from "#ui/text/index.ts";

/** What a story is narrowed to. */
export type StoryKind = "notes" | "attendance" | "calls" | "events";

/** Under which word an entry is found. */
export function kindOf(entry: StoryEntry): StoryKind {
  switch (entry.is) {
    case "note":
      return "notes";
    case "attendance":
      return "attendance";
    case "call":
      return "calls";
    case "admitted":
    case "transferred":
    case "hours":
    case "ended":
    case "document":
    case "export":
      return "events";
  }
}

/** The entries of these kinds; of all, when none is chosen. */
export function ofKinds(entries: readonly StoryEntry[], kinds: readonly StoryKind[]): readonly StoryEntry[] {
  return kinds.length === 0 ? entries : entries.filter((it) => kinds.includes(kindOf(it)));
}

/** An entry in words. */
export function momentOf(entry: StoryEntry, today: string): Moment {
  return {
    when: entry.on === today ? text.course.today : shortDayText(entry.on),
    ...(entry.minute !== null && { clock: clockOfMinutes(entry.minute % 1440) }),
    ...wordsOf(entry, today),
  };
}

type Words = Omit<Moment, "when" | "clock">;

function wordsOf(entry: StoryEntry, today: string): Words {
  const { course, calls, episodes } = text;
  switch (entry.is) {
    case "note":
      return noteWords(entry.head);
    case "attendance":
      return { ...attendanceWords(entry.deskLabel, entry.attendance), by: entry.recordedByName };
    case "call": {
      const { direction, about, who, note, recordedByName } = entry.call;
      return {
        title: calls.directions[direction],
        note: course.calledWith(calls.abouts[about], who),
        words: note,
        by: recordedByName,
      };
    }
    case "admitted":
      return {
        title: course.admitted,
        note: course.admittedTo(episodes.shortLevels[entry.levelOfCare], entry.program),
      };
    case "transferred":
      return { title: course.transferred, note: episodes.levels[entry.levelOfCare] };
    case "hours": {
      const { sinceOn, minutesAWeek, daysAWeek, reason } = entry.hours;
      return {
        title: sinceOn > today ? course.plannedHours : course.prescribed,
        note: `${course.aWeek(hoursOf(minutesAWeek), daysAWeek)}, ${course.reasons[reason].toLowerCase()}`,
      };
    }
    case "ended":
      return { title: course.episodeEnded };
    case "document": {
      const by = entry.isSigned ? text.notes.signedBy(entry.authorName) : text.notes.draftBy(entry.authorName);
      return { title: course.documents[entry.document], note: course.version(entry.version), by };
    }
    case "export":
      return {
        title: course.exported,
        note: course.exportedTo(course.documents[entry.document], entry.recipient),
        words: course.exportedFor(entry.purpose),
        by: entry.exportedByName,
      };
  }
}

function noteWords(head: NoteHead): Words {
  const { notes } = text;
  const minutes = head.minutes === null ? "" : notes.minutes(head.minutes);
  const who = head.isSigned ? notes.signedBy(head.authorName) : notes.draftBy(head.authorName);
  const draft = head.excerpt ? notes.draftSays(head.excerpt) : notes.emptyDraft;
  return {
    title: notes.kinds[head.kind],
    note: [head.heading.split("\n\n")[0], minutes].filter(Boolean).join(", "),
    by: [who, head.isLate && notes.late, head.addenda > 0 && notes.addenda(head.addenda)].filter(Boolean).join(", "),
    words: head.isSigned ? head.excerpt : draft,
    isFinal: head.isSigned,
  };
}

function attendanceWords(deskLabel: string, attendance: AttendanceView): Words {
  const { course, sessions } = text;
  const { minutesLate, minutesLeftEarly, clinicalMinutes } = attendance;
  switch (attendance.state) {
    case "came":
      return {
        title: course.groupSession,
        note: [
          deskLabel,
          course.minutes(clinicalMinutes),
          minutesLate > 0 && course.late(minutesLate),
          minutesLeftEarly > 0 && course.leftEarly(minutesLeftEarly),
        ]
          .filter(Boolean)
          .join(", "),
      };
    case "excused":
      return {
        title: course.absence,
        note: [deskLabel, attendance.reason && sessions.absentFor[attendance.reason]].filter(Boolean).join(", "),
      };
    case "noWord":
      return { title: course.absence, note: `${deskLabel}, ${sessions.noWord}` };
  }
}
