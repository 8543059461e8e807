import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { type Sort, Table, type TableColumn } from "#ui/kit/Table.tsx";
import { Tag } from "#ui/kit/Tag.tsx";

type Client = { id: string; name: string; born: string; hours: number; state: string };

const clients: Client[] = [
  { id: "1", name: "Abara, Chidi", born: "4 Mar 1990", hours: 14.5, state: "admitted" },
  { id: "2", name: "Bautista, Rosa", born: "14 Feb 1988", hours: 9, state: "admitted" },
  { id: "3", name: "Castellanos-Whitfield, Maximiliano", born: "9 Jul 1992", hours: 6.5, state: "admitted" },
  { id: "4", name: "Ibarra, Paz", born: "", hours: 0, state: "inquiry" },
];

const columns: TableColumn<Client>[] = [
  { id: "name", name: "Name", cell: (it) => it.name, isSortable: true },
  { id: "born", name: "Born", cell: (it) => it.born || "not known" },
  { id: "state", name: "State", cell: (it) => <Tag>{it.state}</Tag> },
  { id: "hours", name: "Hours", cell: (it) => it.hours, align: "end", isSortable: true },
];

function Live() {
  const [sort, setSort] = useState<Sort>({ column: "name", isDescending: false });
  const rows = [...clients].sort((a, b) => (sort.column === "name" ? a.name.localeCompare(b.name) : a.hours - b.hours));
  return (
    <Table
      label="Clients"
      columns={columns}
      rows={sort.isDescending ? rows.reverse() : rows}
      idOf={(it) => it.id}
      onOpen={() => {}}
      sort={sort}
      onSort={setSort}
    />
  );
}

export const gallery: Gallery = {
  live: () => <Live />,
  empty: () => (
    <Table
      label="Nobody"
      columns={columns}
      rows={[]}
      idOf={(it) => it.id}
      whenEmpty={
        <EmptyState action={<Button>Import a roster…</Button>}>
          Clients stand here once you add one or import the roster of another program.
        </EmptyState>
      }
    />
  ),
};
