import { useState } from "react";
import { StayUntilKept } from "#ui/app/StayUntilKept.tsx";
import type { EpisodeId, SummarySection, SummaryView } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { useAutosave } from "#ui/kit/autosave.ts";
import { Button } from "#ui/kit/Button.tsx";
import { KeepingMark } from "#ui/kit/KeepingMark.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Desk, Sheet } from "#ui/kit/Sheet.tsx";
import { text } from "#ui/text/index.ts";
import { Contents } from "./Contents.tsx";
import { DocumentHead } from "./DocumentHead.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { keepSummary, useRefill, useSignSummary } from "./queries.ts";
import { SIGN_NEEDS, SignNeeds } from "./SignNeeds.tsx";
import { Sources } from "./Sources.tsx";
import { EditedSections, ReadSections } from "./SummarySections.tsx";
import { draftOf, entriesOf, sourcesOf } from "./summary.ts";

type SummaryEditorProps = { episodeId: EpisodeId; view: SummaryView; today: string };

/** A summary while it is written. It can be read meanwhile as it will be, each filled sentence with its source. */
export function SummaryEditor({ episodeId, view, today }: SummaryEditorProps) {
  const words = text.discharge;
  const { draft, keeping, change, replace, flush } = useAutosave({
    stored: draftOf(view),
    keptAt: view.keptAt,
    keep: (it) => keepSummary(episodeId, it),
    explain: errorText,
  });
  const [current, setCurrent] = useState<SummarySection>();
  const [isReading, setIsReading] = useState(false);
  const [isExporting, setIsExporting] = useState(false);
  const sign = useSignSummary();
  const refill = useRefill();
  const missing = view.missing.map((it) => words.sections[it]);
  const inHand = isReading ? undefined : view.sections.find((it) => it.section === current);
  /** Whatever is done with the draft is done with what stands on the screen. */
  const stored = () => {
    // A first draft in which nobody typed is kept by being put in its own place.
    if (!view.isStored) change((it) => ({ ...it }));
    return flush();
  };
  const signIt = async () => (await stored()) && sign.mutate(view.id);
  const exportIt = async () => (await stored()) && setIsExporting(true);
  const fill = async () => {
    if (await stored()) refill.mutate(view.id, { onSuccess: (fresh) => replace(draftOf(fresh), fresh.keptAt) });
  };
  return (
    <Screen
      head={
        <DocumentHead
          title={words.summary}
          view={view}
          actions={
            <>
              <KeepingMark keeping={keeping} />
              <Button shortcut="Alt+R" onPress={() => setIsReading(!isReading)}>
                {isReading ? words.write : words.read}
              </Button>
              <Button isPending={refill.isPending} onPress={() => void fill()}>
                {words.refill}
              </Button>
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
      <Columns
        start={<Contents entries={entriesOf(view)} current={inHand?.section} />}
        side={<Sources sources={view.sources} lit={new Set(inHand && sourcesOf(inHand))} />}
        sideLabel={words.from}
        isFlush
      >
        <Desk label={words.summary}>
          <Sheet>
            <SignNeeds missing={missing} />
            {isReading ? (
              <ReadSections view={view} />
            ) : (
              <EditedSections view={view} draft={draft} today={today} onChange={change} onEnter={setCurrent} />
            )}
          </Sheet>
        </Desk>
      </Columns>
      <StayUntilKept keeping={keeping} flush={flush} />
      {isExporting && (
        <ExportDialog
          document="summary"
          documentId={view.id}
          isSigned={false}
          isPart2={view.facts.isPart2}
          onClose={() => setIsExporting(false)}
        />
      )}
    </Screen>
  );
}
