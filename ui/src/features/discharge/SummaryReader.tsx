import { useNavigate } from "@tanstack/react-router";
import type { ClientId, EpisodeId, SummaryId, SummaryView } from "#ui/ipc/bindings.ts";
import { text } from "#ui/text/index.ts";
import { Contents } from "./Contents.tsx";
import { DocumentReader } from "./DocumentReader.tsx";
import { useNewSummary } from "./queries.ts";
import { Sources } from "./Sources.tsx";
import { ReadSections } from "./SummarySections.tsx";
import { entriesOf } from "./summary.ts";

type SummaryReaderProps = { clientId: ClientId; episodeId: EpisodeId; view: SummaryView };

/** A summary that is signed, or that someone else is writing. */
export function SummaryReader({ clientId, episodeId, view }: SummaryReaderProps) {
  const navigate = useNavigate();
  const newVersion = useNewSummary();
  const open = (version?: SummaryId) =>
    void navigate({
      to: "/clients/$clientId/summary/$episodeId",
      params: { clientId, episodeId },
      search: version ? { version } : {},
    });
  return (
    <DocumentReader
      document="summary"
      title={text.discharge.summary}
      view={view}
      contents={<Contents entries={entriesOf(view)} />}
      sources={<Sources sources={view.sources} lit={new Set()} />}
      isMakingVersion={newVersion.isPending}
      onNewVersion={() => newVersion.mutate(view.id, { onSuccess: open })}
      onOpenNewest={() => open()}
    >
      <ReadSections view={view} />
    </DocumentReader>
  );
}
