import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SignIn } from "#ui/features/access/SignIn.tsx";
import { client } from "#ui/ipc/client.ts";
import { text } from "#ui/text/index.ts";

const { unlock } = vi.hoisted(() => ({ unlock: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: { vaultUnlock: unlock }, events: {} }));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  unlock.mockReset();
  render(
    <QueryClientProvider client={client}>
      <SignIn />
    </QueryClientProvider>,
  );
});
afterEach(() => {
  vi.useRealTimers();
  client.clear();
});

const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
const passphrase = () => screen.getByLabelText(text.access.passphrase, { selector: "input" });

test("the focus is on the name, and Enter goes on", async () => {
  unlock.mockResolvedValue(null);
  expect(document.activeElement).toBe(screen.getByLabelText(text.access.name));
  await user.keyboard("Priya Raman{Enter}");
  expect(document.activeElement).toBe(passphrase());
  await user.keyboard("lantern cobalt{Enter}");
  expect(unlock).toHaveBeenCalledExactlyOnceWith("Priya Raman", "lantern cobalt");
});

test("a wrong passphrase is said at its field, which is empty then and has the focus", async () => {
  unlock.mockRejectedValue({ code: "notUnlocked" });
  await user.keyboard("Priya{Enter}wrong{Enter}");
  expect(await screen.findByText(text.errors.notUnlocked)).toBeTruthy();
  expect(passphrase()).toHaveProperty("value", "");
  expect(document.activeElement).toBe(passphrase());
});

test("seconds to wait are counted down, and meanwhile nothing is sent", async () => {
  unlock.mockRejectedValue({ code: "wait", seconds: 3 });
  await user.keyboard("Priya{Enter}wrong{Enter}");
  expect((await screen.findAllByText(text.access.lock.waiting(3))).length).toBe(2);
  await user.keyboard("again{Enter}");
  expect(unlock).toHaveBeenCalledTimes(1);
  for (let second = 0; second < 4; second += 1) await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(screen.queryByText(text.access.lock.waiting(3))).toBeNull();
  await user.keyboard("{Enter}");
  expect(unlock).toHaveBeenCalledTimes(2);
});

test("whoever is chosen stands in the form and is let in", async () => {
  cleanup();
  unlock.mockResolvedValue(null);
  const ana = { name: "Ana Reyes", passphrase: "walnut lantern" };
  render(
    <QueryClientProvider client={client}>
      <SignIn
        offers={(_, choose) => (
          <button type="button" onClick={() => choose(ana)}>
            Ana
          </button>
        )}
      />
    </QueryClientProvider>,
  );
  await user.click(screen.getByRole("button", { name: "Ana" }));
  expect(unlock).toHaveBeenCalledExactlyOnceWith(ana.name, ana.passphrase);
  expect(screen.getByLabelText(text.access.name)).toHaveProperty("value", ana.name);
});
