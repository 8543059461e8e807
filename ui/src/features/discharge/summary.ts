import type { SummaryDraft, SummarySection, SummarySectionView, SummaryView } from "#ui/ipc/bindings.ts";
import { text } from "#ui/text/index.ts";

/** What of a summary its editor sends. */
export function draftOf(view: SummaryView): SummaryDraft {
  const { id, dischargedOn, reason, condition, referrals, medications, sections } = view;
  return {
    id,
    dischargedOn,
    reason,
    condition,
    referrals,
    medications,
    sections: sections.map(({ section, body }) => ({ section, body })),
  };
}

export function bodyOf(draft: SummaryDraft, section: SummarySection): string {
  return draft.sections.find((it) => it.section === section)?.body ?? "";
}

/** The draft with the words of one section changed. */
export function withBody(draft: SummaryDraft, section: SummarySection, body: string): SummaryDraft {
  return { ...draft, sections: draft.sections.map((it) => (it.section === section ? { section, body } : it)) };
}

/** Sections whose words one writes; the head of the page says the others. */
export const written = (section: SummarySection) => section !== "identification" && section !== "dates";

/** The numbers of the sources behind a section's sentences, in order. */
export function sourcesOf({ pieces }: SummarySectionView): number[] {
  const numbers = pieces.map((it) => it.source).filter((it) => it !== null);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

export function hasOwnWords({ pieces }: SummarySectionView): boolean {
  return pieces.some((it) => it.source === null && it.text.trim() !== "");
}

/** The sections as the list beside the page names them. */
export function entriesOf(view: SummaryView) {
  return view.sections.map(({ section, isMissing }) => ({
    id: section,
    name: text.discharge.sections[section],
    isMissing,
  }));
}
