import type { DischargeFacts } from "#ui/ipc/bindings.ts";
import { dayText } from "#ui/kit/dates.ts";
import { text } from "#ui/text/index.ts";
import styles from "./Document.module.css";

/** What stands at the head of a plan or summary. */
export function DocumentFacts({ facts }: { facts: DischargeFacts }) {
  const { terms, notRecorded, levels, recordEpisode } = text.discharge;
  const rows: [string, string][] = [
    [terms.client, facts.clientName],
    [terms.record, recordEpisode(facts.recordNumber, facts.episodeNumber)],
    [terms.born, facts.bornOn ? dayText(facts.bornOn) : notRecorded],
    [terms.pronouns, facts.pronouns || notRecorded],
    [terms.admitted, dayText(facts.admittedOn)],
    [terms.lastService, facts.lastServiceOn ? dayText(facts.lastServiceOn) : notRecorded],
    [terms.level, levels[facts.levelAtDischarge]],
    [terms.therapist, facts.primaryTherapist ?? notRecorded],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([term, detail]) => (
        <Row key={term} term={term} detail={detail} />
      ))}
    </dl>
  );
}

function Row({ term, detail }: { term: string; detail: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{detail}</dd>
    </>
  );
}
