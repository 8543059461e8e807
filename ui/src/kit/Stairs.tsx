import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./Stairs.module.css";

/** One week. Its numbers give the heights; what it says is said by words. */
export type Step = {
  /** What stands beneath it: the number of the week. */
  name: string;
  /** What the plan says, and what came; null while it lies ahead. */
  planned: number;
  reached: number | null;
  /** What stands in it. */
  value: string;
  /** All of it as a sentence, under the pointer. */
  says: string;
  /** Its cells in the table for whoever does not see the figure. */
  cells: readonly string[];
  isShort: boolean;
  isCurrent: boolean;
};

type StairsProps = {
  title: string;
  /** What the figure says, in a sentence. */
  children: ReactNode;
  steps: readonly Step[];
  /** A line through all of them. */
  line: { at: number; name: string };
  /** The heads of the table's columns; the first names the row. */
  columns: readonly string[];
};

/** With more, the steps are thin and stand without their values. */
const ROOMY = 26;
/** Below this part of the height there is no room for a value inside. */
const LOW = 0.19;

/** Hours of each week against a plan that steps down. */
export function Stairs({ title, children, steps, line, columns }: StairsProps) {
  const highest = Math.max(line.at, ...steps.map((it) => Math.max(it.planned, it.reached ?? 0)));
  const isDense = steps.length > ROOMY;
  const share = (of: number) => ({ "--share": of / highest }) as CSSProperties;
  const { ref, isLonger } = useScroller(steps.findIndex((it) => it.isCurrent));
  return (
    <figure className={styles.figure} data-dense={isDense || undefined}>
      <figcaption className={styles.words}>
        <h2>{title}</h2>
        <p className={styles.says}>{children}</p>
      </figcaption>
      <div className={styles.picture} aria-hidden={!isLonger}>
        <div
          ref={ref}
          className={styles.scroller}
          {...(isLonger && { role: "group", "aria-label": title, tabIndex: 0 })}
        >
          <ol className={styles.steps} aria-hidden="true">
            {steps.map((it, at) => (
              <li key={it.name} className={styles.step} title={it.says} data-current={it.isCurrent || undefined}>
                <div className={styles.room}>
                  {it.planned > 0 && (
                    <div
                      className={styles.plan}
                      data-ahead={it.reached === null || undefined}
                      style={share(it.planned)}
                    />
                  )}
                  {(it.reached ?? 0) > 0 && (
                    <div className={styles.bar} data-short={it.isShort || undefined} style={share(it.reached ?? 0)} />
                  )}
                  {!isDense && <Value of={it} highest={highest} />}
                </div>
                <span className={styles.name}>{!isDense || at === 0 || (at + 1) % 5 === 0 ? it.name : ""}</span>
              </li>
            ))}
          </ol>
        </div>
        <div className={styles.line} style={share(line.at)} aria-hidden="true">
          <span className={styles.lineName}>{line.name}</span>
        </div>
      </div>
      <table className={styles.read}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((it) => (
              <th key={it} scope="col">
                {it}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((it, at) => (
                <td key={at}>{it}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** At the top of its bar, or above a bar that is too low to hold it. */
function Value({ of, highest }: { of: Step; highest: number }) {
  if (!of.value) return null;
  const height = (of.reached ?? of.planned) / highest;
  const ground = of.reached === null ? "ahead" : height < LOW ? "none" : "bar";
  return (
    <span
      className={styles.value}
      data-on={ground}
      data-short={of.isShort || undefined}
      data-above={height < LOW || undefined}
      style={{ "--share": height } as CSSProperties}
    >
      {of.value}
    </span>
  );
}

/** Brings the step of today into sight, and tells whether the steps are longer than their room. */
function useScroller(current: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [isLonger, setIsLonger] = useState(false);
  useEffect(() => {
    const room = ref.current;
    if (!room) return;
    const look = () => setIsLonger(room.scrollWidth > room.clientWidth + 1);
    look();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(look);
    observer.observe(room);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const room = ref.current;
    const step = room?.querySelectorAll("li")[current];
    const isOut = room && step && step.offsetLeft + step.offsetWidth > room.clientWidth;
    if (isOut) room.scrollLeft = step.offsetLeft - room.clientWidth / 2;
  }, [current]);
  return { ref, isLonger };
}
