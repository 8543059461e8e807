import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
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
  hold();
  vi.advanceTimersByTime(60_000);
  expect(currentToasts()).toHaveLength(2);
  release();
  vi.advanceTimersByTime(60_000);
  expect(currentToasts().map((it) => it.title)).toEqual(["Not saved"]);
});

test("the same failure again is said once, and never more than three at a time", () => {
  for (const title of ["a", "a", "b", "c", "d"]) say({ tone: "danger", title });
  expect(currentToasts().map((it) => it.title)).toEqual(["b", "c", "d"]);
});
