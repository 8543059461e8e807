import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import type { ClientId, VersionRow } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { clearToasts, currentToasts } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";
import { DischargeTab } from "./DischargeTab.tsx";

const rust = vi.hoisted(() => ({ dischargeOverview: vi.fn(), planTakeOver: vi.fn(), summaryTakeOver: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const words = text.discharge;
const version = (id: string, canTakeOver: boolean): VersionRow => ({
  id,
  version: 1,
  authorName: "Jordan Alvarez",
  keptAt: "2026-11-20T15:00:00.000Z",
  signedAt: null,
  canTakeOver,
});

function overview(plan: VersionRow, summary: VersionRow) {
  const episode = {
    episodeId: "e1",
    admittedOn: "2026-09-01",
    endedOn: null,
    day: 85,
    plans: [plan],
    summaries: [summary],
    signedButOpen: false,
  };
  rust.dischargeOverview.mockResolvedValue({ episodes: [episode], exports: [] });
}

beforeEach(() => {
  client.clear();
  clearToasts();
  rust.dischargeOverview.mockReset();
  rust.planTakeOver.mockReset().mockResolvedValue(null);
  rust.summaryTakeOver.mockReset().mockResolvedValue(null);
});

async function show() {
  const page = () => (
    <Suspense>
      <DischargeTab clientId={"c1" as ClientId} />
    </Suspense>
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: page }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <QueryClientProvider client={client}>
      {/* Only this screen is here, not the program's routes. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await screen.findByRole("heading", { level: 2, name: /day 85/ });
}

test("a supervisor takes over the draft of someone who left, and it is said", async () => {
  overview(version("p1", true), version("s1", true));
  await show();
  const [plan, summary] = screen.getAllByRole("list");
  await userEvent.click(within(plan as HTMLElement).getByRole("button", { name: words.takeOverPlan }));
  expect(rust.planTakeOver).toHaveBeenCalledWith("p1");
  expect(currentToasts().map((it) => it.title)).toEqual([words.takenOver]);
  await userEvent.click(within(summary as HTMLElement).getByRole("button", { name: words.takeOverSummary }));
  expect(rust.summaryTakeOver).toHaveBeenCalledWith("s1");
  expect(rust.planTakeOver).toHaveBeenCalledTimes(1);
});

test("where nothing may be taken over, nothing offers it", async () => {
  overview(version("p1", false), version("s1", false));
  await show();
  expect(screen.getAllByRole("button", { name: words.version(1) })).toHaveLength(2);
  expect(screen.queryByRole("button", { name: words.takeOverPlan })).toBeNull();
  expect(screen.queryByRole("button", { name: words.takeOverSummary })).toBeNull();
});
