import { useSuspenseQuery } from "@tanstack/react-query";
import { SummaryPage } from "#ui/features/discharge/SummaryPage.tsx";
import { dayQuery } from "#ui/features/sessions/queries.ts";
import type { ClientId, EpisodeId, SummaryId } from "#ui/ipc/bindings.ts";
import { useLanguage } from "#ui/text/index.ts";

type SummaryPlaceProps = { clientId: ClientId; episodeId: EpisodeId; version: SummaryId | undefined };

/** A summary, with the day it is at the clinic. */
export function SummaryPlace(props: SummaryPlaceProps) {
  useLanguage();
  const { data: day } = useSuspenseQuery(dayQuery(null));
  return <SummaryPage key={props.version ?? props.episodeId} {...props} today={day.date} />;
}
