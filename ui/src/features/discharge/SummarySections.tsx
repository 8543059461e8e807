import type { SummaryDraft, SummarySection, SummarySectionView, SummaryView } from "#ui/ipc/bindings.ts";
import { Choice } from "#ui/kit/Choice.tsx";
import { DatePicker } from "#ui/kit/DatePicker.tsx";
import { dayText } from "#ui/kit/dates.ts";
import { Select } from "#ui/kit/Select.tsx";
import { TextArea } from "#ui/kit/TextArea.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Document.module.css";
import { DocumentFacts } from "./DocumentFacts.tsx";
import { EditedSection } from "./EditedSection.tsx";
import { Services } from "./Services.tsx";
import { bodyOf, hasOwnWords, sourcesOf, withBody, written } from "./summary.ts";

const LONGEST = 100_000;

type EditedProps = {
  view: SummaryView;
  draft: SummaryDraft;
  today: string;
  onChange: (update: (draft: SummaryDraft) => SummaryDraft) => void;
  /** The focus came into a section. */
  onEnter: (section: SummarySection) => void;
};

/** Each section as it is written: codes where there are any, and words in the sans. */
export function EditedSections({ view, draft, today, onChange, onEnter }: EditedProps) {
  const { sections, hints } = text.discharge;
  return view.sections.map((it) => (
    <EditedSection
      key={it.section}
      id={it.section}
      title={sections[it.section]}
      aside={<FilledFrom section={it} />}
      onEnter={() => onEnter(it.section)}
    >
      <Codes section={it.section} view={view} draft={draft} today={today} onChange={onChange} />
      {written(it.section) && (
        <TextArea
          label={sections[it.section]}
          isLabelHidden
          rows={2}
          {...(hints[it.section] && { hint: hints[it.section] })}
          maxLength={LONGEST}
          value={bodyOf(draft, it.section)}
          onChange={(body) => onChange((draftNow) => withBody(draftNow, it.section, body))}
        />
      )}
    </EditedSection>
  ));
}

/** The numbers of the sources behind a section's sentences. */
function FilledFrom({ section }: { section: SummarySectionView }) {
  const numbers = sourcesOf(section);
  if (numbers.length === 0) return null;
  return (
    <p className={styles.from}>
      {text.discharge.filledFrom}{" "}
      {numbers.map((it) => (
        <b key={it}>{it} </b>
      ))}
      {hasOwnWords(section) && text.discharge.andOwnWords}
    </p>
  );
}

type CodesProps = Omit<EditedProps, "onEnter"> & { section: SummarySection };

function Codes({ section, view, draft, today, onChange }: CodesProps) {
  const words = text.discharge;
  const set = (change: Partial<SummaryDraft>) => onChange((it) => ({ ...it, ...change }));
  if (section === "identification") return <DocumentFacts facts={view.facts} />;
  if (section === "dates")
    return (
      <DatePicker
        label={words.dischargedOn}
        value={draft.dischargedOn}
        onChange={(dischargedOn) => set({ dischargedOn })}
        error={draft.dischargedOn !== null && view.missing.includes("dates") ? words.notThatDay : undefined}
        min={view.facts.admittedOn}
        max={today}
      />
    );
  if (section === "services") return <Services services={view.facts.services} />;
  if (section === "medications")
    return (
      <Choice
        label={words.medications}
        value={draft.medications}
        options={words.medicationWords}
        onChange={(medications) => set({ medications })}
      />
    );
  if (section === "dischargeReason")
    return (
      <Select
        label={words.reason}
        value={draft.reason}
        options={words.reasons}
        placeholder={words.choose}
        onChange={(reason) => set({ reason })}
      />
    );
  if (section === "condition")
    return (
      <Choice
        label={words.condition}
        value={draft.condition}
        options={words.conditions}
        onChange={(condition) => set({ condition })}
      />
    );
  if (section === "disposition")
    return (
      <Choice
        label={words.referrals}
        value={draft.referrals}
        options={words.referralWords}
        onChange={(referrals) => set({ referrals })}
      />
    );
  return null;
}

/** Each section as it is read, in the serif, each filled sentence with the number of its source. */
export function ReadSections({ view }: { view: SummaryView }) {
  return view.sections.map((it) => (
    <section key={it.section} id={it.section} className={styles.section}>
      <h2>{text.discharge.sections[it.section]}</h2>
      {it.section === "identification" && <DocumentFacts facts={view.facts} />}
      {it.section === "services" && <Services services={view.facts.services} />}
      <Coded section={it.section} view={view} />
      {(written(it.section) || it.body.trim() !== "") && <Words section={it} />}
    </section>
  ));
}

function Coded({ section, view }: { section: SummarySection; view: SummaryView }) {
  const words = text.discharge;
  const coded: Partial<Record<SummarySection, string | null>> = {
    dates: words.dischargedOnDay(view.dischargedOn && dayText(view.dischargedOn)),
    medications: view.medications && words.medicationWords[view.medications],
    dischargeReason: view.reason && words.reasons[view.reason],
    condition: view.condition && words.conditions[view.condition],
    disposition: view.referrals && words.referralWords[view.referrals],
  };
  const said = coded[section];
  return said ? <p className={styles.words}>{said}</p> : null;
}

function Words({ section }: { section: SummarySectionView }) {
  if (!section.body.trim()) return <p className={styles.quiet}>{text.discharge.notRecorded}</p>;
  return (
    <p className={styles.words} dir="auto">
      {section.pieces.map((piece, at) =>
        piece.source === null ? (
          piece.text
        ) : (
          <span key={at}>
            <span className={styles.filled}>{piece.text}</span>
            <sup className={styles.mark}>{piece.source}</sup>
          </span>
        ),
      )}
    </p>
  );
}
