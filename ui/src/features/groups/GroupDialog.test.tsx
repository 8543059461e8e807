import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "#ui/ipc/client.ts";
import { problemText } from "#ui/ipc/errorText.ts";
import { text } from "#ui/text/index.ts";
import { GroupDialog } from "./GroupDialog.tsx";

const rust = vi.hoisted(() => ({ peopleList: vi.fn(), groupAdd: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const words = text.groups.form;
const onClose = vi.fn();
const onKept = vi.fn();
const clinician = (id: string, name: string) => ({ id, name, roles: ["therapist"] });

beforeEach(() => {
  client.clear();
  onClose.mockReset();
  onKept.mockReset();
  rust.groupAdd.mockReset();
});

async function show(people: unknown[]) {
  rust.peopleList.mockResolvedValue(people);
  render(
    <QueryClientProvider client={client}>
      <GroupDialog onClose={onClose} onKept={onKept} />
    </QueryClientProvider>,
  );
  await waitFor(() => expect(client.isFetching()).toBe(0));
  return userEvent.setup();
}

test("the only clinician leads it; what was typed stays when it is refused", async () => {
  const user = await show([clinician("u1", "Jordan Alvarez")]);
  rust.groupAdd.mockRejectedValueOnce({ code: "invalid", field: "deskLabel", row: null, problem: "taken" });
  await user.type(screen.getByRole("textbox", { name: /Label for the desk/ }), "Group A");
  await user.click(screen.getByRole("button", { name: words.keep }));
  await waitFor(() =>
    expect(screen.getByRole("textbox", { name: /Label for the desk/ }).getAttribute("aria-invalid")).toBe("true"),
  );
  expect(screen.getByRole("textbox", { name: /Label for the desk/ })).toHaveProperty("value", "Group A");
  expect(onClose).not.toHaveBeenCalled();

  rust.groupAdd.mockResolvedValueOnce("g9");
  await user.click(screen.getByRole("button", { name: words.keep }));
  await waitFor(() => expect(onKept).toHaveBeenCalledExactlyOnceWith("g9"));
  expect(rust.groupAdd).toHaveBeenLastCalledWith(expect.objectContaining({ deskLabel: "Group A", leaderId: "u1" }));
});

test("without a leader it says which field lacks something, and sends nothing", async () => {
  const user = await show([clinician("u1", "Jordan Alvarez"), clinician("u2", "Dana Okafor")]);
  await user.click(screen.getByRole("button", { name: words.keep }));
  expect(await screen.findByText(problemText("leader", "empty"))).toBeTruthy();
  expect(rust.groupAdd).not.toHaveBeenCalled();
});
