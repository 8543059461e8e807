import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Button } from "#ui/kit/Button.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { deedsInReach } from "#ui/kit/keys.ts";
import { PageHead } from "#ui/kit/PageHead.tsx";

test("a pending button keeps the focus and does nothing", async () => {
  const user = userEvent.setup();
  const onPress = vi.fn();
  const { rerender } = render(<Button onPress={onPress}>Save</Button>);
  await user.tab();
  rerender(
    <Button onPress={onPress} isPending>
      Save
    </Button>,
  );
  await user.keyboard("{Enter}");
  const button = screen.getByRole("button", { name: "Save" });
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute("aria-disabled")).toBe("true");
  expect(onPress).not.toHaveBeenCalled();
});

test("its key works anywhere, but a letter not while typing", async () => {
  const user = userEvent.setup();
  const onCall = vi.fn();
  const onSign = vi.fn();
  render(
    <>
      <Field label="Name" value="" onChange={() => {}} />
      <Button shortcut="P" onPress={onCall}>
        Log a call
      </Button>
      <Button shortcut="Mod+Enter" onPress={onSign}>
        Sign
      </Button>
    </>,
  );
  await user.keyboard("p");
  expect(onCall).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole("textbox", { name: "Name" }));
  await user.keyboard("p{Control>}{Enter}{/Control}");
  expect(onCall).toHaveBeenCalledTimes(1);
  expect(onSign).toHaveBeenCalledTimes(1);
});

test("the key is drawn for the eye and named for a screen reader", () => {
  render(<Button shortcut="Mod+Enter">Sign</Button>);
  const button = screen.getByRole("button", { name: "Sign" });
  expect(button.textContent).toContain("Ctrl ⏎");
  expect(button.getAttribute("aria-keyshortcuts")).toBe("Control+Enter");
});

test("what is in reach is told in the order of the screen: buttons with keys, and those of its head", () => {
  const onSign = vi.fn();
  const { unmount } = render(
    <div id="root">
      <PageHead title="Note" actions={<Button>Fill anew</Button>} />
      <Button shortcut="Mod+Enter" onPress={onSign}>
        Sign
      </Button>
      <Button>Cancel</Button>
      <Button shortcut="D" isDisabled>
        Discard
      </Button>
      <div aria-hidden="true">
        <Button shortcut="X">Covered</Button>
      </div>
    </div>,
  );
  const { here } = deedsInReach();
  expect(here.map(({ name, shortcut, isOff }) => [name, shortcut, isOff])).toEqual([
    ["Fill anew", undefined, false],
    ["Sign", "Mod+Enter", false],
    ["Discard", "D", true],
  ]);
  here[1]?.press();
  expect(onSign).toHaveBeenCalledTimes(1);
  unmount();
  expect(deedsInReach().here).toEqual([]);
});
