import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { start } from "#ui/app/start.tsx";
import type { AppState } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";

const appState = vi.hoisted(() => vi.fn());
vi.mock("#ui/ipc/bindings.ts", () => ({
  events: new Proxy({}, { get: () => ({ listen: async () => () => {} }) }),
  commands: { appState },
}));

const locked: AppState = {
  is: "locked",
  folder: "/clinic",
  clinicName: "Riverside",
  lockedAt: null,
  timeZone: null,
  isDemo: false,
  isVisit: false,
};

afterEach(() => client.clear());

test("the lock is drawn from the one answer that was asked for before the page was read", async () => {
  const root = document.createElement("div");
  root.id = "root";
  document.body.append(root);
  await act(() => start(Promise.resolve(locked)));
  expect(await screen.findByRole("heading", { name: "Riverside" })).toBeTruthy();
  await waitFor(() => expect(client.isFetching()).toBe(0));
  expect(appState).not.toHaveBeenCalled();
});
