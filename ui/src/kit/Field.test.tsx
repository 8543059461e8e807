import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { expect, test, vi } from "vitest";
import { CheckboxGroup } from "#ui/kit/CheckboxGroup.tsx";
import { Choice } from "#ui/kit/Choice.tsx";
import { ComboBox } from "#ui/kit/ComboBox.tsx";
import { DateField } from "#ui/kit/DateField.tsx";
import { DatePicker } from "#ui/kit/DatePicker.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { PasswordField } from "#ui/kit/PasswordField.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { TextArea } from "#ui/kit/TextArea.tsx";
import { TimeField } from "#ui/kit/TimeField.tsx";

const all = { label: "Thing", hint: "As it stands.", error: "It is missing." };
const some = { a: "First", b: "Second" };
const ignore = () => {};

const fields: [name: string, role: string, field: ReactNode][] = [
  ["Field", "textbox", <Field key="f" {...all} value="" onChange={ignore} />],
  ["TextArea", "textbox", <TextArea key="t" {...all} value="" onChange={ignore} />],
  ["Select", "button", <Select key="s" {...all} value={null} options={some} onChange={ignore} />],
  ["Choice", "radiogroup", <Choice key="c" {...all} value={null} options={some} onChange={ignore} />],
  ["CheckboxGroup", "group", <CheckboxGroup key="g" {...all} value={[]} options={some} onChange={ignore} />],
  ["DateField", "group", <DateField key="d" {...all} value={null} onChange={ignore} />],
  ["DatePicker", "group", <DatePicker key="p" {...all} value={null} onChange={ignore} />],
  ["TimeField", "group", <TimeField key="h" {...all} value={null} onChange={ignore} />],
  [
    "ComboBox",
    "combobox",
    <ComboBox
      key="b"
      {...all}
      query=""
      onQuery={ignore}
      found={[]}
      idOf={() => ""}
      nameOf={() => ""}
      onChoose={ignore}
    />,
  ],
];

test.each(fields)("%s is described by its hint and its error", (_name, role, field) => {
  render(field);
  const control = screen.getByRole(role, { name: /Thing/ });
  expect(describedBy(control)).toContain("As it stands.");
  expect(describedBy(control)).toContain("It is missing.");
});

test("a passphrase is described too, can be shown, and says when Caps Lock is on", async () => {
  const user = userEvent.setup();
  render(<PasswordField {...all} value="abc" onChange={ignore} />);
  const input = screen.getByLabelText<HTMLInputElement>("Thing");
  expect(describedBy(input)).toContain("It is missing.");
  await user.click(screen.getByRole("button", { name: "Show what is typed" }));
  expect(input.type).toBe("text");
  await user.click(input);
  await user.keyboard("{CapsLock}A");
  expect(screen.getByText("Caps Lock is on")).toBeTruthy();
});

test("nothing is kept by the webview", () => {
  render(<Field label="Name" value="" onChange={ignore} />);
  expect(screen.getByRole("textbox").getAttribute("autocomplete")).toBe("off");
});

test("a choice takes arrows and digits", async () => {
  const user = userEvent.setup();
  function Live() {
    const [value, setValue] = useState<"a" | "b" | null>(null);
    return <Choice label="Order" value={value} options={some} onChange={setValue} />;
  }
  render(<Live />);
  await user.tab();
  await user.keyboard("2");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Second" }).checked).toBe(true);
  await user.tab({ shift: true });
  await user.tab();
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "First" }).checked).toBe(true);
});

test("a choice of signs is read aloud in words", () => {
  render(
    <Choice<keyof typeof some> label="Order" value="a" options={some} signs={{ a: "1", b: "2" }} onChange={ignore} />,
  );
  expect(screen.getByRole("radio", { name: "First" })).toBeTruthy();
});

test("type-ahead: two letters and Enter take the first that fits", async () => {
  const user = userEvent.setup();
  const people = ["Abara, Chidi", "Ibarra, Paz", "Ibekwe, Ada"];
  const onChoose = vi.fn();
  function Live() {
    const [query, setQuery] = useState("");
    return (
      <ComboBox
        label="Client"
        query={query}
        onQuery={setQuery}
        found={people.filter((it) => it.toLowerCase().startsWith(query)).map((name) => ({ name }))}
        idOf={(it) => it.name}
        nameOf={(it) => it.name}
        onChoose={onChoose}
      />
    );
  }
  render(<Live />);
  await user.tab();
  await user.keyboard("ib");
  expect(screen.getAllByRole("option")).toHaveLength(2);
  await user.keyboard("{Enter}");
  expect(onChoose).toHaveBeenCalledWith({ name: "Ibarra, Paz" });
});

test("a select takes a word from the keyboard", async () => {
  const user = userEvent.setup();
  const onChange = vi.fn();
  render(<Select<keyof typeof some> label="Order" value="a" options={some} onChange={onChange} />);
  await user.tab();
  await user.keyboard("{Enter}{ArrowDown}{Enter}");
  expect(onChange).toHaveBeenCalledWith("b");
});

test("a date is typed part by part", async () => {
  const user = userEvent.setup();
  const onChange = vi.fn();
  function Live() {
    const [value, setValue] = useState<string | null>(null);
    return (
      <DateField
        label="Born"
        value={value}
        onChange={(day) => {
          setValue(day);
          onChange(day);
        }}
      />
    );
  }
  render(<Live />);
  await user.tab();
  await user.keyboard("02141988");
  expect(onChange).toHaveBeenLastCalledWith("1988-02-14");
});

test("a time is typed part by part", async () => {
  const user = userEvent.setup();
  const onChange = vi.fn();
  function Live() {
    const [value, setValue] = useState<string | null>(null);
    return (
      <TimeField
        label="Left"
        value={value}
        onChange={(time) => {
          setValue(time);
          onChange(time);
        }}
      />
    );
  }
  render(<Live />);
  await user.tab();
  await user.keyboard("0905");
  expect(onChange).toHaveBeenLastCalledWith("09:05");
});

test("a text area counts when little room is left, and marks words", () => {
  const { container } = render(
    <TextArea label="Note" value="one two three" maxLength={20} marks={[{ start: 4, end: 7 }]} onChange={ignore} />,
  );
  expect(describedBy(screen.getByRole("textbox"))).toContain("7 characters left");
  expect(container.querySelector("mark")?.textContent).toBe("two");
});

function describedBy(control: Element): string {
  const ids = control.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}
