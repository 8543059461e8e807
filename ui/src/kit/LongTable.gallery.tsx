import type { Gallery } from "#ui/gallery/gallery.ts";
import { LongTable } from "#ui/kit/LongTable.tsx";
import type { TableColumn } from "#ui/kit/Table.tsx";
import styles from "./LongTable.gallery.module.css";

type Row = { line: number; name: string; outcome: string };

const rows: Row[] = Array.from({ length: 60 }, (_, at) => ({
  line: at + 2,
  name:
    at % 7 === 0 ? "Castellanos-Whitfield, Maximiliano Alejandro de la Santísima Trinidad" : `Client, Number ${at + 1}`,
  outcome: at % 5 === 0 ? "left out: no surname" : "new",
}));

const columns: TableColumn<Row>[] = [
  { id: "line", name: "Line", cell: (it) => it.line, align: "end" },
  { id: "name", name: "Name", cell: (it) => it.name, isRowHeader: true, share: 4 },
  { id: "outcome", name: "Outcome", cell: (it) => it.outcome, share: 3 },
];

export const gallery: Gallery = {
  "sixty rows": () => (
    <div className={styles.room}>
      <LongTable
        label="Rows of the roster"
        columns={columns}
        rows={rows}
        idOf={(it) => String(it.line)}
        onOpen={() => {}}
      />
    </div>
  ),
};
