import type { Gallery } from "#ui/gallery/gallery.ts";
import type { ClientId, DraftView } from "#ui/ipc/bindings.ts";
import { Drafts } from "./Drafts.tsx";

const today = "2026-11-24";
const begun = { clientId: "c" as ClientId, episodeId: null, keptOn: "2026-11-23", isLate: false };
const drafts: DraftView[] = [
  {
    ...begun,
    kind: "note",
    id: "a",
    clientName: "Paz Ibarra",
    heldOn: "2026-11-12",
    dueOn: "2026-11-19",
    isLate: true,
  },
  {
    ...begun,
    kind: "familyNote",
    id: "b",
    clientName: "Maximiliano Castellanos-Whitfield de la Santísima Trinidad ".repeat(3),
    heldOn: "2026-11-23",
    dueOn: "2026-11-30",
  },
  { ...begun, kind: "summary", id: "c", clientName: "عبد الرحمن الأندلسي", heldOn: null, dueOn: null },
];
const open = () => {};

export const gallery: Gallery = {
  ofEachKind: () => <Drafts drafts={drafts} today={today} onOpen={open} />,
  none: () => <Drafts drafts={[]} today={today} onOpen={open} />,
};
