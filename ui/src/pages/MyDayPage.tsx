import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMe } from "#ui/app/me.ts";
import { MyGroups } from "#ui/features/group_notes/MyGroups.tsx";
import { myDayQuery } from "#ui/features/group_notes/queries.ts";
import { Discharges } from "#ui/features/todo/Discharges.tsx";
import { Drafts } from "#ui/features/todo/Drafts.tsx";
import { House } from "#ui/features/todo/House.tsx";
import { NotesDue } from "#ui/features/todo/NotesDue.tsx";
import { todoQuery } from "#ui/features/todo/queries.ts";
import { Team } from "#ui/features/todo/Team.tsx";
import { countNotes } from "#ui/features/todo/todo.ts";
import type { DischargeNear, DraftView, EpisodeId, NoteDue, NoteId, SessionId } from "#ui/ipc/bindings.ts";
import { usePrint } from "#ui/ipc/print.ts";
import { weekdayText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { text, useLanguage } from "#ui/text/index.ts";
import styles from "./MyDayPage.module.css";

/** One's own day: a part for each role one has, on one page. */
export function MyDayPage() {
  useLanguage();
  const me = useMe();
  return me.isClinician ? <ClinicalDay /> : <HouseDay isAdministrator={me.isAdministrator} />;
}

/** The groups of the day, what is due, what nears; a supervisor's people and an administrator's house below. */
function ClinicalDay() {
  const me = useMe();
  const navigate = useNavigate();
  const { data: day } = useSuspenseQuery(myDayQuery);
  const { data: todo } = useSuspenseQuery(todoQuery);
  usePrint({ is: "todo" });
  const facts = text.todo.facts({
    groups: day.sessions.filter((it) => it.isMine).length,
    ...countNotes(todo.notesDue),
    drafts: todo.drafts.length,
  });
  const openSession = ({ sessionId }: NoteDue) => void navigate({ to: "/sessions/$sessionId", params: { sessionId } });
  const openDraft = (draft: DraftView) => void navigate(placeOf(draft));
  const openDischarge = ({ clientId }: DischargeNear) =>
    void navigate({ to: "/clients/$clientId", params: { clientId }, search: { tab: "discharge" } });
  return (
    <Columns
      sideLabel={text.todo.title}
      side={
        <>
          <Drafts drafts={todo.drafts} today={day.date} onOpen={openDraft} />
          <Discharges discharges={todo.discharges} today={day.date} onOpen={openDischarge} />
        </>
      }
    >
      <div className={styles.day}>
        <PageHead title={weekdayText(day.date)} facts={facts.length > 0 ? facts : [text.todo.nothingWaits]} />
        <MyGroups />
        <NotesDue
          due={todo.notesDue.filter((it) => it.heldOn !== day.date)}
          more={todo.moreDue}
          today={day.date}
          onOpen={openSession}
        />
        {me.isSupervisor && <Team today={day.date} onSession={openSession} onDraft={openDraft} />}
        {me.isAdministrator && <House />}
      </div>
    </Columns>
  );
}

/** Without clinical access there is only the house; without that role either, it is said whom to ask. */
function HouseDay({ isAdministrator }: { isAdministrator: boolean }) {
  return (
    <Columns>
      <div className={styles.day}>
        <PageHead title={text.todo.today} />
        {isAdministrator ? <House /> : <EmptyState>{text.todo.noWork}</EmptyState>}
      </div>
    </Columns>
  );
}

/** Where a draft is written on. */
function placeOf({ kind, id, clientId, episodeId }: DraftView) {
  const note = { clientId, noteId: id as NoteId };
  const document = { clientId, episodeId: episodeId as EpisodeId };
  switch (kind) {
    case "note":
      return { to: "/clients/$clientId/note/$noteId", params: note } as const;
    case "familyNote":
      return { to: "/clients/$clientId/family-note/$noteId", params: note } as const;
    case "groupNote":
      return { to: "/sessions/$sessionId", params: { sessionId: id as SessionId } } as const;
    case "plan":
      return { to: "/clients/$clientId/plan/$episodeId", params: document } as const;
    case "summary":
      return { to: "/clients/$clientId/summary/$episodeId", params: document } as const;
  }
}
