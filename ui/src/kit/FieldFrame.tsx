import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { cx } from "#ui/kit/cx.ts";
import { text } from "#ui/text/index.ts";
import styles from "./FieldFrame.module.css";

/** What every field takes. */
export type FieldProps = {
  label: string;
  /** For rows whose place says what the field is; the label is then read aloud only. */
  isLabelHidden?: boolean;
  hint?: ReactNode;
  /** What is wrong with what was given; shown under the field and read with it. */
  error?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
};

/** The props of a React Aria field that follow from ours. */
export function fieldState({ label, isLabelHidden, error, isRequired, isDisabled, isReadOnly }: FieldProps) {
  return {
    isInvalid: Boolean(error),
    isRequired: isRequired ?? false,
    isDisabled: isDisabled ?? false,
    isReadOnly: isReadOnly ?? false,
    validationBehavior: "aria" as const,
    ...(isLabelHidden && { "aria-label": label }),
  };
}

/** Label above, hint and error below; React Aria joins them to the control in between. */
export function FieldFrame({
  label,
  isLabelHidden,
  hint,
  error,
  isRequired,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <>
      {!isLabelHidden && (
        <Label className={styles.label ?? ""}>
          {label}
          {isRequired && <span className={styles.required}> {text.kit.required}</span>}
        </Label>
      )}
      {children}
      {hint && (
        <Text slot="description" elementType="div" className={styles.hint ?? ""}>
          {hint}
        </Text>
      )}
      {error && <FieldError className={styles.error ?? ""}>{error}</FieldError>}
    </>
  );
}

/** Class names for fields: the whole, and the box one types in. */
export const fieldClass = cx(styles.field);
export const boxClass = cx(styles.box);
