import { isClinical } from "#ui/app/me.ts";
import type { GroupDraft, GroupView, UserView } from "#ui/ipc/bindings.ts";
import { clockOfMinutes, minutesOfClock } from "#ui/kit/dates.ts";

/** A group's form while it is filled in: times as clocks, nothing chosen yet as nothing. */
export type GroupFields = {
  deskLabel: string;
  leaderId: GroupDraft["leaderId"] | null;
  room: string;
  weekdays: number[];
  starts: string | null;
  ends: string | null;
  breakMinutes: string;
};

/** A new group meets on three mornings, as most do. */
export const newGroup: GroupFields = {
  deskLabel: "",
  leaderId: null,
  room: "",
  weekdays: [0, 2, 4],
  starts: "09:00",
  ends: "12:00",
  breakMinutes: "15",
};

export function fieldsOf(group: GroupView): GroupFields {
  return {
    deskLabel: group.deskLabel,
    leaderId: group.leaderId,
    room: group.room,
    weekdays: group.weekdays,
    starts: clockOfMinutes(group.startsMinute),
    ends: clockOfMinutes((group.startsMinute + group.minutes) % 1440),
    breakMinutes: String(group.breakMinutes),
  };
}

/** What is sent: an end at or before the beginning means the next day, so 0:00 is midnight. */
export function draftOf(fields: GroupFields, leaderId: GroupDraft["leaderId"]): GroupDraft {
  const starts = fields.starts ? minutesOfClock(fields.starts) : 0;
  const ends = fields.ends ? minutesOfClock(fields.ends) : 0;
  const minutes = ends > starts ? ends - starts : ends + 1440 - starts;
  return {
    deskLabel: fields.deskLabel,
    leaderId,
    room: fields.room,
    weekdays: [...fields.weekdays].sort((a, b) => a - b),
    startsMinute: starts,
    minutes,
    breakMinutes: Number.parseInt(fields.breakMinutes, 10) || 0,
  };
}

/** Who may lead a group: clinicians. */
export const leaders = (people: readonly UserView[]) => people.filter((it) => isClinical(it.roles));
