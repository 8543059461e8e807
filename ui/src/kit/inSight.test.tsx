import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { Button } from "#ui/kit/Button.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Finder } from "#ui/kit/Finder.tsx";

// What opens is in sight with the same frame: nothing waits for a keyboard on the screen that may come.

const FINGERS = 10;

function touchable() {
  Object.defineProperty(navigator, "maxTouchPoints", { value: FINGERS, configurable: true });
}

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, "maxTouchPoints");
});

/** A window dragged smaller: the viewport is 200 px lower than it was. */
function makeSmaller() {
  vi.stubGlobal("innerHeight", window.innerHeight - 200);
  act(() => void window.visualViewport?.dispatchEvent(new Event("resize")));
}

/** Every part from the element outwards can be seen. */
function isInSight(element: Element): boolean {
  for (let part: Element | null = element; part; part = part.parentElement) {
    const { opacity, clipPath, display, visibility } = getComputedStyle(part);
    if (opacity === "0" || (clipPath && clipPath !== "none") || display === "none" || visibility === "hidden")
      return false;
  }
  return true;
}

test("what finds clients is in sight at once on a screen that can be touched", () => {
  touchable();
  const nothing = { query: "", placeholder: "", sections: [], whenNone: "", onQuery() {}, onTake() {}, onClose() {} };
  render(<Finder title="Find and do" {...nothing} />);
  expect(isInSight(screen.getByRole("dialog", { name: "Find and do" }))).toBe(true);
});

test("a dialog is in sight at once after the window was made smaller", async () => {
  const user = userEvent.setup();
  function Live() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <Button onPress={() => setOpen(true)}>Open</Button>
        <Dialog title="Invite" isOpen={isOpen} onClose={() => setOpen(false)}>
          <input aria-label="Name" autoFocus />
        </Dialog>
      </>
    );
  }
  render(<Live />);
  makeSmaller();
  await user.click(screen.getByRole("button", { name: "Open" }));
  expect(isInSight(screen.getByRole("dialog", { name: "Invite" }))).toBe(true);
});
