import { useState } from "react";
import { usePressedAnywhere } from "#ui/app/usePressedAnywhere.ts";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Key } from "#ui/kit/Key.tsx";
import { type Deed, deedsInReach } from "#ui/kit/keys.ts";
import { text } from "#ui/text/index.ts";
import styles from "./KeysHelp.module.css";

/** The keys of what is in view, as they are at this moment: `?`, or F1 while one types. */
export function KeysHelp() {
  const [deeds, setDeeds] = useState<ReturnType<typeof deedsInReach>>();
  const words = text.palette.keys;
  const close = () => setDeeds(undefined);
  const toggle = () => setDeeds(deeds ? undefined : deedsInReach());
  usePressedAnywhere("F1", words.open, toggle);
  usePressedAnywhere("?", words.open, toggle);
  if (!deeds) return null;
  const here = deeds.here.filter((it) => it.shortcut);
  return (
    <Dialog title={words.title} isOpen onClose={close}>
      <section className={styles.part}>
        <h3>{words.here}</h3>
        {here.length === 0 ? <p className={styles.hint}>{words.noneHere}</p> : <Keys deeds={here} />}
      </section>
      <section className={styles.part}>
        <h3>{words.everywhere}</h3>
        <Keys deeds={deeds.everywhere.filter((it) => it.shortcut)} />
      </section>
      <p className={styles.hint}>{words.says}</p>
    </Dialog>
  );
}

function Keys({ deeds }: { deeds: readonly Deed[] }) {
  const names = [...new Set(deeds.map((it) => it.name))];
  return (
    <dl className={styles.keys}>
      {names.map((name) => {
        const same = deeds.filter((it) => it.name === name);
        return (
          <div key={name} className={styles.row} data-off={same.every((it) => it.isOff) || undefined}>
            <dt className={styles.name}>
              <bdi>{name}</bdi>
            </dt>
            <dd className={styles.of}>{same.map((it) => it.shortcut && <Key key={it.shortcut} of={it.shortcut} />)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
