import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { MySession } from "#ui/ipc/bindings.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { PlainList } from "#ui/kit/PlainList.tsx";
import { Section } from "#ui/kit/Section.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./MyGroups.module.css";
import { myDayQuery, useOpenSession } from "./queries.ts";
import { SessionRow } from "./SessionRow.tsx";

/** The groups of the day, one's own first: who came, how far the notes are. Each opens. */
export function MyGroups() {
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
    <Section title={words.day}>
      {day.sessions.length === 0 ? (
        <EmptyState>{words.noSessions}</EmptyState>
      ) : (
        <PlainList className={styles.sessions} aria-label={words.day}>
          {day.sessions.map((it) => (
            <SessionRow key={it.sessionId} session={it} today={day.date} onOpen={() => show(it)} />
          ))}
        </PlainList>
      )}
    </Section>
  );
}
