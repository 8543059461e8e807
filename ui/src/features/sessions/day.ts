import type { AttendanceView, SessionView } from "#ui/ipc/bindings.ts";
import { type ClockTime, clockShown } from "#ui/kit/dates.ts";

/** How the sign beside a name is called in the kit. */
export type MemberStatus = "present" | "late" | "awaited" | "absent" | "noWord";

/** What the desk's row says of a member: late only when they came late. */
export function statusOf(attendance: AttendanceView | null): MemberStatus {
  if (!attendance) return "awaited";
  switch (attendance.state) {
    case "came":
      return attendance.minutesLate > 0 ? "late" : "present";
    case "excused":
      return "absent";
    case "noWord":
      return "noWord";
  }
}

/** How many are how, over all sessions of a day. Guests are counted apart: nobody expected them. */
export type DayCount = {
  all: number;
  here: number;
  late: number;
  awaited: number;
  calledOut: number;
  absent: number;
  noWord: number;
  guests: number;
};

export function countDay(sessions: readonly SessionView[]): DayCount {
  const members = sessions.flatMap((it) => it.members);
  const expected = members.filter((it) => !it.isGuest);
  const count: DayCount = {
    all: expected.length,
    here: 0,
    late: 0,
    awaited: 0,
    calledOut: 0,
    absent: 0,
    noWord: 0,
    guests: members.length - expected.length,
  };
  for (const { attendance } of expected) {
    const status = statusOf(attendance);
    if (status === "present" || status === "late") count.here += 1;
    if (status === "absent" && attendance?.reason === "called") count.calledOut += 1;
    else if (status !== "present") count[status] += 1;
  }
  return count;
}

/** "9:00–12:00"; a session until midnight ends at 24:00. */
export function spanShown(startsMinute: number, minutes: number): string {
  const ends = startsMinute + minutes;
  return `${clockShown(startsMinute)}–${ends === 1440 ? "24:00" : clockShown(ends)}`;
}

/** A time typed for a session, in minutes after its day's midnight: long before its beginning means after midnight. */
export function minuteTyped(clock: ClockTime | null, startsMinute: number): number | null {
  if (!clock) return null;
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  const minute = hours * 60 + minutes;
  return minute < startsMinute - 720 ? minute + 1440 : minute;
}

/** The day some days later, as 2026-11-24. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
