import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "#ui/ipc/client.ts";
import { text } from "#ui/text/index.ts";
import { ClientForm } from "./ClientForm.tsx";
import { newClient, newContact } from "./client.ts";

const rust = vi.hoisted(() => ({ clientAdd: vi.fn(), clientChange: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const words = text.clients.form;
const onKept = vi.fn();
const onCancel = vi.fn();

beforeEach(() => {
  client.clear();
  rust.clientAdd.mockReset();
  onKept.mockReset();
});

function show(stored = newClient) {
  render(
    <QueryClientProvider client={client}>
      <ClientForm id={null} stored={stored} onKept={onKept} onCancel={onCancel} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name: new RegExp(`^${name}`) });
const send = () => screen.getByRole("button", { name: words.keepNew });
const described = (element: HTMLElement) =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

test("what was typed stays when it is refused, with the reason beside its field", async () => {
  const user = show();
  rust.clientAdd.mockRejectedValueOnce({ code: "invalid", field: "lastName", row: null, problem: "empty" });
  await user.type(box(words.firstName), "Paz");
  await user.click(send());
  expect(await screen.findByText("The last name is missing.")).toBeTruthy();
  expect(described(box(words.lastName))).toContain("The last name is missing.");
  expect(box(words.firstName).value).toBe("Paz");

  rust.clientAdd.mockResolvedValueOnce("c9");
  await user.type(box(words.lastName), "Ibarra");
  await user.click(send());
  expect(rust.clientAdd).toHaveBeenLastCalledWith(expect.objectContaining({ firstName: "Paz", lastName: "Ibarra" }));
  expect(onKept.mock.calls[0]?.[0]).toBe("c9");
});

test("an error in a row stands beside that row alone", async () => {
  const contacts = [
    { ...newContact, name: "Ana" },
    { ...newContact, name: "Luis" },
  ];
  const user = show({ ...newClient, lastName: "Ibarra", contacts });
  rust.clientAdd.mockRejectedValueOnce({ code: "invalid", field: "contactTelephone", row: 1, problem: "impossible" });
  await user.click(send());
  const group = screen.getByRole("group", { name: words.contacts });
  const [first, second] = within(group).getAllByRole("textbox", { name: words.contactTelephone });
  await vi.waitFor(() => expect(second?.getAttribute("aria-invalid")).toBe("true"));
  expect(first?.getAttribute("aria-invalid")).toBeNull();
});

test("a refusal of no field stands at the foot, beside the button", async () => {
  const user = show({ ...newClient, lastName: "Ibarra" });
  rust.clientAdd.mockRejectedValueOnce({ code: "diskFull" });
  await user.click(send());
  expect(await screen.findByText(text.errors.diskFull)).toBeTruthy();
});

test("someone with one name has one field for it", async () => {
  const user = show({ ...newClient, firstName: "Paz", lastName: "Ibarra" });
  await user.click(screen.getByRole("checkbox", { name: words.hasOneName }));
  expect(screen.queryByRole("textbox", { name: words.firstName })).toBeNull();
  rust.clientAdd.mockResolvedValueOnce("c9");
  await user.click(send());
  expect(rust.clientAdd).toHaveBeenLastCalledWith(
    expect.objectContaining({ firstName: "", lastName: "Ibarra", hasOneName: true }),
  );
});
