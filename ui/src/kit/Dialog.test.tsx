import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Button } from "#ui/kit/Button.tsx";
import { Confirm } from "#ui/kit/Confirm.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Menu } from "#ui/kit/Menu.tsx";

test("a dialog keeps the focus, closes with Escape and gives the focus back", async () => {
  const user = userEvent.setup();
  const onKey = vi.fn();
  function Live() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <Button onPress={() => setOpen(true)}>Open</Button>
        <Button shortcut="F4" onPress={onKey}>
          Behind
        </Button>
        <Dialog title="Invite" isOpen={isOpen} onClose={() => setOpen(false)} actions={<Button>Go</Button>}>
          <p>Words</p>
        </Dialog>
      </>
    );
  }
  render(<Live />);
  await user.tab();
  await user.keyboard("{Enter}");
  const dialog = screen.getByRole("dialog", { name: "Invite" });
  for (let step = 0; step < 4; step++) {
    await user.tab();
    expect(dialog.contains(document.activeElement)).toBe(true);
  }
  await user.keyboard("{F4}");
  expect(onKey).not.toHaveBeenCalled();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Open" })));
});

test("a question begins on the way back and knows its key", async () => {
  const user = userEvent.setup();
  const onConfirm = vi.fn();
  const onCancel = vi.fn();
  render(
    <Confirm title="Remove?" confirm="Remove" look="danger" isOpen onConfirm={onConfirm} onCancel={onCancel}>
      <p>It is gone then.</p>
    </Confirm>,
  );
  expect(screen.getByRole("alertdialog", { name: "Remove?" })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(onConfirm).toHaveBeenCalledTimes(1);
  await user.keyboard("{Escape}");
  expect(onCancel).toHaveBeenCalledTimes(1);
});

test("a menu opens, moves and does by keyboard", async () => {
  const user = userEvent.setup();
  const onAction = vi.fn();
  render(
    <Menu
      actions={[
        { id: "a", name: "First", onAction: () => {} },
        { id: "b", name: "Second", onAction },
      ]}
    />,
  );
  await user.tab();
  await user.keyboard("{Enter}{ArrowDown}{Enter}");
  expect(onAction).toHaveBeenCalledTimes(1);
});
