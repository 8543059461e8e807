import type { AttendanceView, SessionView } from "#ui/ipc/bindings.ts";
import type { ClockTime } from "#ui/kit/dates.ts";

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

/** How many are how, over all sessions of a day. */
export type DayCount = { here: number; late: number; awaited: number; absent: number; noWord: number; all: number };

export function countDay(sessions: readonly SessionView[]): DayCount {
  const count: DayCount = { here: 0, late: 0, awaited: 0, absent: 0, noWord: 0, all: 0 };
  for (const { attendance } of sessions.flatMap((it) => it.members)) {
    const status = statusOf(attendance);
    count.all += 1;
    if (status === "present" || status === "late") count.here += 1;
    if (status !== "present") count[status] += 1;
  }
  return count;
}

/** Minutes after midnight as a clock shows them; past midnight it begins anew. */
export function clockShown(minute: number): string {
  const within = minute % 1440;
  return `${Math.floor(within / 60)}:${String(within % 60).padStart(2, "0")}`;
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
