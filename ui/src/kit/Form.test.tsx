import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { CheckboxGroup } from "#ui/kit/CheckboxGroup.tsx";
import { Choice } from "#ui/kit/Choice.tsx";
import { DateField } from "#ui/kit/DateField.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Form } from "#ui/kit/Form.tsx";
import { focusFault } from "#ui/kit/focusFault.ts";
import { Select } from "#ui/kit/Select.tsx";
import { TimeField } from "#ui/kit/TimeField.tsx";

test("Enter sends the form from every field, from a date and a time too", async () => {
  const user = userEvent.setup();
  const onSubmit = vi.fn();
  render(
    <Form onSubmit={onSubmit}>
      <Field label="Name" value="" onChange={() => {}} />
      <DateField label="Born" value="1990-02-03" onChange={() => {}} />
      <TimeField label="From" value="09:00" onChange={() => {}} />
      <button type="submit">Send</button>
    </Form>,
  );
  await user.click(screen.getByRole("textbox", { name: "Name" }));
  await user.keyboard("{Enter}");
  expect(onSubmit).toHaveBeenCalledTimes(1);
  const parts = screen.getAllByRole("spinbutton");
  expect(parts.length).toBeGreaterThan(4);
  for (const [at, part] of parts.entries()) {
    part.focus();
    await user.keyboard("{Enter}");
    expect(onSubmit).toHaveBeenCalledTimes(at + 2);
  }
});

const nowhere = () => {};
const two = { a: "One", b: "Two" };

test.each([
  ["a field", "textbox", (error: string) => <Field label="Wrong" value="" onChange={nowhere} error={error} />],
  [
    "a date",
    "spinbutton",
    (error: string) => <DateField label="Wrong" value={null} onChange={nowhere} error={error} />,
  ],
  [
    "a list",
    "button",
    (error: string) => <Select label="Wrong" value={null} options={two} onChange={nowhere} error={error} />,
  ],
  [
    "one of a few",
    "radio",
    (error: string) => <Choice label="Wrong" value={null} options={two} onChange={nowhere} error={error} />,
  ],
  [
    "any of several",
    "checkbox",
    (error: string) => <CheckboxGroup label="Wrong" value={[]} options={two} onChange={nowhere} error={error} />,
  ],
])("a refused form brings one to what is wrong: %s", async (_, role, draw) => {
  const user = userEvent.setup();
  let answer = nowhere;
  function Asked() {
    const [error, setError] = useState("");
    answer = () => setError("It is missing.");
    return (
      <Form onSubmit={nowhere}>
        <Field label="First" value="" onChange={nowhere} />
        {draw(error)}
        <button type="submit">Send</button>
      </Form>
    );
  }
  render(<Asked />);
  const first = screen.getByRole("textbox", { name: "First" });
  await user.click(first);
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(first);
  act(() => answer());
  const wrong = screen.getAllByRole(role).find((it) => it !== first && it.textContent !== "Send");
  expect(document.activeElement).toBe(wrong);
});

test("what is found wrong while one types leaves the focus where it is", async () => {
  const user = userEvent.setup();
  function Typed() {
    const [value, setValue] = useState("");
    return (
      <Form onSubmit={nowhere}>
        <Field label="First" value={value} onChange={setValue} />
        <Field
          label="Second"
          value=""
          onChange={nowhere}
          error={value.length > 1 ? "The first is too long for it." : ""}
        />
      </Form>
    );
  }
  render(<Typed />);
  await user.click(screen.getByRole("textbox", { name: "First" }));
  await user.keyboard("{Enter}abc");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "First" }).value).toBe("abc");
});

test("what is wrong and takes no focus is passed over", () => {
  const { container } = render(
    <>
      <fieldset data-invalid="">Nobody to choose from.</fieldset>
      <Field label="Wrong" value="" onChange={nowhere} error="It is missing." />
    </>,
  );
  expect(focusFault(container)).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Wrong" }));
});
