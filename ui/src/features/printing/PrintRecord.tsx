import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PrintCursor, PrintView } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { dayText, momentText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { Name } from "#ui/kit/Name.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { Skeleton } from "#ui/kit/Skeleton.tsx";
import { Table, type TableColumn } from "#ui/kit/Table.tsx";
import { perLanguage, text } from "#ui/text/index.ts";
import styles from "./Prints.module.css";
import { printRecordQuery } from "./queries.ts";

const columnsNow = perLanguage((): TableColumn<PrintView>[] => {
  const { columns, things, outcomes } = text.printing;
  return [
    { id: "when", name: columns.when, cell: (it) => momentText(it.printedAt) },
    { id: "who", name: columns.who, cell: (it) => <Name>{it.printedByName}</Name> },
    { id: "what", name: columns.what, cell: (it) => things[it.what], isRowHeader: true },
    { id: "of", name: columns.of, cell: (it) => <Name>{ofWhat(it)}</Name> },
    { id: "rows", name: columns.rows, cell: (it) => it.rows, align: "end" },
    { id: "outcome", name: columns.outcome, cell: (it) => outcomes[it.outcome] },
  ];
});

const ofWhat = ({ clientName, deskLabel, day }: PrintView) => clientName ?? deskLabel ?? (day ? dayText(day) : "");

/** What was printed in the whole clinic, newest first, a page at a time. */
export function PrintRecord({ onClose }: { onClose: () => void }) {
  /** Where the pages begin that lead to the one in view. */
  const [way, setWay] = useState<readonly PrintCursor[]>([]);
  const {
    data: record,
    error,
    isPlaceholderData,
  } = useQuery({
    ...printRecordQuery(way.at(-1) ?? null),
    placeholderData: keepPreviousData,
  });
  const words = text.printing;
  const { next } = record ?? { next: null };
  return (
    <Dialog
      title={words.record}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          {(way.length > 0 || next) && (
            <>
              <Button isDisabled={way.length === 0} onPress={() => setWay(way.slice(0, -1))}>
                {words.newer}
              </Button>
              <Button isDisabled={!next} isPending={isPlaceholderData} onPress={() => next && setWay([...way, next])}>
                {words.older}
              </Button>
            </>
          )}
          <Button look="primary" autoFocus onPress={onClose}>
            {text.kit.close}
          </Button>
        </>
      }
    >
      <p className={styles.says}>{words.recordSays}</p>
      {error && <Notice tone="danger">{errorText(error)}</Notice>}
      {!error && !record && <Skeleton lines={6} />}
      {record && (
        <div className={styles.record}>
          <Table
            label={words.record}
            columns={columnsNow()}
            rows={record.prints}
            idOf={(it) => it.id}
            whenEmpty={<EmptyState>{words.recordEmpty}</EmptyState>}
          />
        </div>
      )}
    </Dialog>
  );
}
