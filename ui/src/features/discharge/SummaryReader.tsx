import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ClientId, EpisodeId, SummaryId, SummaryView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Desk, Sheet } from "#ui/kit/Sheet.tsx";
import { text } from "#ui/text/index.ts";
import { Contents } from "./Contents.tsx";
import { DocumentHead } from "./DocumentHead.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { useNewSummary } from "./queries.ts";
import { SignatureLine } from "./SignatureLine.tsx";
import { Sources } from "./Sources.tsx";
import { Standing } from "./Standing.tsx";
import { ReadSections } from "./SummarySections.tsx";
import { entriesOf } from "./summary.ts";

type SummaryReaderProps = { clientId: ClientId; episodeId: EpisodeId; view: SummaryView };

/** A summary that is signed, or that someone else is writing. */
export function SummaryReader({ clientId, episodeId, view }: SummaryReaderProps) {
  const navigate = useNavigate();
  const words = text.discharge;
  const [isExporting, setIsExporting] = useState(false);
  const newVersion = useNewSummary();
  const open = (version?: SummaryId) =>
    void navigate({
      to: "/clients/$clientId/summary/$episodeId",
      params: { clientId, episodeId },
      search: version ? { version } : {},
    });
  const { signature } = view;
  return (
    <Screen
      head={
        <DocumentHead
          title={words.summary}
          view={view}
          actions={
            <>
              {signature && !view.isSuperseded && (
                <Button
                  isPending={newVersion.isPending}
                  onPress={() => newVersion.mutate(view.id, { onSuccess: open })}
                >
                  {words.newVersion}
                </Button>
              )}
              <Button look="primary" shortcut="E" onPress={() => setIsExporting(true)}>
                {words.export}
              </Button>
            </>
          }
        />
      }
    >
      <Columns
        start={<Contents entries={entriesOf(view)} />}
        side={<Sources sources={view.sources} lit={new Set()} />}
        sideLabel={words.from}
        isFlush
      >
        <Desk label={words.summary}>
          <Sheet>
            <Standing view={view} onOpenNewest={() => open()} />
            <ReadSections view={view} />
            {signature && <SignatureLine signature={signature} />}
          </Sheet>
        </Desk>
      </Columns>
      {isExporting && (
        <ExportDialog
          document="summary"
          documentId={view.id}
          isSigned={signature !== null}
          isPart2={view.facts.isPart2}
          onClose={() => setIsExporting(false)}
        />
      )}
    </Screen>
  );
}
