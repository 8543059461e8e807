import { text } from "#ui/text/index.ts";
import styles from "./Contents.module.css";

type Entry = { id: string; name: string; isMissing: boolean };

type ContentsProps = {
  entries: readonly Entry[];
  /** The section one is writing in. */
  current?: string | undefined;
};

/** The sections of a document, and which of them still need something. */
export function Contents({ entries, current }: ContentsProps) {
  const need = entries.filter((it) => it.isMissing).length;
  return (
    <nav aria-label={text.discharge.contents}>
      <h2 className={styles.need}>{text.discharge.sectionsNeed(entries.length, need)}</h2>
      <div className={styles.contents}>
        {entries.map((it) => (
          <a
            key={it.id}
            className={styles.entry}
            href={`#${it.id}`}
            aria-current={it.id === current ? "true" : undefined}
            data-missing={it.isMissing || undefined}
            onClick={(event) => {
              event.preventDefault();
              show(it.id);
            }}
          >
            <span>{it.name}</span>
            {it.isMissing && <span className={styles.note}>{text.discharge.missing}</span>}
          </a>
        ))}
      </div>
    </nav>
  );
}

/** Brings a section into sight, and the focus to where it is written. */
function show(id: string): void {
  const section = document.getElementById(id);
  section?.querySelector<HTMLElement>("textarea, button, input, [role=spinbutton]")?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: "start" });
}
