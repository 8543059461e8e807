import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Finder, type FinderRow, type FinderSection } from "#ui/kit/Finder.tsx";

const sections: FinderSection<FinderRow>[] = [
  {
    id: "clients",
    name: "Clients",
    rows: [
      { id: "c1", name: "Ibarra, Paz", note: "14 May 1991" },
      { id: "c2", name: "القحطاني، نورة" },
    ],
  },
  { id: "none", name: "Not shown", rows: [] },
  { id: "here", name: "On this screen", rows: [{ id: "h1", name: "Log a call", shortcut: "P" }] },
];
const onTake = vi.fn();
const onClose = vi.fn();

function Live() {
  const [query, setQuery] = useState("");
  return (
    <Finder
      title="Find and do"
      placeholder="A client"
      query={query}
      onQuery={setQuery}
      sections={query === "x" ? [] : sections}
      onTake={onTake}
      onClose={onClose}
      whenNone="Nothing by that."
    />
  );
}

const inHand = () => screen.getByRole("option", { selected: true });

test("a screen reader meets one field with a list of groups, and the row in hand", async () => {
  const { baseElement } = render(<Live />);
  const field = screen.getByRole("combobox", { name: "Find and do" });
  expect(document.activeElement).toBe(field);
  expect(screen.getByRole("group", { name: "Clients" })).toBeTruthy();
  expect(screen.queryByRole("group", { name: "Not shown" })).toBeNull();
  expect(field.getAttribute("aria-activedescendant")).toBe(inHand().id);
  const { violations } = await axe.run(baseElement, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map((it) => it.id)).toEqual([]);
});

test("arrows go round, Enter takes, and typing puts the first row in hand again", async () => {
  const user = userEvent.setup();
  render(<Live />);
  await user.keyboard("{ArrowUp}");
  expect(inHand().textContent).toContain("Log a call");
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(inHand().textContent).toContain("نورة");
  await user.keyboard("{Enter}");
  expect(onTake).toHaveBeenLastCalledWith(expect.objectContaining({ id: "c2" }), true);
  await user.keyboard("i{Enter}");
  expect(onTake).toHaveBeenLastCalledWith(expect.objectContaining({ id: "c1" }), false);
  await user.click(screen.getByText("Log a call"));
  expect(onTake).toHaveBeenLastCalledWith(expect.objectContaining({ id: "h1" }), true);
  expect(document.activeElement).toBe(screen.getByRole("combobox"));
});

test("where nothing fits it says what to do, and Escape leaves", async () => {
  const user = userEvent.setup();
  render(<Live />);
  await user.keyboard("x");
  expect(screen.getByRole("status").textContent).toBe("Nothing by that.");
  expect(screen.queryByRole("listbox")).toBeNull();
  await user.keyboard("{Enter}");
  expect(onTake).toHaveBeenLastCalledWith(undefined, false);
  await user.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledTimes(1);
});
