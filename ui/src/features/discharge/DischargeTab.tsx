import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ClientId, EpisodeDischarge, ExportView, PlanId, SummaryId, VersionRow } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { dayText, momentText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { List } from "#ui/kit/List.tsx";
import { ListRow } from "#ui/kit/ListRow.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { PlainList } from "#ui/kit/PlainList.tsx";
import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./DischargeTab.module.css";
import { overviewQuery, useTakeOverPlan, useTakeOverSummary } from "./queries.ts";

/** What is planned and written for a client's discharge, and what was exported. */
export function DischargeTab({ clientId }: { clientId: ClientId }) {
  const { data } = useSuspenseQuery(overviewQuery(clientId));
  return (
    <Columns>
      <div className={styles.page}>
        {data.episodes.length === 0 && <EmptyState>{text.discharge.noEpisode}</EmptyState>}
        {data.episodes.map((it) => (
          <OfEpisode key={it.episodeId} clientId={clientId} episode={it} />
        ))}
        {data.episodes.length > 0 && <Exports exports={data.exports} />}
      </div>
    </Columns>
  );
}

function OfEpisode({ clientId, episode }: { clientId: ClientId; episode: EpisodeDischarge }) {
  const navigate = useNavigate();
  const takeOverPlan = useTakeOverPlan();
  const takeOverSummary = useTakeOverSummary();
  const { episodeId } = episode;
  const params = { clientId, episodeId };
  const ended = episode.endedOn && dayText(episode.endedOn);
  const stay = text.discharge.episode(dayText(episode.admittedOn), ended, episode.day);
  return (
    <section className={styles.episode}>
      <h2>{stay}</h2>
      {episode.signedButOpen && <Notice tone="warn">{text.discharge.signedButOpen}</Notice>}
      <div className={styles.documents}>
        <Versions
          title={text.discharge.plan}
          of={stay}
          none={text.discharge.nonePlan}
          begin={text.discharge.beginPlan}
          takeOver={text.discharge.takeOverPlan}
          versions={episode.plans}
          onTakeOver={(id) => takeOverPlan.mutate(id as PlanId)}
          onOpen={(id) =>
            void navigate({
              to: "/clients/$clientId/plan/$episodeId",
              params,
              search: id ? { version: id as PlanId } : {},
            })
          }
        />
        <Versions
          title={text.discharge.summary}
          of={stay}
          none={text.discharge.noneSummary}
          begin={text.discharge.beginSummary}
          takeOver={text.discharge.takeOverSummary}
          versions={episode.summaries}
          onTakeOver={(id) => takeOverSummary.mutate(id as SummaryId)}
          onOpen={(id) =>
            void navigate({
              to: "/clients/$clientId/summary/$episodeId",
              params,
              search: id ? { version: id as SummaryId } : {},
            })
          }
        />
      </div>
    </section>
  );
}

type VersionsProps = {
  title: string;
  /** The episode, in words. */
  of: string;
  none: string;
  /** Begins the first one. */
  begin: string;
  /** Makes another's draft one's own. */
  takeOver: string;
  versions: readonly VersionRow[];
  /** Nothing: the newest, or a first one. */
  onOpen: (id: string | undefined) => void;
  onTakeOver: (id: string) => void;
};

function Versions({ title, of, none, begin, takeOver, versions, onOpen, onTakeOver }: VersionsProps) {
  return (
    <List title={title} label={`${title}, ${of}`}>
      {versions.length === 0 && (
        <li>
          <EmptyState action={<Button onPress={() => onOpen(undefined)}>{begin}</Button>}>{none}</EmptyState>
        </li>
      )}
      {versions.map((it) => (
        <ListRow
          key={it.id}
          name={text.discharge.version(it.version)}
          note={
            it.signedAt
              ? text.discharge.signedOn(momentText(it.signedAt))
              : text.discharge.draftOf(it.authorName, momentText(it.keptAt))
          }
          onOpen={() => onOpen(it.id)}
          actions={it.canTakeOver && <Button onPress={() => onTakeOver(it.id)}>{takeOver}</Button>}
        />
      ))}
    </List>
  );
}

function Exports({ exports }: { exports: readonly ExportView[] }) {
  return (
    <section className={styles.exports}>
      <h2>{text.discharge.exports}</h2>
      {exports.length === 0 && <p className={styles.faint}>{text.discharge.noExports}</p>}
      <PlainList>
        {exports.map((it) => (
          <li key={it.id} className={styles.export}>
            <div>
              {text.discharge.exportRow(text.discharge.documents[it.document], it.version, it.isDraft)}{" "}
              {text.discharge.exportTo(it.recipient, it.purpose)}
            </div>
            <div className={styles.faint}>
              {momentText(it.exportedAt)}, {it.exportedByName}, {text.discharge.outcomes[it.outcome]}
            </div>
          </li>
        ))}
      </PlainList>
    </section>
  );
}
