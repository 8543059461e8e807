import type { DischargeNear } from "#ui/ipc/bindings.ts";
import { type CalendarDay, dayOfMonthText } from "#ui/kit/dates.ts";
import { SideSection } from "#ui/kit/ScreenFrame.tsx";
import type { Tone } from "#ui/kit/Tag.tsx";
import { ToDo, ToDos } from "#ui/kit/ToDos.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Todo.module.css";
import { lackingOf, toneOf } from "./todo.ts";

type DischargesProps = {
  discharges: readonly DischargeNear[];
  today: CalendarDay;
  onOpen: (discharge: DischargeNear) => void;
};

/** Who leaves soon, and what is still missing for it. */
export function Discharges({ discharges, today, onOpen }: DischargesProps) {
  const words = text.todo;
  return (
    <SideSection title={words.discharges}>
      {discharges.length === 0 && <p className={styles.none}>{words.dischargesNone}</p>}
      <ToDos label={words.discharges}>
        {discharges.map((it) => (
          <ToDo
            key={it.episodeId}
            when={it.plannedOn ? dayOfMonthText(it.plannedOn) : words.dayOfCare(it.day)}
            tone={toneFor(it, today)}
            title={it.clientName}
            note={words.lacks(it.plannedOn ? it.day : null, lackingOf(it))}
            onOpen={() => onOpen(it)}
          />
        ))}
      </ToDos>
    </SideSection>
  );
}

/** A planned day asks for what is missing; until there is one, it only comes nearer. */
function toneFor(discharge: DischargeNear, today: CalendarDay): Tone {
  if (!discharge.plannedOn || lackingOf(discharge).length === 0) return "plain";
  return toneOf(discharge.plannedOn, today) === "danger" ? "danger" : "warn";
}
