import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { DraftRow, MyDay, MySession } from "#ui/ipc/bindings.ts";
import { dayOfMonthText, shortDayText, weekdayText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, SideSection } from "#ui/kit/ScreenFrame.tsx";
import type { Tone } from "#ui/kit/Tag.tsx";
import { ToDo, ToDos } from "#ui/kit/ToDos.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./MyGroupsPage.module.css";
import { toSign } from "./myDay.ts";
import { myDayQuery, useOpenSession } from "./queries.ts";
import { SessionRow } from "./SessionRow.tsx";

/** A therapist's day: the groups, and what is still to be written. */
export function MyGroupsPage() {
  const { data: day } = useSuspenseQuery(myDayQuery);
  const navigate = useNavigate();
  const open = useOpenSession();
  const words = text.groupNotes;
  const show = ({ groupId, heldOn }: MySession) =>
    open.mutate(
      { groupId, heldOn },
      { onSuccess: (sessionId) => void navigate({ to: "/sessions/$sessionId", params: { sessionId } }) },
    );
  return (
    <Columns side={<Waiting day={day} onOpen={show} />} sideLabel={words.unfinished}>
      <div className={styles.day}>
        <PageHead title={words.day} facts={[weekdayText(day.date), summaryOf(day)].filter(Boolean)} />
        {day.sessions.length === 0 && <EmptyState>{words.noSessions}</EmptyState>}
        <ul className={styles.sessions} aria-label={words.sessions}>
          {day.sessions.map((it) => (
            <SessionRow key={it.sessionId} session={it} today={day.date} onOpen={() => show(it)} />
          ))}
        </ul>
      </div>
    </Columns>
  );
}

function Waiting({ day, onOpen }: { day: MyDay; onOpen: (session: MySession) => void }) {
  const words = text.groupNotes;
  const navigate = useNavigate();
  const show = ({ kind, clientId, noteId }: DraftRow) =>
    navigate({
      to: kind === "family" ? "/clients/$clientId/family-note/$noteId" : "/clients/$clientId/note/$noteId",
      params: { clientId, noteId },
    });
  return (
    <>
      <SideSection title={words.unfinished}>
        {day.unfinished.length === 0 && <p className={styles.none}>{words.noUnfinished}</p>}
        <ToDos label={words.unfinished}>
          {day.unfinished.map((it) => (
            <ToDo
              key={it.sessionId}
              when={dayOfMonthText(it.dueOn)}
              tone={toneOf(it.dueOn, day.date)}
              title={it.title || it.deskLabel}
              note={[shortDayText(it.heldOn), words.toSign(toSign(it))].join(", ")}
              onOpen={() => onOpen(it)}
            />
          ))}
        </ToDos>
      </SideSection>
      <SideSection title={words.drafts}>
        {day.drafts.length === 0 && <p className={styles.none}>{words.noDrafts}</p>}
        <ToDos label={words.drafts}>
          {day.drafts.map((it) => (
            <ToDo
              key={it.noteId}
              when={dayOfMonthText(it.dueOn)}
              tone={toneOf(it.dueOn, day.date)}
              title={it.clientName}
              note={[text.notes.kinds[it.kind], shortDayText(it.heldOn)].join(", ")}
              onOpen={() => void show(it)}
            />
          ))}
        </ToDos>
      </SideSection>
    </>
  );
}

function summaryOf(day: MyDay): string {
  const mine = day.sessions.filter((it) => it.isMine);
  const waiting = [...mine, ...day.unfinished].reduce((sum, it) => sum + toSign(it), 0);
  return text.groupNotes.summary(mine.length, waiting);
}

function toneOf(dueOn: string, today: string): Tone {
  if (dueOn < today) return "danger";
  return dueOn === today ? "warn" : "plain";
}
