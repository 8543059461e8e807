import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { DateField } from "#ui/kit/DateField.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Form } from "#ui/kit/Form.tsx";
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
