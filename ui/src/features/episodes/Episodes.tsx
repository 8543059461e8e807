import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ClientId, EpisodeView, LevelView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { dayText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { Facts } from "#ui/kit/Facts.tsx";
import { List } from "#ui/kit/List.tsx";
import { ListRow } from "#ui/kit/ListRow.tsx";
import { text } from "#ui/text/index.ts";
import { AdmitDialog, AssignDialog, EndDialog, TransferDialog } from "./EpisodeDialogs.tsx";
import styles from "./Episodes.module.css";
import { episodesQuery, useReopen } from "./queries.ts";

type EpisodesProps = { clientId: ClientId; name: string; today: string };

/** A client's episodes of care: the one that is open, and earlier ones. */
export function Episodes({ clientId, name, today }: EpisodesProps) {
  const { data: episodes } = useSuspenseQuery(episodesQuery(clientId));
  const [isAdmitting, setIsAdmitting] = useState(false);
  const open = episodes.find((it) => it.endedOn === null);
  const earlier = episodes.filter((it) => it.endedOn !== null);
  return (
    <div className={styles.episodes}>
      {open ? (
        <Current episode={open} today={today} />
      ) : (
        <EmptyState
          action={
            <Button look="primary" shortcut="A" onPress={() => setIsAdmitting(true)}>
              {text.episodes.admit}
            </Button>
          }
        >
          {text.episodes.none}
        </EmptyState>
      )}
      {earlier.length > 0 && <Earlier episodes={earlier} mayReopen={!open} />}
      {isAdmitting && (
        <AdmitDialog clientId={clientId} name={name} today={today} onClose={() => setIsAdmitting(false)} />
      )}
    </div>
  );
}

function Current({ episode, today }: { episode: EpisodeView; today: string }) {
  const [dialog, setDialog] = useState<"transfer" | "assign" | "end">();
  const close = () => setDialog(undefined);
  const { terms } = text.episodes;
  return (
    <section className={styles.current} aria-label={text.episodes.title}>
      <h2>{text.episodes.title}</h2>
      <Facts
        facts={[
          { term: terms.admitted, detail: dayText(episode.admittedOn) },
          { term: terms.stay, detail: text.episodes.day(episode.day) },
          { term: terms.level, detail: text.episodes.levels[episode.levelOfCare] },
          ...(episode.levels.length > 1 ? [{ term: terms.levels, detail: <Levels of={episode.levels} /> }] : []),
          { term: terms.program, detail: episode.program },
          { term: terms.therapist, detail: episode.primaryTherapistName ?? text.episodes.nobody },
          { term: terms.part2, detail: episode.isPart2 ? text.episodes.part2 : text.episodes.notPart2 },
        ]}
      />
      <div className={styles.actions}>
        <Button onPress={() => setDialog("transfer")}>{text.episodes.transfer}</Button>
        <Button onPress={() => setDialog("assign")}>{text.episodes.assign}</Button>
        <Button onPress={() => setDialog("end")}>{text.episodes.end}</Button>
      </div>
      {dialog === "transfer" && <TransferDialog episode={episode} today={today} onClose={close} />}
      {dialog === "assign" && <AssignDialog episode={episode} onClose={close} />}
      {dialog === "end" && <EndDialog episode={episode} today={today} onClose={close} />}
    </section>
  );
}

function Levels({ of }: { of: readonly LevelView[] }) {
  return of.map((it) => (
    <div key={it.sinceOn}>
      {text.episodes.levelsSince(text.episodes.shortLevels[it.levelOfCare], dayText(it.sinceOn))}
    </div>
  ));
}

function Earlier({ episodes, mayReopen }: { episodes: readonly EpisodeView[]; mayReopen: boolean }) {
  const reopen = useReopen();
  return (
    <List title={text.episodes.earlier}>
      {episodes.map((it, at) => (
        <ListRow
          key={it.id}
          name={text.episodes.span(dayText(it.admittedOn), it.endedOn ? dayText(it.endedOn) : "")}
          note={`${text.episodes.shortLevels[it.levelOfCare]} · ${text.episodes.days(it.day)}`}
          actions={
            mayReopen &&
            at === 0 && (
              <Button look="bare" onPress={() => reopen.mutate(it.id)}>
                {text.episodes.reopen}
              </Button>
            )
          }
        />
      ))}
    </List>
  );
}
