import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ColumnTarget, RosterColumn, RosterView } from "#ui/ipc/bindings.ts";
import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { useProgress } from "#ui/ipc/progress.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { Button } from "#ui/kit/Button.tsx";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Progress } from "#ui/kit/Progress.tsx";
import { Columns, Screen, SideSection } from "#ui/kit/ScreenFrame.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { Tag } from "#ui/kit/Tag.tsx";
import { text, useLanguage } from "#ui/text/index.ts";
import { cancelRoster, useCloseAtEnd, useImportRoster, useMapColumn, useOpenRoster } from "./queries.ts";
import styles from "./RosterPage.module.css";
import { RosterRows } from "./RosterRows.tsx";

/** A roster: chosen, understood, mended, imported. */
export function RosterPage() {
  useLanguage();
  const navigate = useNavigate();
  // Each answer of Rust is a new state of the roster: its rows are asked for anew.
  const [state, setState] = useState<{ view: RosterView; seen: number }>();
  const open = useOpenRoster();
  const map = useMapColumn();
  const send = useImportRoster();
  const isRunning = open.isPending || map.isPending || send.isPending;
  const progress = useProgress(isRunning);
  useCloseAtEnd();
  const show = (view: RosterView | null) => view && setState((it) => ({ view, seen: (it?.seen ?? 0) + 1 }));
  const choose = () => open.mutate(undefined, { onSuccess: show });
  const importAll = () =>
    send.mutate(undefined, {
      onSuccess: (it) => {
        sayUndoable(text.roster.imported(it.added, it.filled), text.roster.leftOut(it.leftOut));
        void navigate({ to: "/clients" });
      },
    });
  const view = state?.view;
  const failure = [open.error, map.error, send.error].find((it) => it && failureOf(it)?.code !== "cancelled");
  return (
    <Screen
      head={
        <PageHead
          title={text.roster.title}
          facts={view ? [text.roster.summary(view)] : []}
          actions={
            view && (
              <>
                <Button onPress={choose}>{text.roster.another}</Button>
                <Button
                  look="primary"
                  shortcut="Mod+Enter"
                  isDisabled={view.toImport === 0}
                  isPending={send.isPending}
                  onPress={importAll}
                >
                  {view.toImport === 0 ? text.roster.nothing : text.roster.import(view.toImport)}
                </Button>
              </>
            )
          }
        />
      }
    >
      <Columns
        sideLabel={text.roster.columns}
        side={
          view && (
            <RosterColumns
              columns={view.columns}
              onMap={(column, target) => map.mutate({ column, target }, { onSuccess: show })}
            />
          )
        }
      >
        <div className={styles.page}>
          {failure && <Notice tone="danger">{errorText(failure)}</Notice>}
          {progress && progress.total > 1000 && (
            <Progress
              label={send.isPending ? text.roster.importing : text.roster.reading}
              value={progress.done}
              max={progress.total}
              onCancel={cancelRoster}
            />
          )}
          {!state && (
            <EmptyState
              action={
                <Button look="primary" isPending={open.isPending} onPress={choose} autoFocus>
                  {text.roster.choose}
                </Button>
              }
            >
              {text.roster.says}
            </EmptyState>
          )}
          {state && (
            <>
              <HowRead view={state.view} />
              <RosterRows seen={state.seen} onChanged={show} />
            </>
          )}
        </div>
      </Columns>
    </Screen>
  );
}

/** How the file was read, and what of it is never kept. */
function HowRead({ view }: { view: RosterView }) {
  const never = view.neverKept.map((it) => text.roster.never[it]);
  return (
    <Notice tone="info">
      <p>
        {text.roster.wasRead(view, text.roster.encodings[view.encoding], text.roster.delimiters[view.delimiter])}{" "}
        {view.skipped > 0 && text.roster.skipped(view.skipped)}
      </p>
      {never.length > 0 && <p>{text.roster.neverKept(never)}</p>}
    </Notice>
  );
}

type RosterColumnsProps = {
  columns: readonly RosterColumn[];
  onMap: (column: number, target: ColumnTarget) => void;
};

function RosterColumns({ columns, onMap }: RosterColumnsProps) {
  return (
    <SideSection title={text.roster.columns}>
      <p className={styles.faint}>{text.roster.columnsSays}</p>
      <div className={styles.columns}>
        {columns.map((it) => {
          const heading = it.heading || text.roster.noHeading(it.index);
          return (
            <div key={it.index} className={styles.column}>
              <p className={styles.heading} title={heading}>
                {heading}
              </p>
              <p className={styles.samples} title={it.samples.join(" · ")}>
                {it.samples.join(" · ")}
              </p>
              {it.neverKept ? (
                <div>
                  <Tag>{text.roster.notKept}</Tag>
                </div>
              ) : (
                <Select
                  label={text.roster.targetOf(heading)}
                  isLabelHidden
                  value={it.target}
                  options={text.roster.targets}
                  onChange={(target) => onMap(it.index, target)}
                />
              )}
            </div>
          );
        })}
      </div>
    </SideSection>
  );
}
