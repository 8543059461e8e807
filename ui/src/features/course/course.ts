import type { CourseView, ThisWeek, WeekView } from "#ui/ipc/bindings.ts";
import { dayOfMonthText, dayText, weekdayName } from "#ui/kit/dates.ts";
import { attendedHours, hoursOf, missingHours } from "#ui/kit/hours.ts";
import type { Step } from "#ui/kit/Stairs.tsx";
import { text } from "#ui/text/index.ts";

/** Minutes below the plan that are lateness, not a missed group. */
const SLACK = 30;
/** With more sessions to come, the sentence counts them. */
const NAMED = 3;

/** A week is short when what came, or this week what may still come, stays well below the plan. */
function isShort(week: WeekView, thisWeek: ThisWeek | null): boolean {
  if (week.state === "coming") return false;
  const isNow = week.state === "current" && thisWeek !== null;
  const reached = isNow ? Math.max(week.attendedMinutes, thisWeek.wouldMakeMinutes) : week.attendedMinutes;
  return reached < week.prescribedMinutes - SLACK;
}

/** The weeks as the figure draws them. */
export function stepsOf({ weeks, thisWeek }: CourseView): Step[] {
  return weeks.map((week) => {
    const { number, monday, prescribedMinutes, attendedMinutes, state } = week;
    const words = text.course;
    const planned = hoursOf(prescribedMinutes);
    const attended = attendedHours(attendedMinutes);
    const isAhead = state === "coming";
    const from = dayOfMonthText(monday);
    const shown = isAhead ? planned : attended;
    return {
      name: String(number),
      planned,
      reached: isAhead ? null : attended,
      value: shown > 0 || (!isAhead && planned > 0) ? words.hours(shown) : "",
      says: isAhead ? words.weekAhead(number, from, planned) : words.weekSays(number, from, attended, planned),
      cells: [dayText(monday), isAhead ? "" : words.hours(attended), words.hours(planned)],
      isShort: isShort(week, thisWeek),
      isCurrent: state === "current",
    };
  });
}

/** "Week 7: 6.5 of 9 so far. Group A on Thursday makes 9.5." */
export function courseSentence(course: CourseView): string {
  const { thisWeek, weeks, endedOn } = course;
  if (thisWeek) return weekSentence(thisWeek);
  if (endedOn === null) return "";
  const sum = (of: (week: WeekView) => number) => weeks.reduce((all, week) => all + of(week), 0);
  return text.course.ended(
    dayText(endedOn),
    weeks.length,
    attendedHours(sum((it) => it.attendedMinutes)),
    hoursOf(sum((it) => it.prescribedMinutes)),
  );
}

function weekSentence({ number, attendedMinutes, prescribedMinutes, coming, wouldMakeMinutes }: ThisWeek): string {
  const words = text.course;
  const attended = attendedHours(attendedMinutes);
  const planned = hoursOf(prescribedMinutes);
  if (prescribedMinutes === 0) return words.unplanned(number, attended);
  const soFar = words.soFar(number, attended, planned);
  if (attendedMinutes >= prescribedMinutes) return soFar;
  const total = attendedHours(wouldMakeMinutes);
  const missing = missingHours(prescribedMinutes - wouldMakeMinutes);
  if (coming.length === 0) return `${soFar} ${words.nothingComing(missing)}`;
  const makes =
    coming.length > NAMED
      ? words.makesMany(coming.length, total)
      : words.makes(
          coming.map((it) => words.onDay(it.deskLabel, weekdayName(it.on))),
          total,
        );
  return [soFar, makes, ...(missing > 0 ? [words.stillMissing(missing)] : [])].join(" ");
}

/** What is typed as hours ("9", "7.5", "7,5", "7:30"), as minutes; nothing when it is none. */
export function minutesTyped(typed: string): number | null {
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed.trim());
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const hours = /^\d{1,3}([.,]\d{1,3})?$/.test(typed.trim()) ? Number(typed.trim().replace(",", ".")) : Number.NaN;
  return Number.isNaN(hours) ? null : Math.round(hours * 60);
}
