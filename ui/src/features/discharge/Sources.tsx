import type { SourceView } from "#ui/ipc/bindings.ts";
import { dayText } from "#ui/kit/dates.ts";
import { SideSection } from "#ui/kit/ScreenFrame.tsx";
import { Reading } from "#ui/kit/Signed.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Sources.module.css";

type SourcesProps = {
  sources: readonly SourceView[];
  /** Those of the section one is writing in. */
  lit: ReadonlySet<number>;
};

/** Where filled sentences come from, by their numbers. */
export function Sources({ sources, lit }: SourcesProps) {
  const words = text.discharge;
  return (
    <SideSection title={words.from}>
      {sources.length === 0 && <p className={styles.soft}>{words.noSources}</p>}
      <ol className={styles.sources}>
        {sources.map((it) => (
          <li
            key={it.number}
            className={styles.source}
            data-changed={it.isChanged || undefined}
            data-lit={lit.has(it.number) || undefined}
          >
            <span className={styles.number}>{it.number}</span>
            <div>
              <p>{it.on ? words.sourceOn(nameOf(it), dayText(it.on)) : nameOf(it)}</p>
              {it.quote && <Reading>{`“${it.quote}”`}</Reading>}
              {it.signedBy && <p className={styles.soft}>{words.signedBy(it.signedBy)}</p>}
              {it.isChanged && <p>{words.sourceChanged}</p>}
            </div>
          </li>
        ))}
      </ol>
    </SideSection>
  );
}

const nameOf = (it: SourceView) =>
  it.kind === "note" && it.noteId !== null ? text.discharge.oneNote : text.discharge.sources[it.kind];
