import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ClientView, CourseView, HoursView, NextView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { clockOfMinutes, dayOfMonthText, shortDayText } from "#ui/kit/dates.ts";
import { type Fact, Facts } from "#ui/kit/Facts.tsx";
import { hoursOf } from "#ui/kit/hours.ts";
import { Name } from "#ui/kit/Name.tsx";
import { SideSection } from "#ui/kit/ScreenFrame.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Beside.module.css";
import { HoursDialog } from "./HoursDialog.tsx";
import { hoursQuery, useRemoveHours } from "./queries.ts";

/** The next few things. */
export function Next({ next }: { next: readonly NextView[] }) {
  return (
    <SideSection title={text.course.next}>
      {next.length === 0 && <p className={styles.none}>{text.course.nothingNext}</p>}
      <Facts facts={next.map((it) => ({ term: shortDayText(it.on), detail: <Detail {...nextOf(it)} /> }))} />
    </SideSection>
  );
}

function nextOf({ what, label, minute, hours }: NextView): DetailProps {
  const { course } = text;
  const clock = minute === null ? "" : clockOfMinutes(minute % 1440);
  switch (what) {
    case "session":
    case "appointment":
      return { typed: course.nextAt(label, clock) };
    case "stepDown":
      return hours ? { says: hoursSay(hours, course.reasons[hours.reason]) } : {};
    case "discharge":
      return { says: [course.dischargePlanned] };
  }
}

type HoursProps = { course: CourseView; today: string; mayChange: boolean };

/** What is prescribed, from which day on; steps to come can be taken out. */
export function Hours({ course, today, mayChange }: HoursProps) {
  const words = text.course;
  const { episodeId, admittedOn, endedOn } = course;
  const { data: hours } = useSuspenseQuery(hoursQuery(episodeId));
  const [isChanging, setIsChanging] = useState(false);
  const remove = useRemoveHours(episodeId);
  const factOf = (it: HoursView, at: number): Fact => {
    const isPlanned = it.sinceOn > today;
    const reason = words.reasons[it.reason];
    return {
      term: shortDayText(it.sinceOn),
      detail: (
        <>
          <Detail says={hoursSay(it, isPlanned ? words.planned(reason) : reason)} />
          {mayChange && isPlanned && at > 0 && (
            <div className={styles.remove}>
              <Button
                look="bare"
                isPending={remove.isPending && remove.variables === it.sinceOn}
                onPress={() => remove.mutate(it.sinceOn)}
              >
                {words.removeOf(dayOfMonthText(it.sinceOn))}
              </Button>
            </div>
          )}
        </>
      ),
    };
  };
  return (
    <SideSection title={words.prescriptions}>
      {hours.length === 0 && <p className={styles.none}>{words.noHours}</p>}
      <Facts facts={hours.map(factOf)} />
      {mayChange && (
        <div className={styles.change}>
          <Button shortcut="H" onPress={() => setIsChanging(true)}>
            {words.change}
          </Button>
        </div>
      )}
      {isChanging && (
        <HoursDialog
          episodeId={episodeId}
          admittedOn={admittedOn}
          endedOn={endedOn}
          hours={hours}
          today={today}
          onClose={() => setIsChanging(false)}
        />
      )}
    </SideSection>
  );
}

/** What may be said on which line and to whom, as far as it is recorded: what was not asked is not allowed. */
export function MayBeTold({ client }: { client: ClientView }) {
  const { course, clients } = text;
  const facts = [
    ...client.telephones.map((it) => ({
      term: course.toldClient(clients.kinds[it.kind]),
      detail: <Detail typed={it.number} says={[clients.reach[it.reach]]} />,
    })),
    ...(client.email
      ? [{ term: course.toldEmail, detail: <Detail typed={client.email} says={[clients.reach[client.emailReach]]} /> }]
      : []),
    ...client.contacts.map((it) => ({
      term: it.name,
      detail: <Detail says={[it.isEmergency ? course.toldEmergency : course.toldContact]} />,
    })),
  ];
  return (
    <SideSection title={course.told}>
      {facts.length === 0 && <p className={styles.none}>{course.toldNobody}</p>}
      <Facts facts={facts} />
    </SideSection>
  );
}

type DetailProps = {
  /** What somebody typed, of any length: it is cut after two lines. */
  typed?: string;
  /** Our own words: whole, however narrow the column is, as what is cut off may be the "nothing". */
  says?: readonly string[];
};

/** What it is, and quieter what else is to be known of it. */
function Detail({ typed, says = [] }: DetailProps) {
  return (
    <>
      {typed && <Name>{typed}</Name>}
      {says.map((line, at) => (
        <div key={line} className={typed || at > 0 ? styles.second : undefined}>
          {line}
        </div>
      ))}
    </>
  );
}

function hoursSay(hours: Pick<HoursView, "minutesAWeek" | "daysAWeek">, reason: string): string[] {
  return [text.course.aWeek(hoursOf(hours.minutesAWeek), hours.daysAWeek), reason];
}
