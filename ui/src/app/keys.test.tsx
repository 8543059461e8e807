import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { useHistoryKeys } from "#ui/app/useHistoryKeys.ts";
import { usePressedAnywhere } from "#ui/app/usePressedAnywhere.ts";
import { useStillHere } from "#ui/app/useStillHere.ts";

const undo = vi.fn();
const redo = vi.fn();
const lock = vi.fn();
const tell = vi.fn();

beforeEach(() => vi.clearAllMocks());

function Window({ typed = "" }: { typed?: string }) {
  useHistoryKeys({ name: "Undo", isOff: false, take: undo }, { name: "Redo", isOff: false, take: redo });
  usePressedAnywhere("Mod+L", "Lock", lock);
  useStillHere(tell);
  return (
    <>
      <button type="button">Save</button>
      <textarea aria-label="Note" />
      <input type="search" aria-label="Find" defaultValue={typed} />
    </>
  );
}

const z = (of: Element, more = {}) => fireEvent.keyDown(of, { key: "z", ctrlKey: true, ...more });

test("undo and redo by their keys", () => {
  render(<Window />);
  z(screen.getByRole("button"));
  expect(undo).toHaveBeenCalledTimes(1);
  z(screen.getByRole("button"), { key: "Z", shiftKey: true });
  expect(redo).toHaveBeenCalledTimes(1);
  fireEvent.keyDown(screen.getByRole("button"), { key: "y", ctrlKey: true });
  expect(redo).toHaveBeenCalledTimes(2);
});

test("a field takes back its own letters; an empty search field has none", () => {
  const { rerender } = render(<Window key="empty" />);
  z(screen.getByLabelText("Note"));
  expect(undo).not.toHaveBeenCalled();
  z(screen.getByLabelText("Find"));
  expect(undo).toHaveBeenCalledTimes(1);
  rerender(<Window key="typed" typed="ib" />);
  z(screen.getByLabelText("Find"));
  expect(undo).toHaveBeenCalledTimes(1);
});

test("the lock's key works while one types", () => {
  render(<Window />);
  fireEvent.keyDown(screen.getByLabelText("Note"), { key: "l", ctrlKey: true });
  expect(lock).toHaveBeenCalledTimes(1);
});

test("that someone is here is told at once, then at most every twenty seconds", () => {
  vi.useFakeTimers();
  render(<Window />);
  fireEvent.pointerMove(window);
  fireEvent.keyDown(window, { key: "a" });
  expect(tell).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(20_000);
  fireEvent.keyDown(window, { key: "a" });
  expect(tell).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
