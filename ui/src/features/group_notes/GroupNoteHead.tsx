import type { ReactNode } from "react";
import type { GroupNoteView } from "#ui/ipc/bindings.ts";
import { clockOfMinutes, shortDayText, weekdayText } from "#ui/kit/dates.ts";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { text } from "#ui/text/index.ts";

/** Which session it is, who came, and until when its notes are due. */
export function GroupNoteHead({ view, actions }: { view: GroupNoteView; actions?: ReactNode }) {
  const words = text.groupNotes;
  const { session, members } = view;
  const came = members.filter((it) => it.attendance?.state === "came").length;
  const absent = members.filter((it) => it.attendance && it.attendance.state !== "came").length;
  const starts = clockOfMinutes(session.startsMinute);
  const ends = clockOfMinutes((session.startsMinute + session.minutes) % 1440);
  return (
    <PageHead
      title={view.title || session.deskLabel}
      aside={view.title ? session.deskLabel : ""}
      facts={[
        `${weekdayText(session.heldOn)}, ${text.notes.span(starts, ends)}`,
        words.clinicalMinutesLong(session.minutes - session.breakMinutes),
        words.hereAndAbsent(came, absent),
        words.due(shortDayText(view.dueOn)),
      ]}
      actions={actions}
    />
  );
}
