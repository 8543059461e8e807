import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ClientId, NoteHead } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { shortDayText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { Entries, Entry } from "#ui/kit/Entries.tsx";
import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./ChartTab.module.css";
import { noteLine } from "./note.ts";
import { chartQuery } from "./queries.ts";

/** A client's notes, newest first. */
export function ChartTab({ clientId }: { clientId: ClientId }) {
  const navigate = useNavigate();
  const { data: chart } = useSuspenseQuery(chartQuery(clientId));
  const params = { clientId, noteId: "new" as const };
  const write = () => void navigate({ to: "/clients/$clientId/note/$noteId", params });
  const writeFamily = () => void navigate({ to: "/clients/$clientId/family-note/$noteId", params });
  const counts = [text.notes.count(chart.notes.length), text.notes.myDrafts(chart.myDrafts)];
  return (
    <Columns>
      <div className={styles.top}>
        <p className={styles.counts}>{counts.filter(Boolean).join(", ")}</p>
        <Button shortcut="F" onPress={writeFamily}>
          {text.notes.newFamilyNote}
        </Button>
        <Button look="primary" shortcut="N" onPress={write}>
          {text.notes.newNote}
        </Button>
      </div>
      {chart.notes.length === 0 ? (
        <EmptyState>{text.notes.none}</EmptyState>
      ) : (
        <Entries label={text.notes.chart}>
          {chart.notes.map((it) => (
            <NoteEntry key={it.id} clientId={clientId} head={it} />
          ))}
        </Entries>
      )}
    </Columns>
  );
}

function NoteEntry({ clientId, head }: { clientId: ClientId; head: NoteHead }) {
  const navigate = useNavigate();
  const params = { clientId, noteId: head.id };
  const open = () => {
    // What is not signed yet of a group is written on the screen of its session.
    if (!head.isSigned && head.sessionId !== null) {
      return navigate({ to: "/sessions/$sessionId", params: { sessionId: head.sessionId } });
    }
    if (head.kind === "family") return navigate({ to: "/clients/$clientId/family-note/$noteId", params });
    return navigate({ to: "/clients/$clientId/note/$noteId", params });
  };
  return (
    <Entry
      when={shortDayText(head.heldOn)}
      title={text.notes.kinds[head.kind]}
      note={noteLine(head)}
      by={byline(head)}
      excerpt={head.isSigned ? head.excerpt : draftWords(head)}
      isDraft={!head.isSigned}
      onOpen={() => void open()}
    />
  );
}

function byline(head: NoteHead): string {
  const { notes } = text;
  const who = head.isSigned ? notes.signedBy(head.authorName) : notes.draftBy(head.authorName);
  return [who, head.isLate && notes.late, head.addenda > 0 && notes.addenda(head.addenda)].filter(Boolean).join(", ");
}

function draftWords(head: NoteHead): string {
  return head.excerpt ? text.notes.draftSays(head.excerpt) : text.notes.emptyDraft;
}
