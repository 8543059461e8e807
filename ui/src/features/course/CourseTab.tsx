import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMe } from "#ui/app/me.ts";
import type { CallView, ClientView, CourseView } from "#ui/ipc/bindings.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { Stairs } from "#ui/kit/Stairs.tsx";
import { text } from "#ui/text/index.ts";
import { Hours, MayBeTold, Next } from "./Beside.tsx";
import styles from "./CourseTab.module.css";
import { courseSentence, stepsOf } from "./course.ts";
import { courseQuery } from "./queries.ts";
import { StoryLine } from "./StoryLine.tsx";

/** From here on, care is intensive outpatient. */
const NINE_HOURS = 9;

type CourseTabProps = {
  client: ClientView;
  today: string;
  /** What can be done with a call of the story. */
  callActions: (call: CallView) => ReactNode;
  /** How an episode of care begins, where there is none. */
  admit?: ReactNode;
};

/** A client at a glance: hours against the plan, what happened, what is next. */
export function CourseTab({ client, today, callActions, admit }: CourseTabProps) {
  const { isClinician } = useMe();
  const { data: course } = useSuspenseQuery(courseQuery(client.id, isClinician));
  const mayChange = isClinician && course !== null && course.endedOn === null;
  return (
    <Columns
      side={
        <>
          {course && <Next next={course.next} />}
          {course && <Hours course={course} today={today} mayChange={mayChange} />}
          <MayBeTold client={client} />
        </>
      }
      sideLabel={text.course.next}
    >
      <div className={styles.course}>
        {course ? <Weeks of={course} /> : <EmptyState action={admit}>{text.course.none}</EmptyState>}
        <StoryLine clientId={client.id} isClinician={isClinician} today={today} callActions={callActions} />
      </div>
    </Columns>
  );
}

function Weeks({ of }: { of: CourseView }) {
  const { course } = text;
  const { columns } = course;
  return (
    <Stairs
      title={course.title}
      steps={stepsOf(of)}
      line={{ at: NINE_HOURS, name: course.nineHours }}
      columns={[columns.week, columns.from, columns.attended, columns.planned]}
    >
      {courseSentence(of)}
    </Stairs>
  );
}
