import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { SetUp } from "#ui/features/access/SetUp.tsx";
import { client } from "#ui/ipc/client.ts";
import { problemText } from "#ui/ipc/errorText.ts";
import { text } from "#ui/text/index.ts";

const commands = vi.hoisted(() => ({
  passphraseSuggest: vi.fn(),
  passphraseCheck: vi.fn(),
  vaultBegin: vi.fn(),
  vaultCreate: vi.fn(),
  languageSet: vi.fn(),
}));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands, events: {} }));

const offered = "lantern cobalt thistle marble otter";
const { access } = text;

beforeEach(() => {
  client.clear();
  commands.passphraseSuggest.mockResolvedValue(offered);
  commands.passphraseCheck.mockResolvedValue(null);
  commands.vaultBegin.mockResolvedValue({
    groups: ["7M3RP3", "N2T9WY", "0HC5SJ", "RW8P1T", "4JZB6Z", "YG0T33"],
    ask: [2, 5],
  });
  commands.vaultCreate.mockResolvedValue(null);
  render(
    <QueryClientProvider client={client}>
      <SetUp onBack={() => {}} />
    </QueryClientProvider>,
  );
});

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("what is missing is said, and nothing goes on", async () => {
  await press(access.goOn);
  expect(screen.getByText(access.founding.clinicNameMissing)).toBeTruthy();
  expect(screen.getByText(access.founding.ownNameMissing)).toBeTruthy();
});

test("who gives up the clinical key is told at once, beside the roles, and nothing goes on", async () => {
  await userEvent.type(screen.getByLabelText(access.founding.clinicName), "Riverside");
  await userEvent.type(screen.getByLabelText(access.founding.ownName), "Priya Raman");
  const roles = screen.getByRole("group", { name: access.founding.roles });
  const needed = problemText("roles", "unknown");
  expect(within(roles).queryByText(needed)).toBeNull();
  await userEvent.click(within(roles).getByRole("checkbox", { name: /^Supervisor/ }));
  expect(within(roles).getByText(needed)).toBeTruthy();
  await press(access.goOn);
  expect(screen.getByRole("heading", { name: access.founding.title })).toBeTruthy();
});

test("from the first name to the clinic", async () => {
  await userEvent.type(screen.getByLabelText(access.founding.clinicName), "Riverside");
  await userEvent.type(screen.getByLabelText(access.founding.ownName), "Priya Raman{Enter}");

  await screen.findByText(offered);
  await press(access.choosing.use);
  await userEvent.type(screen.getByLabelText(access.choosing.repeated), `${offered}{Enter}`);
  await screen.findByRole("heading", { name: access.recoveryKey.title });
  expect(commands.vaultBegin).toHaveBeenCalledExactlyOnceWith({
    clinicName: "Riverside",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    name: "Priya Raman",
    credential: "",
    roles: ["administrator", "supervisor"],
    passphrase: offered,
  });
  expect(screen.getAllByText("0HC5SJ").length).toBe(2);

  await press(access.recoveryKey.written);
  expect(screen.queryByText("0HC5SJ")).toBeNull();
  commands.vaultCreate.mockRejectedValueOnce({ code: "notConfirmed" });
  await userEvent.type(screen.getByLabelText(access.recoveryKey.group(2)), "n2t9wy");
  await userEvent.type(screen.getByLabelText(access.recoveryKey.group(5)), "4jzb6x{Enter}");
  expect(await screen.findByText(text.errors.notConfirmed)).toBeTruthy();
  await userEvent.type(screen.getByLabelText(access.recoveryKey.group(5)), "{Backspace}z{Enter}");
  expect(commands.vaultCreate).toHaveBeenLastCalledWith(["N2T9WY", "4JZB6Z"]);
  await waitFor(() => expect(commands.languageSet).toHaveBeenCalledExactlyOnceWith("en"));
});
