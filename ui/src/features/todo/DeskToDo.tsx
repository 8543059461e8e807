import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { ClientId, ShortOfHours, ToCall } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { type CalendarDay, dayOfMonthText, shortDayText, weekdayName } from "#ui/kit/dates.ts";
import { SideSection } from "#ui/kit/ScreenFrame.tsx";
import { ToDo, ToDos } from "#ui/kit/ToDos.tsx";
import { text } from "#ui/text/index.ts";
import { deskTodoQuery } from "./queries.ts";
import styles from "./Todo.module.css";
import { isDeskClear, shortfall } from "./todo.ts";

type DeskToDoProps = { today: CalendarDay; onCall: (client: ToCall) => void };

/** As many as leave the telephone in sight; the rest on demand. */
const FEW = 3;

/** What the front desk does between two at the door: whom to call, who falls short, what is not recorded. */
export function DeskToDo({ today, onCall }: DeskToDoProps) {
  const { data: todo } = useSuspenseQuery(deskTodoQuery);
  const navigate = useNavigate();
  const words = text.todo;
  const toLacking = (lacking: "bornMissing" | "unassigned") => void navigate({ to: "/clients", search: { lacking } });
  const toClient = (clientId: ClientId) => void navigate({ to: "/clients/$clientId", params: { clientId } });
  return (
    <SideSection title={words.title}>
      {isDeskClear(todo) && <p className={styles.none}>{words.deskNone}</p>}
      <ToDos label={words.title}>
        <Few of={todo.toCall}>{(it) => <Call key={it.clientId} of={it} today={today} onOpen={() => onCall(it)} />}</Few>
        <Few of={todo.shortOfHours}>
          {(it) => <Short key={it.clientId} of={it} onOpen={() => toClient(it.clientId)} />}
        </Few>
        {todo.bornMissing > 0 && (
          <ToDo
            when={String(todo.bornMissing)}
            title={words.bornMissing}
            note={words.bornMissingSays}
            onOpen={() => toLacking("bornMissing")}
          />
        )}
        {todo.unassigned > 0 && (
          <ToDo
            when={String(todo.unassigned)}
            title={words.unassigned}
            note={words.unassignedSays}
            onOpen={() => toLacking("unassigned")}
          />
        )}
      </ToDos>
    </SideSection>
  );
}

function Call({ of, today, onOpen }: { of: ToCall; today: CalendarDay; onOpen: () => void }) {
  const words = text.todo;
  const isToday = of.since === today;
  return (
    <ToDo
      when={isToday ? words.todayTag : dayOfMonthText(of.since)}
      tone="danger"
      title={words.call(of.clientName)}
      note={isToday ? words.callToday(of.deskLabel) : words.callSince(of.deskLabel, dayWord(of.since, today))}
      onOpen={onOpen}
    />
  );
}

function Short({ of, onOpen }: { of: ShortOfHours; onOpen: () => void }) {
  const words = text.todo;
  const { missing, willMake, prescribed } = shortfall(of);
  return (
    <ToDo
      when={words.shortBy(missing)}
      tone="warn"
      title={words.short(of.clientName)}
      note={words.shortSays(willMake, prescribed)}
      onOpen={onOpen}
    />
  );
}

/** "Thursday", as long as that can only be the last one. */
function dayWord(day: CalendarDay, today: CalendarDay): string {
  const days = (Date.parse(today) - Date.parse(day)) / 86_400_000;
  return days < 7 ? weekdayName(day) : shortDayText(day);
}

/** The first few, and a way to all. */
function Few<T>({ of, children }: { of: readonly T[]; children: (it: T) => ReactNode }) {
  const [isAll, setAll] = useState(false);
  return (
    <>
      {(isAll ? of : of.slice(0, FEW)).map(children)}
      {!isAll && of.length > FEW && (
        <li className={styles.rest}>
          <Button look="bare" onPress={() => setAll(true)}>
            {text.todo.showAll(of.length)}
          </Button>
        </li>
      )}
    </>
  );
}
