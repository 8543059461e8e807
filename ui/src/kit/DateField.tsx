import { DateField as AriaDateField, DateInput, DateSegment } from "react-aria-components";
import { cx } from "#ui/kit/cx.ts";
import { type CalendarDay, parseDay } from "#ui/kit/dates.ts";
import { boxClass, FieldFrame, type FieldProps, fieldClass, fieldState } from "#ui/kit/FieldFrame.tsx";
import styles from "./DateField.module.css";

export type DateFieldProps = FieldProps & {
  /** A day as 2026-11-24, or none. */
  value: CalendarDay | null;
  onChange: (value: CalendarDay | null) => void;
  min?: CalendarDay;
  max?: CalendarDay;
  autoFocus?: boolean;
};

/** A date that is typed, as a birth date: month, day, year, each moving on by itself. */
export function DateField(props: DateFieldProps) {
  return (
    <AriaDateField
      className={fieldClass}
      {...fieldState(props)}
      {...dayProps(props)}
      shouldForceLeadingZeros
      autoFocus={props.autoFocus ?? false}
    >
      <FieldFrame {...props}>
        <DayInput />
      </FieldFrame>
    </AriaDateField>
  );
}

/** The parts of a date or time, each typed or turned with the arrows. */
export function DayInput() {
  return (
    <DateInput className={cx(boxClass, styles.box)}>
      {(segment) => <DateSegment className={styles.segment ?? ""} segment={segment} />}
    </DateInput>
  );
}

/** Our days as React Aria's. */
export function dayProps({ value, onChange, min, max }: DateFieldProps) {
  return {
    value: parseDay(value),
    onChange: (day: { toString(): string } | null) => onChange(day === null ? null : day.toString()),
    granularity: "day" as const,
    ...(min && { minValue: parseDay(min) }),
    ...(max && { maxValue: parseDay(max) }),
  };
}
