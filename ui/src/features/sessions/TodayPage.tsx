import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, type RefObject, startTransition, useState } from "react";
import type { AttendanceState, DayView, SessionMember, SessionView } from "#ui/ipc/bindings.ts";
import { PRINT_SHEETS, usePrint } from "#ui/ipc/print.ts";
import { Button } from "#ui/kit/Button.tsx";
import { weekdayText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { IconButton } from "#ui/kit/IconButton.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { text } from "#ui/text/index.ts";
import { AttendanceDialog } from "./AttendanceDialog.tsx";
import { DeskField } from "./DeskField.tsx";
import { countDay, dayAfter } from "./day.ts";
import { dayQuery } from "./queries.ts";
import { type MemberInHand, SessionList } from "./SessionList.tsx";
import styles from "./TodayPage.module.css";

type Correction = { session: SessionView; member: SessionMember; startsAs: AttendanceState };

type TodayPageProps = {
  /** The field that has the focus all day, for whoever gives it back. */
  field: RefObject<HTMLInputElement | null>;
  /** What else can be done from here, before the way to other days. */
  actions?: ReactNode;
  /** To-dos and the telephone. */
  side?: ReactNode;
};

/** The front desk's day: one field has the focus, two letters and Enter check someone in. */
export function TodayPage({ field, actions, side }: TodayPageProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: day } = useSuspenseQuery(dayQuery(chosen));
  const { data: today } = useQuery(dayQuery(null));
  const [correction, setCorrection] = useState<Correction>();
  const [inHand, setInHand] = useState<MemberInHand>();
  usePrint({ is: "day", on: day.date });
  usePrint({ is: "signInSheet", on: day.date }, text.printing.printSheets, PRINT_SHEETS);
  const isToday = day.nowMinute !== null;
  const isPast = today !== undefined && day.date < today.date;
  const count = countDay(day.sessions);
  return (
    <Columns side={side} sideLabel={text.sessions.side}>
      <div className={styles.top}>
        <PageHead
          title={weekdayText(day.date)}
          facts={[
            count.all > 0 ? text.sessions.summary(count) : text.sessions.emptyDay,
            ...(isToday ? [] : [isPast ? text.sessions.isPast : text.sessions.isFuture]),
          ]}
          actions={
            <>
              {actions}
              <Days day={day} isToday={isToday} onChoose={setChosen} />
            </>
          }
        />
        {isToday && day.sessions.length > 0 && (
          <div className={styles.field}>
            <DeskField field={field} onInHand={setInHand} />
          </div>
        )}
        {day.sessions.length === 0 && isToday && <NoGroups />}
        <div className={styles.groups}>
          {day.sessions.map((session) => (
            <SessionList
              key={session.id}
              session={session}
              isToday={isToday}
              inHand={isToday && inHand?.sessionId === session.id ? inHand.clientId : undefined}
              onCorrect={(of, member, startsAs) => setCorrection({ session: of, member, startsAs })}
            />
          ))}
        </div>
      </div>
      {correction && <AttendanceDialog {...correction} onClose={() => setCorrection(undefined)} />}
    </Columns>
  );
}

type DaysProps = { day: DayView; isToday: boolean; onChoose: (day: string | null) => void };

/** To the days before and after; the day shown stays until the other one is here. */
function Days({ day, isToday, onChoose }: DaysProps) {
  const step = (days: number) => startTransition(() => onChoose(dayAfter(day.date, days)));
  return (
    <div className={styles.days}>
      {!isToday && <Button onPress={() => startTransition(() => onChoose(null))}>{text.sessions.backToToday}</Button>}
      <IconButton label={text.sessions.previousDay} icon={<ChevronLeft />} onPress={() => step(-1)} />
      <IconButton label={text.sessions.nextDay} icon={<ChevronRight />} onPress={() => step(1)} />
    </div>
  );
}

function NoGroups() {
  const navigate = useNavigate();
  return (
    <EmptyState
      action={
        <div className={styles.days}>
          <Button onPress={() => void navigate({ to: "/groups" })}>{text.sessions.makeGroup}</Button>
          <Button onPress={() => void navigate({ to: "/clients/import" })}>{text.sessions.importRoster}</Button>
        </div>
      }
    >
      {text.sessions.noGroups}
    </EmptyState>
  );
}
