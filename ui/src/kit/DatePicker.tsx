import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import {
  DatePicker as AriaDatePicker,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from "react-aria-components";
import { cx } from "#ui/kit/cx.ts";
import { type DateFieldProps, dayProps } from "#ui/kit/DateField.tsx";
import { boxClass, FieldFrame, fieldClass, fieldState } from "#ui/kit/FieldFrame.tsx";
import { text } from "#ui/text/index.ts";
import field from "./DateField.module.css";
import styles from "./DatePicker.module.css";
import list from "./ListBox.module.css";

/** A date near today, typed or taken from a month. */
export function DatePicker(props: DateFieldProps) {
  return (
    <AriaDatePicker
      className={fieldClass}
      {...fieldState(props)}
      {...dayProps(props)}
      shouldForceLeadingZeros
      autoFocus={props.autoFocus ?? false}
    >
      <FieldFrame {...props}>
        <Group className={cx(boxClass, styles.box)}>
          <DateInput className={styles.input ?? ""}>
            {(segment) => <DateSegment className={field.segment ?? ""} segment={segment} />}
          </DateInput>
          <Button className={styles.open ?? ""}>
            <CalendarDays />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className={list.popover ?? ""} offset={4}>
        <Dialog className={styles.month ?? ""} aria-label={text.kit.calendar}>
          <Calendar>
            <header className={styles.head}>
              <Button slot="previous" className={styles.turn ?? ""} aria-label={text.kit.previousMonth}>
                <ChevronLeft />
              </Button>
              <Heading className={styles.name ?? ""} />
              <Button slot="next" className={styles.turn ?? ""} aria-label={text.kit.nextMonth}>
                <ChevronRight />
              </Button>
            </header>
            <CalendarGrid className={styles.days ?? ""}>
              {(date) => <CalendarCell className={styles.day ?? ""} date={date} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}
