import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Columns } from "#ui/kit/ScreenFrame.tsx";

test("the drawer takes the focus, Escape gives it back", async () => {
  const user = userEvent.setup();
  render(
    <Columns side={<p>To-dos</p>} sideLabel="To do">
      <p>Main</p>
    </Columns>,
  );
  const opener = screen.getByRole("button", { name: "To do" });
  await user.click(opener);
  expect(opener.getAttribute("aria-expanded")).toBe("true");
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("complementary")));
  await user.keyboard("{Escape}");
  expect(opener.getAttribute("aria-expanded")).toBe("false");
  expect(document.activeElement).toBe(opener);
});
