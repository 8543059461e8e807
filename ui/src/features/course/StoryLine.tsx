import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { CallView, ClientId, PlanId, SessionId, StoryEntry, SummaryId } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Chips } from "#ui/kit/Chips.tsx";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { optionList } from "#ui/kit/options.ts";
import { Timeline } from "#ui/kit/Timeline.tsx";
import { text, useLanguage } from "#ui/text/index.ts";
import styles from "./CourseTab.module.css";
import { useStory } from "./queries.ts";
import { momentOf, ofKinds, type StoryKind } from "./story.ts";

type StoryLineProps = {
  clientId: ClientId;
  isClinician: boolean;
  today: string;
  callActions: (call: CallView) => ReactNode;
};

const keyOf = (entry: StoryEntry) => entry.key;

/** What happened, newest first, narrowed by kind. */
export function StoryLine({ clientId, isClinician, today, callActions }: StoryLineProps) {
  const language = useLanguage();
  const words = text.course;
  const { entries, total, isReading, again } = useStory(clientId, isClinician);
  const [kinds, setKinds] = useState<StoryKind[]>([]);
  // The same entries are the same objects, so that of thousands only new ones are drawn when a page arrives.
  const shown = useMemo(() => ofKinds(entries, kinds), [entries, kinds]);
  const show = useCallback((entry: StoryEntry) => momentOf(entry, today), [today]);
  const openerOf = useOpener(clientId, isClinician);
  const actionsOf = useCallback(
    (entry: StoryEntry) => (entry.is === "call" ? callActions(entry.call) : null),
    [callActions],
  );
  const offered = optionList(words.kinds).filter((it) => isClinician || it.id !== "notes");
  return (
    <section className={styles.story} aria-label={words.story}>
      <div className={styles.head}>
        <h2>{words.story}</h2>
        {entries.length > 0 && (
          <Chips label={words.show} isLabelHidden value={kinds} options={offered} onChange={setKinds} />
        )}
        {entries.length > 0 && (
          <span className={styles.count}>{isReading ? words.isLoading(total) : words.count(shown.length, total)}</span>
        )}
      </div>
      {shown.length === 0 && (
        <EmptyState>
          {entries.length > 0 ? words.nothingOfKind : isClinician ? words.nothing : words.nothingForDesk}
        </EmptyState>
      )}
      {shown.length > 0 && (
        <Timeline
          key={language}
          label={words.story}
          entries={shown}
          idOf={keyOf}
          show={show}
          openerOf={openerOf}
          actionsOf={actionsOf}
        />
      )}
      {again && <Notice tone="danger" title={words.notAll} actions={<Button onPress={again}>{words.again}</Button>} />}
    </section>
  );
}

/** What Enter does on an entry: what was written opens where one reads or writes it. */
function useOpener(clientId: ClientId, isClinician: boolean) {
  const navigate = useNavigate();
  return useCallback(
    (entry: StoryEntry) => {
      const session = (sessionId: SessionId) => () =>
        void navigate({ to: "/sessions/$sessionId", params: { sessionId } });
      switch (entry.is) {
        case "note": {
          const { id: noteId, kind, isSigned, sessionId } = entry.head;
          // What is not signed yet of a group is written on the screen of its session.
          if (!isSigned && sessionId !== null) return session(sessionId);
          const to = kind === "family" ? "/clients/$clientId/family-note/$noteId" : "/clients/$clientId/note/$noteId";
          return () => void navigate({ to, params: { clientId, noteId } });
        }
        case "attendance":
          return isClinician && entry.attendance.state === "came" ? session(entry.sessionId) : undefined;
        case "document": {
          const { id, episodeId } = entry;
          const params = { clientId, episodeId };
          return entry.document === "plan"
            ? () =>
                void navigate({
                  to: "/clients/$clientId/plan/$episodeId",
                  params,
                  search: { version: id as PlanId },
                })
            : () =>
                void navigate({
                  to: "/clients/$clientId/summary/$episodeId",
                  params,
                  search: { version: id as SummaryId },
                });
        }
        case "call":
        case "admitted":
        case "transferred":
        case "hours":
        case "ended":
        case "export":
          return undefined;
      }
    },
    [navigate, clientId, isClinician],
  );
}
