import type { DeskTodo, DischargeNear, NoteDue, ShortOfHours, TodoView } from "#ui/ipc/bindings.ts";
import type { CalendarDay } from "#ui/kit/dates.ts";
import { attendedHours, hoursOf, missingHours } from "#ui/kit/hours.ts";
import type { Tone } from "#ui/kit/Tag.tsx";

/** How a day by which something is due stands: past, today, still to come. */
export function toneOf(dueOn: CalendarDay, today: CalendarDay): Tone {
  if (dueOn < today) return "danger";
  return dueOn === today ? "warn" : "plain";
}

/** Notes to sign, and how many of them are late. */
export function countNotes(due: readonly NoteDue[]): { notes: number; late: number } {
  const sum = (of: readonly NoteDue[]) => of.reduce((all, it) => all + it.members, 0);
  return { notes: sum(due), late: sum(due.filter((it) => it.isLate)) };
}

/** How many things wait for a clinician: sessions with notes to sign, and drafts. */
export function countWaiting({ notesDue, drafts, moreDue }: TodoView): number {
  return notesDue.length + moreDue + drafts.length;
}

/** This week's hours: what will be missing, what will be made, what is prescribed; said as a client's page says them. */
export function shortfall({ attendedMinutes, comingMinutes, prescribedMinutes }: ShortOfHours) {
  const made = attendedMinutes + comingMinutes;
  return {
    missing: missingHours(prescribedMinutes - made),
    willMake: attendedHours(made),
    prescribed: hoursOf(prescribedMinutes),
  };
}

/** Whether nothing waits for the desk. */
export function isDeskClear({ toCall, shortOfHours, bornMissing, unassigned }: DeskTodo): boolean {
  return toCall.length + shortOfHours.length + bornMissing + unassigned === 0;
}

/** What a discharge still lacks. */
export function lackingOf({ hasPlan, hasSummary }: DischargeNear): ("plan" | "summary")[] {
  return [...(hasPlan ? [] : (["plan"] as const)), ...(hasSummary ? [] : (["summary"] as const))];
}
