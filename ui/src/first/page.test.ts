import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { oncePainted, readPage } from "#ui/first/page.ts";

const frames = vi.hoisted(() => ({ next: undefined as (() => void) | undefined }));

beforeEach(() => {
  vi.useFakeTimers();
  frames.next = undefined;
  vi.stubGlobal("requestAnimationFrame", (then: () => void) => {
    frames.next = then;
    return 1;
  });
  vi.stubGlobal("cancelAnimationFrame", () => {
    frames.next = undefined;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.head.querySelector("meta[name=own]")?.remove();
  document.body.innerHTML = "";
});

test("what comes after the first screen waits for its frame, and is done once", () => {
  const then = vi.fn();
  oncePainted(then);
  vi.advanceTimersByTime(20);
  expect(then).not.toHaveBeenCalled();
  frames.next?.();
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(then).toHaveBeenCalledOnce();
});

test("a window that is not seen paints nothing, and is not waited for", () => {
  const then = vi.fn();
  oncePainted(then);
  vi.advanceTimersByTime(100);
  expect(then).toHaveBeenCalledOnce();
  frames.next?.();
  vi.advanceTimersByTime(1000);
  expect(then).toHaveBeenCalledOnce();
});

test("what the page needs is put into its head", () => {
  document.body.innerHTML = '<template id="page"><meta name="own"></template>';
  readPage();
  expect(document.head.querySelector("meta[name=own]")).toBeTruthy();
});
