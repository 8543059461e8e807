import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Toasts } from "#ui/kit/Toasts.tsx";
import { clearToasts, currentToasts, hold, release, say } from "#ui/kit/toast.ts";

afterEach(() => {
  act(clearToasts);
  vi.useRealTimers();
});

test("it is read aloud, takes no focus, and its action undoes", async () => {
  const user = userEvent.setup();
  const onAction = vi.fn();
  render(
    <>
      <Field label="Name" value="" onChange={() => {}} autoFocus />
      <Toasts />
    </>,
  );
  act(() => void say({ tone: "done", title: "Checked in", action: { name: "Undo", onAction } }));
  expect(screen.getByRole("status").textContent).toContain("Checked in");
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(onAction).toHaveBeenCalledTimes(1);
  expect(currentToasts()).toEqual([]);
});

test("what is done goes away by itself, but not under the hand; what failed stays", () => {
  vi.useFakeTimers();
  say({ tone: "done", title: "Saved" });
  say({ tone: "danger", title: "Not saved" });
  hold("pointer");
  say({ tone: "done", title: "Said meanwhile" });
  hold("focus");
  release("pointer");
  vi.advanceTimersByTime(60_000);
  expect(currentToasts()).toHaveLength(3);
  release("focus");
  vi.advanceTimersByTime(9_999);
  expect(currentToasts()).toHaveLength(3);
  vi.advanceTimersByTime(60_000);
  expect(currentToasts().map((it) => it.title)).toEqual(["Not saved"]);
});

test("the same failure again is said once, and never more than three at a time", () => {
  for (const title of ["a", "a", "b", "c", "d"]) say({ tone: "danger", title });
  expect(currentToasts().map((it) => it.title)).toEqual(["b", "c", "d"]);
});

test("F6 goes to the newest notice and back, also out of a dialog; Escape closes it", async () => {
  const user = userEvent.setup();
  render(
    <>
      <Dialog title="Absence" isOpen onClose={() => {}}>
        <Field label="Reason" value="" onChange={() => {}} autoFocus />
      </Dialog>
      <Toasts />
    </>,
  );
  const field = screen.getByRole("textbox", { name: "Reason" });
  act(() => void say({ tone: "danger", title: "Older" }));
  act(() => void say({ tone: "done", title: "Checked in", action: { name: "Undo", onAction: () => {} } }));
  await user.keyboard("{F6}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Undo" }));
  await user.keyboard("{F6}");
  expect(document.activeElement).toBe(field);
  await user.keyboard("{F6}{Escape}");
  expect(currentToasts().map((it) => it.title)).toEqual(["Older"]);
  expect(document.activeElement).toBe(field);
  expect(screen.getByRole("dialog", { name: "Absence" })).toBeTruthy();
});

test("whoever presses its button with the pointer is back where they typed", async () => {
  const user = userEvent.setup();
  render(
    <>
      <Field label="Name" value="" onChange={() => {}} autoFocus />
      <Toasts />
    </>,
  );
  act(() => void say({ tone: "done", title: "Checked in", action: { name: "Undo", onAction: () => {} } }));
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Name" }));
});
