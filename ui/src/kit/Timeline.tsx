import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";
import styles from "./Timeline.module.css";

/** One thing that happened, as words. */
export type Moment = {
  /** The day, in a narrow column; and its time, quieter. */
  when: string;
  clock?: string;
  title: string;
  /** After the title, plain: a topic, minutes. */
  note?: string;
  /** Who, and whether it is signed. */
  by?: string;
  words?: string;
  /** The words no longer change: they stand in the serif. */
  isFinal?: boolean;
};

type TimelineProps<T extends object> = {
  label: string;
  entries: readonly T[];
  idOf: (entry: T) => string;
  show: (entry: T) => Moment;
  /** What Enter or a click does; nothing where there is nothing to open. */
  openerOf: (entry: T) => (() => void) | undefined;
  /** Buttons at the end of an entry. */
  actionsOf?: (entry: T) => ReactNode;
};

/** What happened, newest first, thousands of entries long: only those in sight exist. It scrolls with the column that it stands in. */
export function Timeline<T extends object>(props: TimelineProps<T>) {
  const { label, entries, idOf, show, openerOf, actionsOf } = props;
  const room = useRef<HTMLDivElement>(null);
  useFocusInSight(room);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return (
    <div ref={room}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 4 * rem }} shouldObserveItemSize>
        <GridList
          className={styles.timeline ?? ""}
          aria-label={label}
          items={entries}
          dependencies={[show, openerOf, actionsOf]}
          disallowTypeAhead
        >
          {(it) => {
            const open = openerOf(it);
            const moment = show(it);
            const actions = actionsOf?.(it);
            return (
              <GridListItem
                id={idOf(it)}
                className={styles.entry ?? ""}
                textValue={spoken(moment)}
                data-opens={open ? "" : undefined}
                {...(open && { onAction: open })}
              >
                <Lines of={moment} />
                {actions && <div className={styles.actions}>{actions}</div>}
              </GridListItem>
            );
          }}
        </GridList>
      </Virtualizer>
    </div>
  );
}

/** Page Up and Page Down move the focus, and what has the focus is in sight. */
function useFocusInSight(room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // The list has moved the focus by a page; the window would scroll by another.
    const onKeyDown = (event: KeyboardEvent) => {
      const isPage = event.key === "PageDown" || event.key === "PageUp";
      if (isPage && event.target instanceof Node && room.current?.contains(event.target)) event.preventDefault();
    };
    // Entries that one leaps over may prove higher than they were thought to be, once they are drawn.
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !room.current?.contains(target)) return;
      requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView({ block: "nearest" })));
    };
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("focusin", onFocus);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("focusin", onFocus);
    };
  }, [room]);
}

function Lines({ of: { when, clock, title, note, by, words, isFinal } }: { of: Moment }) {
  return (
    <>
      <span className={styles.when}>
        {when}
        {clock && <span className={styles.clock}> {clock}</span>}
      </span>
      <div className={styles.what}>
        <p>
          <strong className={styles.title} dir="auto">
            {title}
          </strong>
          {note && (
            <>
              {" "}
              <span dir="auto">{note}</span>
            </>
          )}
        </p>
        {words && (
          <p className={isFinal ? styles.final : styles.draft} dir="auto">
            {words}
          </p>
        )}
      </div>
      {by && (
        <span className={styles.by} dir="auto">
          {by}
        </span>
      )}
    </>
  );
}

/** The entry in one breath, for a screen reader. */
function spoken({ when, clock, title, note, by, words }: Moment): string {
  return [[when, clock].filter(Boolean).join(" "), [title, note].filter(Boolean).join(" "), words, by]
    .filter(Boolean)
    .join(", ");
}
