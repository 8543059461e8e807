import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import type { RosterFilter, RosterRow, RosterView } from "#ui/ipc/bindings.ts";
import { Choice } from "#ui/kit/Choice.tsx";
import { dayText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { IconButton } from "#ui/kit/IconButton.tsx";
import { Table, type TableColumn } from "#ui/kit/Table.tsx";
import { perLanguage, text } from "#ui/text/index.ts";
import { MendDialog } from "./MendDialog.tsx";
import { PAGE, rowsQuery } from "./queries.ts";
import styles from "./RosterPage.module.css";

type RosterRowsProps = { seen: number; onChanged: (view: RosterView) => void };

/** Each row, how it was understood and what becomes of it. */
export function RosterRows({ seen, onChanged }: RosterRowsProps) {
  const [filter, setFilter] = useState<RosterFilter>("all");
  const [offset, setOffset] = useState(0);
  const [mending, setMending] = useState<RosterRow>();
  const { data: page } = useQuery(rowsQuery(filter, offset, seen));
  const total = page?.total ?? 0;
  const show = (next: RosterFilter) => {
    setFilter(next);
    setOffset(0);
  };
  return (
    <section className={styles.section} aria-label={text.roster.rowsTitle}>
      <div className={styles.rowsHead}>
        <h2>{text.roster.rowsTitle}</h2>
        <Choice label={text.roster.filter} isLabelHidden value={filter} options={text.roster.filters} onChange={show} />
      </div>
      <Table
        label={text.roster.rowsTitle}
        columns={columnsNow()}
        rows={page?.rows ?? []}
        idOf={(it) => String(it.line)}
        onOpen={setMending}
        whenEmpty={page && <EmptyState>{text.roster.noRows}</EmptyState>}
      />
      {total > PAGE && (
        <div className={styles.pager}>
          <IconButton
            label={text.roster.before}
            icon={<ChevronLeft />}
            isDisabled={offset === 0}
            onPress={() => setOffset(Math.max(0, offset - PAGE))}
          />
          <span>{text.roster.page(offset + 1, Math.min(offset + PAGE, total), total)}</span>
          <IconButton
            label={text.roster.after}
            icon={<ChevronRight />}
            isDisabled={offset + PAGE >= total}
            onPress={() => setOffset(offset + PAGE)}
          />
        </div>
      )}
      {mending && (
        <MendDialog key={mending.line} row={mending} onMended={onChanged} onClose={() => setMending(undefined)} />
      )}
    </section>
  );
}

const columnsNow = perLanguage((): TableColumn<RosterRow>[] => [
  { id: "line", name: text.roster.table.line, cell: (it) => it.line, align: "end" },
  { id: "name", name: text.roster.table.name, cell: (it) => it.sortedName, isRowHeader: true },
  { id: "born", name: text.roster.table.born, cell: (it) => <span className={styles.exact}>{bornShown(it)}</span> },
  {
    id: "telephone",
    name: text.roster.table.telephone,
    cell: (it) => <span className={styles.exact}>{it.telephone}</span>,
  },
  { id: "outcome", name: text.roster.table.outcome, cell: (it) => <Outcome row={it} /> },
]);

function bornShown(row: RosterRow) {
  if (row.bornOn) return dayText(row.bornOn);
  return row.bornText ? <span className={styles.out}>{row.bornText}</span> : "";
}

/** "left out: impossible birth date" and what else one should know. */
function Outcome({ row }: { row: RosterRow }) {
  const said = row.isImported
    ? row.outcome === "new"
      ? text.roster.isNew
      : text.roster.isImported
    : text.roster.isLeftOut;
  const why = [...reasonOf(row), ...row.marks.map((it) => text.roster.marks[it])];
  return (
    <span title={[said, ...why].join("; ")}>
      <span className={row.isImported ? undefined : styles.out}>{said}</span>
      {why.length > 0 && <span className={styles.marks}>: {why.join("; ")}</span>}
    </span>
  );
}

function reasonOf({ reason, resembles }: RosterRow): string[] {
  if (resembles?.line != null) return [text.roster.likeLine(resembles.sortedName, resembles.line)];
  if (resembles?.recordNumber != null) return [text.roster.likeClient(resembles.sortedName, resembles.recordNumber)];
  return reason ? [text.roster.reasons[reason]] : [];
}
