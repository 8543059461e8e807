import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { MeContext, meOf } from "#ui/app/me.ts";
import { PeoplePage } from "#ui/features/people/PeoplePage.tsx";
import type { UserId } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { text } from "#ui/text/index.ts";

const commands = vi.hoisted(() => ({ peopleList: vi.fn(), personInvite: vi.fn(), personChange: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands, events: {} }));

const priya = {
  id: "u1" as UserId,
  signInName: "Priya Raman",
  name: "Priya Raman",
  credential: "LMHC",
  roles: ["administrator", "supervisor"],
  hasJoined: true,
  language: "en" as const,
  invitedUntil: null,
};
const words = text.people;

beforeEach(() => {
  client.clear();
  commands.peopleList.mockResolvedValue([priya]);
  const me = meOf({ ...priya, roles: ["administrator", "supervisor"], hasClinical: true });
  render(
    <QueryClientProvider client={client}>
      <MeContext value={me}>
        <PeoplePage />
      </MeContext>
    </QueryClientProvider>,
  );
});

test("a person is invited, and the code is shown with until when", async () => {
  await userEvent.click(await screen.findByRole("button", { name: new RegExp(words.invite) }));
  commands.personInvite.mockRejectedValueOnce({ code: "invalid", field: "name", row: null, problem: "empty" });
  await userEvent.click(screen.getByRole("button", { name: words.makeCode }));
  expect(await screen.findByText("The name is missing.")).toBeTruthy();

  await userEvent.type(screen.getByLabelText(words.name), "Kofi Mensah");
  expect(screen.queryByText("The name is missing.")).toBeNull();
  await userEvent.click(screen.getByRole("checkbox", { name: /^Front desk/ }));
  const kofi = { ...priya, id: "u9", name: "Kofi Mensah", hasJoined: false, invitedUntil: "2026-12-01T14:14:00" };
  commands.personInvite.mockResolvedValueOnce({ user: "u9", code: "lantern cobalt thistle marble otter" });
  commands.peopleList.mockResolvedValue([kofi, priya]);
  await userEvent.click(screen.getByRole("button", { name: words.makeCode }));

  expect(commands.personInvite).toHaveBeenLastCalledWith({ name: "Kofi Mensah", credential: "", roles: ["frontDesk"] });
  expect((await screen.findByRole("list", { name: words.code.label })).children.length).toBe(5);
  expect(await screen.findByText(words.code.until("1 December 2026, 14:14"))).toBeTruthy();
});

test("other roles with the same keys are a plain change", async () => {
  commands.personChange.mockResolvedValue(null);
  await userEvent.dblClick(await screen.findByRole("rowheader", { name: "Priya Raman" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: /^Front desk/ }));
  await userEvent.click(screen.getByRole("button", { name: words.save }));
  expect(commands.personChange).toHaveBeenCalledExactlyOnceWith("u1", {
    name: "Priya Raman",
    credential: "LMHC",
    roles: ["administrator", "supervisor", "frontDesk"],
  });
});

test("without a clinical role, other keys come with a code", async () => {
  await userEvent.dblClick(await screen.findByRole("rowheader", { name: "Priya Raman" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: /^Supervisor/ }));
  expect(screen.getByText(words.otherKeys("Priya Raman"))).toBeTruthy();
  expect(screen.getByRole("button", { name: words.saveWithCode })).toBeTruthy();
});
