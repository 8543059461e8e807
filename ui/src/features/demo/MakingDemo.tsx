import { useState } from "react";
import { secondsLeft } from "#ui/features/demo/remaining.ts";
import { useProgress } from "#ui/ipc/progress.ts";
import { Progress } from "#ui/kit/Progress.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./MakingDemo.module.css";

type MakingDemoProps = { isStopping: boolean; onCancel: () => void };

/** How far it is and how long it takes; and, to read meanwhile, what there will be to try. */
export function MakingDemo({ isStopping, onCancel }: MakingDemoProps) {
  const [begun] = useState(() => performance.now());
  const progress = useProgress(true);
  const words = text.demo;
  const part = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const left = words.left(Math.floor(part * 100), secondsLeft(performance.now() - begun, part));
  const says = progress ? left : words.begins;
  return (
    <>
      <Progress
        label={words.making}
        value={progress?.done ?? 0}
        max={progress?.total ?? 1}
        says={isStopping ? words.stopping : says}
        {...(!isStopping && { onCancel })}
      />
      <section className={styles.meanwhile} aria-label={words.meanwhile}>
        <h3>{words.meanwhile}</h3>
        <ul>
          {words.tries.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
