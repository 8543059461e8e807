import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { beforeEach, test, vi } from "vitest";
import type { ClientFilter } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { text } from "#ui/text/index.ts";
import { ClientsPage } from "./ClientsPage.tsx";

const rust = vi.hoisted(() => ({ clientList: vi.fn(), clientFind: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const { filters, noneOf, none } = text.clients;

beforeEach(() => client.clear());

/** A clinic with so many clients in care, and so many that are not. */
function clinicWith(inCare: number, others: number) {
  const total: Record<ClientFilter, number> = { active: inCare, all: inCare + others, notAdmitted: others };
  rust.clientList.mockImplementation(async (filter: ClientFilter) => ({ rows: [], total: total[filter] }));
  const root = createRootRoute({ component: ClientsPage });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ["/"] }) });
  render(
    <QueryClientProvider client={client}>
      <Suspense>
        <RouterProvider router={router} />
      </Suspense>
    </QueryClientProvider>,
  );
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
