import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Table } from "#ui/kit/Table.tsx";

const rows = [
  { id: "1", name: "Abara, Chidi" },
  { id: "2", name: "Bautista, Rosa" },
];
const columns = [{ id: "name", name: "Name", cell: (row: { name: string }) => row.name, isSortable: true }];

test("arrows move and Enter opens the row", async () => {
  const user = userEvent.setup();
  const onOpen = vi.fn();
  render(<Table label="Clients" columns={columns} rows={rows} idOf={(it) => it.id} onOpen={onOpen} />);
  await user.tab();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(onOpen).toHaveBeenCalledWith(rows[1]);
});

test("a column sorts and says so", async () => {
  const user = userEvent.setup();
  const onSort = vi.fn();
  const sort = { column: "name", isDescending: false };
  render(<Table label="Clients" columns={columns} rows={rows} idOf={(it) => it.id} sort={sort} onSort={onSort} />);
  const header = screen.getByRole("columnheader", { name: "Name" });
  expect(header.getAttribute("aria-sort")).toBe("ascending");
  await user.click(header);
  expect(onSort).toHaveBeenCalledWith({ column: "name", isDescending: true });
});
