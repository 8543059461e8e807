import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Keeper, keepAll, useAutosave } from "#ui/kit/autosave.ts";

const explain = () => "The disk is full.";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function keeperOf(keep: (draft: string) => Promise<unknown>) {
  const keeper = new Keeper({ stored: "", keptAt: null, keep, explain });
  const type = (text: string) => keeper.change(() => text);
  return { keeper, type };
}

/** Each call of it waits until it is answered. */
function slowly() {
  const waiting: { draft: string; answer: () => void; refuse: () => void }[] = [];
  const keep = vi.fn(
    (draft: string) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ draft, answer: resolve, refuse: () => reject(new Error()) });
      }),
  );
  return { keep, waiting };
}

test("what is typed is kept a second after the last key", async () => {
  const keep = vi.fn(async (_: string) => {});
  const { keeper, type } = keeperOf(keep);
  type("a");
  await vi.advanceTimersByTimeAsync(900);
  expect(keep).not.toHaveBeenCalled();
  expect(keeper.standing.keeping.is).toBe("keeping");
  await vi.advanceTimersByTimeAsync(100);
  expect(keep).toHaveBeenCalledExactlyOnceWith("a");
  expect(keeper.standing.keeping.is).toBe("kept");
});

test("who types without a pause is kept every two seconds", async () => {
  const keep = vi.fn(async (_: string) => {});
  const { type } = keeperOf(keep);
  for (let key = 0; key < 50; key++) {
    type("x".repeat(key + 1));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(keep).toHaveBeenCalledTimes(2);
  expect(keep.mock.calls[0]?.[0]).toHaveLength(20);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(keep.mock.lastCall?.[0]).toHaveLength(50);
});

test("never two at once, and the last words win", async () => {
  const { keep, waiting } = slowly();
  const { keeper, type } = keeperOf(keep);
  type("one");
  await vi.advanceTimersByTimeAsync(1_000);
  type("one two");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(keep).toHaveBeenCalledTimes(1);
  waiting[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(keep).toHaveBeenCalledTimes(2);
  expect(keep).toHaveBeenLastCalledWith("one two");
  expect(keeper.standing.keeping.is).toBe("keeping");
  waiting[1]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(keeper.standing.keeping.is).toBe("kept");
});

test("a refusal leaves the words, says why, and tries again, ever more seldom", async () => {
  let isFull = true;
  const keep = vi.fn(async (_: string) => {
    if (isFull) throw new Error();
  });
  const { keeper, type } = keeperOf(keep);
  type("words");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(keeper.standing).toMatchObject({
    draft: "words",
    keeping: { is: "refused", reason: "The disk is full." },
  });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(keep).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(3_900);
  expect(keep).toHaveBeenCalledTimes(2);
  isFull = false;
  await vi.advanceTimersByTimeAsync(100);
  expect(keep).toHaveBeenCalledTimes(3);
  expect(keeper.standing.keeping.is).toBe("kept");
});

test("flushing sends what is unsaved, also what was typed while it was on its way", async () => {
  const { keep, waiting } = slowly();
  const { keeper, type } = keeperOf(keep);
  type("a");
  const flushed = keeper.flush();
  type("ab");
  waiting[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  waiting[1]?.answer();
  expect(await flushed).toBe(true);
  expect(keep.mock.calls.map(([draft]) => draft)).toEqual(["a", "ab"]);
});

test("what is kept by other means is so once: what is typed meanwhile is kept as ever", async () => {
  const { keep, waiting } = slowly();
  const { keeper, type } = keeperOf(keep);
  const otherwise = slowly();
  type("on its way");
  await vi.advanceTimersByTimeAsync(1_000);
  type("last");
  const kept = keeper.keepBy(otherwise.keep);
  expect(otherwise.keep).not.toHaveBeenCalled();
  waiting[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(otherwise.keep).toHaveBeenCalledExactlyOnceWith("last");
  type("later");
  otherwise.waiting[0]?.answer();
  expect(await kept).toBe(true);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(keep).toHaveBeenLastCalledWith("later");
  expect(otherwise.keep).toHaveBeenCalledTimes(1);
});

test("with nothing unsaved, other means are not used", async () => {
  const keep = vi.fn(async (_: string) => {});
  const { keeper } = keeperOf(keep);
  expect(await keeper.keepBy(keep)).toBe(true);
  expect(keep).not.toHaveBeenCalled();
});

test("a flush that is refused says so", async () => {
  const { keeper, type } = keeperOf(() => Promise.reject(new Error()));
  type("a");
  expect(await keeper.flush()).toBe(false);
  expect(keeper.isUnsaved).toBe(true);
});

test("a draft that was thrown away is not sent any more", async () => {
  const keep = vi.fn(async (_: string) => {});
  const { keeper, type } = keeperOf(keep);
  type("a");
  keeper.drop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await keeper.flush()).toBe(true);
  expect(keep).not.toHaveBeenCalled();
});

test("what is read again never replaces what is typed", async () => {
  const keep = vi.fn(async (_: string) => {});
  const { result, rerender } = renderHook((stored: string) => useAutosave({ stored, keptAt: null, keep, explain }), {
    initialProps: "stored",
  });
  act(() => result.current.change((it) => `${it} and typed`));
  rerender("read again");
  expect(result.current.draft).toBe("stored and typed");
  act(() => result.current.replace("filled anew", null));
  expect(result.current.draft).toBe("filled anew");
});

test.each([
  ["a field loses the focus", () => window.dispatchEvent(new Event("focusout"))],
  ["the page goes", () => window.dispatchEvent(new Event("pagehide"))],
  ["the window is about to lock", () => keepAll()],
])("it is kept at once when %s", async (_, happens) => {
  const keep = vi.fn(async (_: string) => {});
  const { result } = renderHook(() => useAutosave({ stored: "", keptAt: null, keep, explain }));
  act(() => result.current.change(() => "a"));
  await act(async () => happens());
  expect(keep).toHaveBeenCalledExactlyOnceWith("a");
});

test("it is kept when the screen is left", () => {
  const keep = vi.fn(async (_: string) => {});
  const { result, unmount } = renderHook(() => useAutosave({ stored: "", keptAt: null, keep, explain }));
  act(() => result.current.change(() => "a"));
  unmount();
  expect(keep).toHaveBeenCalledExactlyOnceWith("a");
});
