import type { FinderRow, FinderSection } from "#ui/kit/Finder.tsx";
import { text } from "#ui/text/index.ts";

/** One thing the palette offers, and what taking it does. */
export type Offered = FinderRow & { take: () => void };

export type SectionId = keyof typeof text.palette.sections;

/** What there is to choose from, before one types. Clients come from the record as they were asked for. */
export type Choices = Readonly<Record<SectionId, readonly Offered[]>>;

/** So many that what else fits is still in sight; the list of clients has them all. */
const CLIENTS = 7;

const untyped: readonly SectionId[] = ["recent", "here", "sessions", "places", "everywhere"];
const typedFor: readonly SectionId[] = ["clients", "sessions", "here", "places", "everywhere"];

/** The sections of the palette for what was typed: who was seen lately first, then what fits. */
export function sectionsFor(typed: string, choices: Choices): FinderSection<Offered>[] {
  const words = wordsOf(typed);
  const order = words.length === 0 ? untyped : typedFor;
  return order.map((id) => ({
    id,
    name: text.palette.sections[id],
    rows: id === "clients" ? recentFirst(choices) : choices[id].filter((it) => fits(words, it)),
  }));
}

function recentFirst({ clients, recent }: Choices): Offered[] {
  const place = ({ id }: Offered) => {
    const at = recent.findIndex((it) => it.id === id);
    return at < 0 ? recent.length : at;
  };
  return clients.toSorted((one, other) => place(one) - place(other)).slice(0, CLIENTS);
}

/** Each word that was typed begins a word of the name or of what stands beside it. */
function fits(words: readonly string[], { name, note = "" }: Offered): boolean {
  const own = wordsOf(`${name} ${note}`);
  return words.every((word) => own.some((it) => it.startsWith(word)));
}

function wordsOf(typed: string): string[] {
  const plain = typed.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}?]+/u).filter(Boolean);
}
