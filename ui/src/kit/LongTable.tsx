import { TableLayout, Virtualizer } from "react-aria-components";
import { Table, type TableProps } from "#ui/kit/Table.tsx";
import styles from "./LongTable.module.css";

/** A Table of thousands: only the rows in sight exist. It fills the height that its parent gives it and scrolls by itself. */
export function LongTable<T extends object>(props: TableProps<T>) {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return (
    <div className={styles.room}>
      <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: 2 * rem, headingHeight: 1.75 * rem }}>
        <Table {...props} />
      </Virtualizer>
    </div>
  );
}
