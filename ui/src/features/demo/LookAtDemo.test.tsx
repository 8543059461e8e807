import { QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LookAtDemo } from "#ui/features/demo/LookAtDemo.tsx";
import { client } from "#ui/ipc/client.ts";
import { text } from "#ui/text/index.ts";

type Listener = (event: { payload: { done: number; total: number } }) => void;
const { demoState, demoOpen, demoCancel, heard } = vi.hoisted(() => ({
  demoState: vi.fn(),
  demoOpen: vi.fn(),
  demoCancel: vi.fn(async () => null),
  heard: { listener: undefined as Listener | undefined },
}));
vi.mock("#ui/ipc/bindings.ts", () => ({
  commands: { demoState, demoOpen, demoCancel },
  events: {
    progress: {
      listen: async (listener: Listener) => {
        heard.listener = listener;
        return () => {};
      },
    },
  },
}));

const user = userEvent.setup();
const words = text.demo;
const found = (it: object) => demoState.mockResolvedValue(it);
const press = (name: string) => user.click(screen.getByRole("button", { name }));

beforeEach(() => {
  demoOpen.mockReset();
  demoCancel.mockClear();
  render(
    <QueryClientProvider client={client}>
      <LookAtDemo />
    </QueryClientProvider>,
  );
});
afterEach(() => client.clear());

test("one of today opens at once, without a question", async () => {
  found({ is: "demonstration", madeOn: "2026-11-24", isOfToday: true });
  demoOpen.mockResolvedValue(null);
  await press(words.look);
  expect(demoOpen).toHaveBeenCalledExactlyOnceWith(false);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("where there is none it is made: how far it is can be read, and cancelling closes without a complaint", async () => {
  found({ is: "nothing" });
  let refuse = (_: object) => {};
  demoOpen.mockReturnValue(new Promise((_, reject) => (refuse = reject)));
  await press(words.look);
  expect(await screen.findByText(words.making)).toBeTruthy();
  for (const it of words.tries) expect(screen.getByText(it)).toBeTruthy();
  await waitFor(() => expect(heard.listener).toBeTruthy());
  act(() => heard.listener?.({ payload: { done: 2, total: 100 } }));
  expect(screen.getByText(words.left(2, undefined))).toBeTruthy();
  await press(text.kit.cancel);
  expect(demoCancel).toHaveBeenCalledOnce();
  expect(screen.getByText(words.stopping)).toBeTruthy();
  await act(async () => refuse({ code: "cancelled" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("one of an earlier day is gone on with or made anew, as one chooses", async () => {
  found({ is: "demonstration", madeOn: "2026-11-23", isOfToday: false });
  demoOpen.mockReturnValue(new Promise(() => {}));
  await press(words.look);
  expect(await screen.findByText(words.anewSays)).toBeTruthy();
  expect(demoOpen).not.toHaveBeenCalled();
  await press(words.anew);
  expect(demoOpen).toHaveBeenCalledExactlyOnceWith(true);
});

test("what lies in its place is named, and a full disk is said and can be tried again", async () => {
  found({ is: "nothing" });
  demoOpen.mockRejectedValueOnce({ code: "diskFull" });
  await press(words.look);
  expect(await screen.findByText(text.errors.diskFull)).toBeTruthy();
  demoOpen.mockRejectedValueOnce({ code: "notADemo", folder: "/srv/demo" });
  await press(words.again);
  expect(await screen.findByText(text.errors.notADemo("/srv/demo"))).toBeTruthy();
  expect(screen.queryByRole("button", { name: words.again })).toBeNull();
});
