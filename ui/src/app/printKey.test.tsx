import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "#ui/app/App.tsx";
import { listenToPrintKey } from "#ui/app/printKey.ts";
import { client } from "#ui/ipc/client.ts";
import { PRINT, PRINT_SHEETS } from "#ui/ipc/print.ts";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { useShortcut } from "#ui/kit/keys.ts";
import { clearToasts, currentToasts } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

const rust = vi.hoisted(() => ({ appState: vi.fn(), demoState: vi.fn(), stillHere: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({
  commands: rust,
  events: new Proxy({}, { get: () => ({ listen: async () => () => {} }) }),
}));

const page = vi.fn();
const sheets = vi.fn();
let stop = () => {};

beforeEach(() => {
  vi.clearAllMocks();
  client.clear();
  clearToasts();
});
afterEach(() => {
  stop();
  cleanup();
});

function Screen({ isCovered = false }: { isCovered?: boolean }) {
  useShortcut(PRINT, page, "Print");
  return (
    <main>
      {/* A field that keeps its keys for itself. */}
      <input aria-label="field" onKeyDown={(event) => event.stopPropagation()} />
      <Dialog title="Something else" isOpen={isCovered} onClose={() => {}}>
        Words.
      </Dialog>
    </main>
  );
}

function Sheets() {
  useShortcut(PRINT_SHEETS, sheets, "Print sheets");
  return null;
}

/** Presses it; true when the browser would still have heard of it. */
const press = (key: string, more: KeyboardEventInit = {}, on: Element = document.body) =>
  fireEvent.keyDown(on, { key, ctrlKey: true, ...more });

const said = () => currentToasts().map((it) => it.title);

test("a screen with nothing to print swallows the key in each of its shapes, and says so once", () => {
  stop = listenToPrintKey();
  render(<input aria-label="field" onKeyDown={(event) => event.stopPropagation()} />);
  const field = screen.getByLabelText("field");
  expect(press("p")).toBe(false);
  expect(press("P", { shiftKey: true })).toBe(false);
  expect(press("p", { ctrlKey: false, metaKey: true })).toBe(false);
  expect(press("π", { ctrlKey: false, metaKey: true, altKey: true, code: "KeyP" })).toBe(false);
  expect(press("з", { code: "KeyP" }, field)).toBe(false);
  expect(said()).toEqual([text.printing.nothingHere]);
  expect(currentToasts()[0]?.tone).toBe("done");
});

test("other keys are left alone", () => {
  stop = listenToPrintKey();
  expect(press("p", { ctrlKey: false })).toBe(true);
  expect(press("l", { code: "KeyP" }), "a keyboard whose letters stand elsewhere").toBe(true);
  expect(press("o")).toBe(true);
  expect(said()).toEqual([]);
});

test("what the screen offers is printed once, whichever listener is the elder", () => {
  stop = listenToPrintKey();
  const { unmount } = render(<Screen />);
  expect(press("p", {}, screen.getByLabelText("field"))).toBe(false);
  expect(page).toHaveBeenCalledTimes(1);
  unmount();
  stop();
  render(<Screen />);
  stop = listenToPrintKey();
  expect(press("p")).toBe(false);
  expect(page).toHaveBeenCalledTimes(2);
  expect(said()).toEqual([]);
});

test("with Shift the sheets are printed where there are any, else the page; other letters print it too", () => {
  stop = listenToPrintKey();
  const { rerender } = render(<Screen />);
  press("P", { shiftKey: true });
  press("з", { code: "KeyP" });
  expect(page).toHaveBeenCalledTimes(2);
  rerender(
    <>
      <Screen />
      <Sheets />
    </>,
  );
  press("P", { shiftKey: true });
  expect(sheets).toHaveBeenCalledTimes(1);
  expect(page).toHaveBeenCalledTimes(2);
});

test("under a dialog there is nothing to print", () => {
  stop = listenToPrintKey();
  render(<Screen isCovered />);
  expect(press("p")).toBe(false);
  expect(page).not.toHaveBeenCalled();
  expect(said()).toEqual([text.printing.nothingHere]);
});

test("the lock screen swallows it and says so", async () => {
  rust.demoState.mockRejectedValue({ code: "unexpected" });
  rust.appState.mockResolvedValue({
    is: "locked",
    folder: "/clinic",
    clinicName: "Riverside",
    lockedAt: null,
    timeZone: null,
    isDemo: false,
    isVisit: false,
  });
  render(<App />);
  const name = await screen.findByLabelText(text.access.name);
  expect(press("p", {}, name)).toBe(false);
  expect(await screen.findByText(text.printing.nothingHere)).toBeTruthy();
});
