import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import type { ClientFilter } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { text } from "#ui/text/index.ts";
import { ClientsPage } from "./ClientsPage.tsx";
import type { Lacking } from "./client.ts";

const rust = vi.hoisted(() => ({ clientList: vi.fn(), clientFind: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const { filters, noneOf, none, lackings, noneLacking, withoutFilter } = text.clients;

beforeEach(() => client.clear());

/** A clinic with so many clients in care, and so many that are not. */
function clinicWith(inCare: number, others: number, lacking?: Lacking) {
  const total: Record<ClientFilter, number> = {
    active: inCare,
    all: inCare + others,
    notAdmitted: others,
    bornMissing: 0,
    unassigned: 0,
  };
  rust.clientList.mockImplementation(async (filter: ClientFilter) => ({ rows: [], total: total[filter] }));
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: "/clients",
    validateSearch: (search): { lacking?: Lacking } => search,
    component: () => <ClientsPage lacking={page.useSearch().lacking} />,
  });
  const at = `/clients${lacking ? `?lacking=${lacking}` : ""}`;
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createRouter({ routeTree: root.addChildren([page]), history });
  render(
    <QueryClientProvider client={client}>
      <Suspense>
        {/* Only this screen is here, not the program's routes. */}
        <RouterProvider router={router as never} />
      </Suspense>
    </QueryClientProvider>,
  );
  return router;
}

test("those in care are shown first", async () => {
  clinicWith(3, 2);
  await screen.findByRole("radio", { name: filters.active, checked: true });
});

test("after a roster nobody is in care yet: everyone is shown", async () => {
  clinicWith(0, 21);
  await screen.findByRole("radio", { name: filters.all, checked: true });
  await userEvent.click(screen.getByRole("radio", { name: filters.active }));
  await screen.findByText(noneOf);
});

test("an empty clinic is told how to begin", async () => {
  clinicWith(0, 0);
  await screen.findByText(none);
});

test("who lacks something is listed when the desk's to-do leads here, until the filter is taken away by a key", async () => {
  const user = userEvent.setup();
  const router = clinicWith(3, 2, "bornMissing");
  await screen.findByText(noneLacking);
  expect(rust.clientList).toHaveBeenCalledWith("bornMissing", 0, 500);
  expect(screen.queryByRole("radio", { checked: true }), "neither of the usual lists").toBeNull();
  const chip = screen.getByRole("button", { name: `${lackings.bornMissing} ${withoutFilter}` });
  chip.focus();
  await user.keyboard("{Enter}");
  await screen.findByRole("radio", { name: filters.active, checked: true });
  expect(router.state.location.search).toEqual({});
  expect(screen.queryByRole("button", { name: new RegExp(lackings.bornMissing) })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("searchbox"));
});

test("another list takes the filter's place", async () => {
  const user = userEvent.setup();
  const router = clinicWith(3, 2, "unassigned");
  await screen.findByRole("button", { name: new RegExp(lackings.unassigned) });
  await user.click(screen.getByRole("radio", { name: filters.all }));
  await screen.findByRole("radio", { name: filters.all, checked: true });
  expect(router.state.location.search).toEqual({});
});
