import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { focusFault } from "#ui/kit/focusFault.ts";
import styles from "./Form.module.css";

type FormProps = {
  children: ReactNode;
  /** Enter in a field, or a submit button. */
  onSubmit?: () => void;
  /** For a button that stands elsewhere, as in a dialog's foot. */
  id?: string;
};

/**
 * Fields one under the other. Errors come from the answer and stand at their fields, not from the browser; the focus goes to
 * the first of them, which may be far from where one sends the form.
 */
export function Form({ children, onSubmit, id }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current && form.current && focusFault(form.current)) isSent.current = false;
  });
  return (
    <form
      id={id}
      ref={form}
      className={styles.form}
      noValidate
      autoComplete="off"
      onKeyDownCapture={sendFromDate}
      onInput={() => {
        isSent.current = false;
      }}
      onSubmit={(event) => {
        event.preventDefault();
        isSent.current = true;
        onSubmit?.();
      }}
    >
      {children}
    </form>
  );
}

/** The parts of a date or a time are no fields to the browser: Enter in one sends the form as it does elsewhere. */
function sendFromDate(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.target instanceof HTMLElement)) return;
  if (event.target.getAttribute("role") !== "spinbutton") return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** Some fields under one name. */
export function FieldSet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}

/** Buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
