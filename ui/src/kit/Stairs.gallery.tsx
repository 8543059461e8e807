import type { Gallery } from "#ui/gallery/gallery.ts";
import { Stairs, type Step } from "#ui/kit/Stairs.tsx";

const columns = ["Week", "Attended", "Planned"];

/** Weeks of hours that came; what lies behind the last of them lies ahead. */
function weeks(planned: readonly number[], reached: readonly number[]): Step[] {
  return planned.map((plan, at) => {
    const came = reached[at] ?? null;
    return {
      name: String(at + 1),
      planned: plan,
      reached: came,
      value: String(came ?? plan),
      says: `Week ${at + 1}: ${came === null ? `${plan} planned` : `${came} of ${plan}`}`,
      cells: [came === null ? "" : String(came), String(plan)],
      isShort: came !== null && came < plan - 0.5,
      isCurrent: at === reached.length - 1,
    };
  });
}

const line = { at: 9, name: "nine hours" };
const steppingDown = [15, 15, 15, 15, 15, 9, 9, 9, 9, 6, 6, 3, 3];
const years = Array.from({ length: 104 }, (_, at) => (at < 60 ? 9 : at < 90 ? 6 : 2));

export const gallery: Gallery = {
  "seven weeks of thirteen": () => (
    <Stairs
      title="Hours each week, against the plan"
      steps={weeks(steppingDown, [14.5, 15, 11.5, 15, 15, 9, 6.5])}
      line={line}
      columns={columns}
    >
      Week 7: 6.5 of 9 so far. Group A on Thursday and Group C on Saturday make 10.5.
    </Stairs>
  ),
  "the first day": () => (
    <Stairs title="Hours each week, against the plan" steps={weeks(steppingDown, [0])} line={line} columns={columns}>
      Week 1: nothing of 15 so far.
    </Stairs>
  ),
  "two weeks, then the end": () => (
    <Stairs title="Hours each week, against the plan" steps={weeks([9, 9], [9, 1.5])} line={line} columns={columns}>
      Ended 12 Jan 2026 after 2 weeks.
    </Stairs>
  ),
  "day treatment, and more than the plan": () => (
    <Stairs
      title="Hours each week, against the plan"
      steps={weeks([25, 25, 25, 20, 20, 12, 12, 9, 9, 9, 6, 6, 6], [26.5, 24, 0, 21.5, 8, 12])}
      line={line}
      columns={columns}
    >
      Week 6: 12 of 12.
    </Stairs>
  ),
  "two years": () => (
    <Stairs
      title="Hours each week, against the plan"
      steps={weeks(
        years,
        years.slice(0, 90).map((plan, at) => Math.max(0, plan - (at % 4))),
      )}
      line={line}
      columns={columns}
    >
      Week 90: 6 of 6 so far.
    </Stairs>
  ),
};
