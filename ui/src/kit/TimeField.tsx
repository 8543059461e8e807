import { TimeField as AriaTimeField } from "react-aria-components";
import { DayInput } from "#ui/kit/DateField.tsx";
import { type ClockTime, clockText, parseClock } from "#ui/kit/dates.ts";
import { FieldFrame, type FieldProps, fieldClass, fieldState } from "#ui/kit/FieldFrame.tsx";

type TimeFieldProps = FieldProps & {
  /** A time of the day as 09:05, or none. */
  value: ClockTime | null;
  onChange: (value: ClockTime | null) => void;
};

/** A time of the day, hours and minutes. */
export function TimeField(props: TimeFieldProps) {
  return (
    <AriaTimeField
      className={fieldClass}
      {...fieldState(props)}
      value={parseClock(props.value)}
      onChange={(time) => props.onChange(time === null ? null : clockText(time))}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
    >
      <FieldFrame {...props}>
        <DayInput />
      </FieldFrame>
    </AriaTimeField>
  );
}
