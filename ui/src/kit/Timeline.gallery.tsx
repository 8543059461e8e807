import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { type Moment, Timeline } from "#ui/kit/Timeline.tsx";

type Row = Moment & { id: number };

const few: Row[] = [
  {
    id: 1,
    when: "Today",
    clock: "12:06",
    title: "Group session",
    note: "Relapse prevention",
    by: "draft, J. Alvarez",
    words: "Draft: “Named his cousin’s house as the place he used last year and decided…”",
  },
  {
    id: 2,
    when: "Mon 23 Nov",
    clock: "10:00",
    title: "Family session",
    note: "Mother and brother, 60 min",
    by: "signed J. Alvarez",
    words:
      "Ana and Luis described how they hide the car keys. The family agreed on one sentence to say instead, and rehearsed it twice. ".repeat(
        3,
      ),
    isFinal: true,
  },
  { id: 3, when: "Thu 19 Nov", title: "Absence", note: "Skill-building, no word", by: "M. Vega" },
  {
    id: 4,
    when: "Tue 17 Nov 2025",
    clock: "10:40",
    title: "They called",
    note: "مريم عبد الرحمن السيد الطويل".repeat(4),
    by: "Maximiliano Alejandro Castellanos-Whitfield",
    words: "Car trouble; comes on Saturday instead.",
  },
];

const titles = ["Group session", "Absence", "They called", "Individual session"];
const many: Row[] = Array.from({ length: 120 }, (_, at) => ({
  id: at,
  when: "Tue 17 Nov",
  title: titles[at % titles.length] ?? "",
  note: `entry ${at + 1}`,
  ...(at % 3 === 0 && { words: "Arrived on time and stayed throughout.", isFinal: at % 2 === 0 }),
}));

const idOf = (it: Row) => String(it.id);
const show = (it: Row) => it;
const opens = () => () => {};

export const gallery: Gallery = {
  "a few entries": () => (
    <Timeline
      label="Story"
      entries={few}
      idOf={idOf}
      show={show}
      openerOf={opens}
      actionsOf={(it) => it.id === 4 && <Button look="bare">Remove</Button>}
    />
  ),
  "more entries than fit": () => (
    <Timeline label="Story" entries={many} idOf={idOf} show={show} openerOf={() => undefined} />
  ),
};
