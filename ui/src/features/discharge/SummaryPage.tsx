import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ClientId, EpisodeId, SummaryId } from "#ui/ipc/bindings.ts";
import { summaryQuery } from "./queries.ts";
import { SummaryEditor } from "./SummaryEditor.tsx";
import { SummaryReader } from "./SummaryReader.tsx";

type SummaryPageProps = { clientId: ClientId; episodeId: EpisodeId; version: SummaryId | undefined; today: string };

/** A discharge summary: written and read as the page it will be. */
export function SummaryPage({ clientId, episodeId, version, today }: SummaryPageProps) {
  const { data } = useSuspenseQuery(summaryQuery(episodeId, version));
  // A first draft that is not stored gets a new id each time it is asked for: the first one is the one that is written.
  const [first] = useState(data);
  const view = data.isStored ? data : first;
  return view.signature === null && view.isMine ? (
    <SummaryEditor key={view.id} episodeId={episodeId} view={view} today={today} />
  ) : (
    <SummaryReader key={view.id} clientId={clientId} episodeId={episodeId} view={view} />
  );
}
