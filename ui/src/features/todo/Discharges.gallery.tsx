import type { Gallery } from "#ui/gallery/gallery.ts";
import type { ClientId, DischargeNear, EpisodeId } from "#ui/ipc/bindings.ts";
import { Discharges } from "./Discharges.tsx";

const today = "2026-11-24";
const near = (
  id: string,
  clientName: string,
  plannedOn: string | null,
  day: number,
  hasPlan: boolean,
): DischargeNear => ({
  clientId: id as ClientId,
  episodeId: id as EpisodeId,
  clientName,
  plannedOn,
  day,
  hasPlan,
  hasSummary: false,
});
const open = () => {};

export const gallery: Gallery = {
  pastPlannedAndLong: () => (
    <Discharges
      discharges={[
        near("a", "Tove Eriksen", "2026-11-20", 90, true),
        near("b", "Ola Jankowski", "2026-12-01", 84, true),
        near("c", "Tau Mbeki", null, 63, false),
      ]}
      today={today}
      onOpen={open}
    />
  ),
  none: () => <Discharges discharges={[]} today={today} onOpen={open} />,
};
