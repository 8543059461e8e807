import { PanelRightClose, PanelRightOpen } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { IconButton } from "#ui/kit/IconButton.tsx";
import { ScreenTitle } from "#ui/kit/screenTitle.ts";
import { text } from "#ui/text/index.ts";
import styles from "./ScreenFrame.module.css";

/** The window: navigation at the start, a screen beside it. */
export function WindowFrame({ nav, children }: { nav: ReactNode; children: ReactNode }) {
  const title = useId();
  return (
    <div className={styles.window}>
      <div className={styles.halves}>
        <div className={styles.nav}>{nav}</div>
        <main className={styles.main} tabIndex={-1} aria-labelledby={title}>
          <ScreenTitle value={title}>{children}</ScreenTitle>
        </main>
      </div>
    </div>
  );
}

/** A screen whose head spans everything; below it Columns, or Tabs with Columns inside. */
export function Screen({ head, children }: { head: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.screen}>
      <div className={styles.head}>{head}</div>
      {children}
    </div>
  );
}

type ColumnsProps = {
  /** A narrow column before the main one: the group's part, the sections of a document. */
  start?: ReactNode;
  children: ReactNode;
  /** What stands beside: sources, last note, to-dos. A drawer where there is no room. */
  side?: ReactNode;
  /** What the side column is, as a word. */
  sideLabel?: string;
  /** The main column without its padding, for lists and pages that fill it. */
  isFlush?: boolean;
};

/** Up to three columns, each scrolling by itself. */
export function Columns({ start, children, side, sideLabel, isFlush = false }: ColumnsProps) {
  return (
    <div className={styles.room}>
      <div className={styles.columns}>
        {start && <div className={styles.start}>{start}</div>}
        <div className={styles.middle} data-flush={isFlush || undefined}>
          {children}
        </div>
        {side && <SideColumn label={sideLabel ?? ""}>{side}</SideColumn>}
      </div>
    </div>
  );
}

/** At the end of the screen, or a drawer behind a word at its edge. */
function SideColumn({ label, children }: { label: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const column = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const open = () => {
    setOpen(true);
    requestAnimationFrame(() => column.current?.focus());
  };
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={styles.rail}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={isOpen ? close : open}
      >
        <PanelRightOpen />
        {label}
      </button>
      <aside
        ref={column}
        id={id}
        className={styles.side}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled by keys too.
        tabIndex={0}
        data-open={isOpen || undefined}
        onKeyDown={(event) => {
          if (event.key === "Escape" && isOpen && !event.defaultPrevented) close();
        }}
      >
        <div className={styles.shut}>
          <IconButton label={text.kit.close} icon={<PanelRightClose />} onPress={close} />
        </div>
        {children}
      </aside>
    </>
  );
}

/** A part of a side column under its name. */
export function SideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
