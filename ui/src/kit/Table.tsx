import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import {
  Table as AriaTable,
  Cell,
  Column,
  Row,
  type SortDescriptor,
  TableBody,
  TableHeader,
} from "react-aria-components";
import styles from "./Table.module.css";

export type TableColumn<T> = {
  id: string;
  name: string;
  cell: (row: T) => ReactNode;
  /** The column that names the row; the first when none says so. */
  isRowHeader?: boolean;
  /** In a LongTable, how much of the width it takes beside the others' 1. */
  share?: number;
  /** Numbers stand at the end. */
  align?: "start" | "end";
  isSortable?: boolean;
};

export type Sort = { column: string; isDescending: boolean };

export type TableProps<T extends object> = {
  label: string;
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  idOf: (row: T) => string;
  /** Enter, Space or a click on a row. */
  onOpen?: (row: T) => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** An EmptyState, in place of rows. */
  whenEmpty?: ReactNode;
};

/** Rows to scan: arrows move between cells, Enter opens the row. */
export function Table<T extends object>({
  label,
  columns,
  rows,
  idOf,
  onOpen,
  sort,
  onSort,
  whenEmpty,
}: TableProps<T>) {
  const header = columns.find((it) => it.isRowHeader) ?? columns[0];
  return (
    <AriaTable
      className={styles.table ?? ""}
      aria-label={label}
      {...(sort && { sortDescriptor: descriptor(sort) })}
      onSortChange={(by) => onSort?.({ column: String(by.column), isDescending: by.direction === "descending" })}
    >
      <TableHeader columns={columns}>
        {(it) => (
          <Column
            id={it.id}
            className={styles.column ?? ""}
            isRowHeader={it === header}
            allowsSorting={it.isSortable ?? false}
            textValue={it.name}
            width={`${it.share ?? 1}fr`}
            data-align={it.align}
          >
            {({ sortDirection }) => (
              <span className={styles.name}>
                {it.name}
                {sortDirection === "ascending" && <ArrowUp />}
                {sortDirection === "descending" && <ArrowDown />}
              </span>
            )}
          </Column>
        )}
      </TableHeader>
      <TableBody
        items={rows}
        dependencies={[columns, onOpen]}
        {...(whenEmpty !== undefined && { renderEmptyState: () => whenEmpty })}
      >
        {(row) => (
          <Row
            id={idOf(row)}
            columns={columns}
            dependencies={[row, columns]}
            className={styles.row ?? ""}
            data-opens={onOpen ? "" : undefined}
            {...(onOpen && { onAction: () => onOpen(row) })}
          >
            {(it) => (
              <Cell className={styles.cell ?? ""} data-align={it.align}>
                <div className={styles.inside}>{it.cell(row)}</div>
              </Cell>
            )}
          </Row>
        )}
      </TableBody>
    </AriaTable>
  );
}

function descriptor({ column, isDescending }: Sort): SortDescriptor {
  return { column, direction: isDescending ? "descending" : "ascending" };
}
