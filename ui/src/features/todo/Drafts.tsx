import type { DraftView } from "#ui/ipc/bindings.ts";
import { type CalendarDay, dayOfMonthText, shortDayText } from "#ui/kit/dates.ts";
import { SideSection } from "#ui/kit/ScreenFrame.tsx";
import { ToDo, ToDos } from "#ui/kit/ToDos.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Todo.module.css";
import { toneOf } from "./todo.ts";

type DraftsProps = { drafts: readonly DraftView[]; today: CalendarDay; onOpen: (draft: DraftView) => void };

/** What one has begun and not signed. */
export function Drafts({ drafts, today, onOpen }: DraftsProps) {
  const words = text.todo;
  return (
    <SideSection title={words.drafts}>
      {drafts.length === 0 && <p className={styles.none}>{words.draftsNone}</p>}
      <DraftList drafts={drafts} today={today} onOpen={onOpen} />
    </SideSection>
  );
}

/** The drafts themselves. */
export function DraftList({ drafts, today, onOpen }: DraftsProps) {
  return (
    <ToDos label={text.todo.drafts}>
      {drafts.map((it) => (
        <ToDo
          key={`${it.id} ${it.clientId}`}
          when={dayOfMonthText(it.dueOn ?? it.keptOn)}
          tone={it.dueOn ? toneOf(it.dueOn, today) : "plain"}
          title={it.clientName}
          note={noteOf(it)}
          onOpen={() => onOpen(it)}
        />
      ))}
    </ToDos>
  );
}

function noteOf({ kind, heldOn, keptOn, isLate }: DraftView): string {
  const words = text.todo;
  const name = words.kinds[kind];
  const what = heldOn ? words.held(name, shortDayText(heldOn)) : words.kept(name, shortDayText(keptOn));
  return isLate ? words.late(what) : what;
}
