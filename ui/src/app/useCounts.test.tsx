import { QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { meOf } from "#ui/app/me.ts";
import { useCounts } from "#ui/app/useCounts.ts";
import type { MeView, Role } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";

const rust = vi.hoisted(() => ({ todoGet: vi.fn(), deskTodoGet: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

beforeEach(() => {
  client.clear();
  rust.todoGet.mockReset().mockResolvedValue({ notesDue: [{}, {}], drafts: [{}], discharges: [{}], moreDue: 4 });
  rust.deskTodoGet.mockReset().mockResolvedValue({ toCall: [{}, {}, {}], shortOfHours: [{}] });
});

function counts(...roles: Role[]) {
  const hasClinical = roles.includes("therapist");
  const me = meOf({ id: "u1", name: "", credential: "", roles, hasClinical, language: "en" } as unknown as MeView);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(() => useCounts(me), { wrapper }).result;
}

test("a clinician's Today counts sessions and drafts, not discharges; the desk's list is not theirs", async () => {
  const found = counts("therapist");
  await waitFor(() => expect(found.current).toEqual({ "/day": 7 }));
  expect(rust.deskTodoGet).not.toHaveBeenCalled();
});

test("the front desk counts whom to call, and asks for nothing clinical", async () => {
  const found = counts("frontDesk");
  await waitFor(() => expect(found.current).toEqual({ "/today": 3 }));
  expect(rust.todoGet).not.toHaveBeenCalled();
});

test("whoever is both sees both counts", async () => {
  const found = counts("frontDesk", "therapist");
  await waitFor(() => expect(found.current).toEqual({ "/day": 7, "/today": 3 }));
});
