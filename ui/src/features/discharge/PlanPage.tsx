import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { StayUntilKept } from "#ui/app/StayUntilKept.tsx";
import type { ClientId, EpisodeId, PlanId, PlanSection, PlanView } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { useAutosave } from "#ui/kit/autosave.ts";
import { Button } from "#ui/kit/Button.tsx";
import { DatePicker } from "#ui/kit/DatePicker.tsx";
import { KeepingMark } from "#ui/kit/KeepingMark.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Desk, Sheet } from "#ui/kit/Sheet.tsx";
import { TextArea } from "#ui/kit/TextArea.tsx";
import { text, useLanguage } from "#ui/text/index.ts";
import { APPOINTMENTS, EditedAppointments, ReadAppointments } from "./Appointments.tsx";
import { Contents } from "./Contents.tsx";
import styles from "./Document.module.css";
import { DocumentFacts } from "./DocumentFacts.tsx";
import { DocumentHead } from "./DocumentHead.tsx";
import { DocumentReader } from "./DocumentReader.tsx";
import { EditedSection } from "./EditedSection.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { bodyOf, draftOf, withBody } from "./plan.ts";
import { keepPlan, planQuery, useNewPlan, useSignPlan } from "./queries.ts";
import { SIGN_NEEDS, SignNeeds } from "./SignNeeds.tsx";

const LONGEST = 100_000;

type PlanPageProps = { clientId: ClientId; episodeId: EpisodeId; version: PlanId | undefined };

/** A discharge plan: prepared with the client, printed for them. */
export function PlanPage({ clientId, episodeId, version }: PlanPageProps) {
  useLanguage();
  const { data } = useSuspenseQuery(planQuery(episodeId, version));
  // A first draft that is not stored gets a new id each time it is asked for: the first one is the one that is written.
  const [first] = useState(data);
  const view = data.isStored ? data : first;
  return view.signature === null && view.isMine ? (
    <Writing key={view.id} episodeId={episodeId} view={view} />
  ) : (
    <Reading key={view.id} clientId={clientId} episodeId={episodeId} view={view} />
  );
}

const entriesOf = (view: PlanView) => [
  ...view.sections.map(({ section }) => ({
    id: section,
    name: text.discharge.planSections[section],
    isMissing: view.missing.includes(section),
  })),
  { id: APPOINTMENTS, name: text.discharge.appointments, isMissing: false },
];

function Writing({ episodeId, view }: { episodeId: EpisodeId; view: PlanView }) {
  const words = text.discharge;
  const { draft, keeping, change, flush } = useAutosave({
    stored: draftOf(view),
    keptAt: view.keptAt,
    keep: (it) => keepPlan(episodeId, it),
    explain: errorText,
  });
  const [isExporting, setIsExporting] = useState(false);
  const [current, setCurrent] = useState<string>();
  const sign = useSignPlan();
  const missing = view.missing.map((it) => words.planSections[it]);
  /** Whatever is done with the draft is done with what stands on the screen. */
  const stored = () => {
    // A first draft in which nobody typed is kept by being put in its own place.
    if (!view.isStored) change((it) => ({ ...it }));
    return flush();
  };
  const signIt = async () => (await stored()) && sign.mutate(view.id);
  const exportIt = async () => (await stored()) && setIsExporting(true);
  return (
    <Screen
      head={
        <DocumentHead
          title={words.plan}
          view={view}
          actions={
            <>
              <KeepingMark keeping={keeping} />
              <Button shortcut="Alt+E" onPress={() => void exportIt()}>
                {words.export}
              </Button>
              <Button
                look="primary"
                shortcut="Mod+Enter"
                describedBy={SIGN_NEEDS}
                isDisabled={missing.length > 0}
                isPending={sign.isPending}
                onPress={() => void signIt()}
              >
                {words.sign}
              </Button>
            </>
          }
        />
      }
    >
      <Columns start={<Contents entries={entriesOf(view)} current={current} />} isFlush>
        <Desk label={words.plan}>
          <Sheet>
            <SignNeeds missing={missing} />
            <DocumentFacts facts={view.facts} />
            <DatePicker
              label={words.plannedOn}
              value={draft.plannedOn}
              onChange={(plannedOn) => change((it) => ({ ...it, plannedOn }))}
              min={view.facts.admittedOn}
            />
            {draft.sections.map(({ section }) => (
              <EditedSection
                key={section}
                id={section}
                title={words.planSections[section]}
                onEnter={() => setCurrent(section)}
              >
                <TextArea
                  label={words.planSections[section]}
                  isLabelHidden
                  rows={2}
                  hint={words.planHints[section]}
                  maxLength={LONGEST}
                  value={bodyOf(draft, section)}
                  onChange={(body) => change((it) => withBody(it, section, body))}
                />
              </EditedSection>
            ))}
            <EditedAppointments draft={draft} onChange={change} onEnter={() => setCurrent(APPOINTMENTS)} />
          </Sheet>
        </Desk>
      </Columns>
      <StayUntilKept keeping={keeping} flush={flush} />
      {isExporting && (
        <ExportDialog
          document="plan"
          documentId={view.id}
          isSigned={false}
          isPart2={view.facts.isPart2}
          onClose={() => setIsExporting(false)}
        />
      )}
    </Screen>
  );
}

type ReadingProps = { clientId: ClientId; episodeId: EpisodeId; view: PlanView };

function Reading({ clientId, episodeId, view }: ReadingProps) {
  const navigate = useNavigate();
  const newVersion = useNewPlan();
  const open = (version?: PlanId) =>
    void navigate({
      to: "/clients/$clientId/plan/$episodeId",
      params: { clientId, episodeId },
      search: version ? { version } : {},
    });
  return (
    <DocumentReader
      document="plan"
      title={text.discharge.plan}
      view={view}
      contents={<Contents entries={entriesOf(view)} />}
      isMakingVersion={newVersion.isPending}
      onNewVersion={() => newVersion.mutate(view.id, { onSuccess: open })}
      onOpenNewest={() => open()}
    >
      <DocumentFacts facts={view.facts} />
      {view.sections.map(({ section, body }) => (
        <ReadSection key={section} section={section} body={body} />
      ))}
      <ReadAppointments appointments={view.appointments} />
    </DocumentReader>
  );
}

function ReadSection({ section, body }: { section: PlanSection; body: string }) {
  return (
    <section id={section} className={styles.section}>
      <h2>{text.discharge.planSections[section]}</h2>
      {body.trim() ? (
        <p className={styles.words} dir="auto">
          {body}
        </p>
      ) : (
        <p className={styles.quiet}>{text.discharge.notRecorded}</p>
      )}
    </section>
  );
}
