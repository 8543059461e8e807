import { useState } from "react";
import type { ContactMode, NoteDraft } from "#ui/ipc/bindings.ts";
import type { FieldErrors } from "#ui/ipc/errorText.ts";
import { DatePicker } from "#ui/kit/DatePicker.tsx";
import { clockOfMinutes, minutesOfClock } from "#ui/kit/dates.ts";
import { Field } from "#ui/kit/Field.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { TimeField } from "#ui/kit/TimeField.tsx";
import { text } from "#ui/text/index.ts";

type Held = Pick<NoteDraft, "heldOn" | "startsMinute" | "minutes" | "mode">;

export type HeldFieldsProps = { held: Held; onChange: (change: Partial<Held>) => void; errors: FieldErrors };

/** When a session was held, how long, and how. */
export function HeldFields({ held, onChange, errors }: HeldFieldsProps) {
  const [minutes, setMinutes] = useState(held.minutes === null ? "" : String(held.minutes));
  const words = text.notes;
  return (
    <>
      <DatePicker
        label={words.heldOn}
        value={held.heldOn}
        onChange={(heldOn) => heldOn && onChange({ heldOn })}
        error={errors.heldOn}
      />
      <TimeField
        label={words.begins}
        value={held.startsMinute === null ? null : clockOfMinutes(held.startsMinute)}
        onChange={(clock) => onChange({ startsMinute: clock === null ? null : minutesOfClock(clock) })}
        error={errors.startsMinute}
      />
      <Field
        label={words.minutesField}
        inputMode="numeric"
        maxLength={3}
        value={minutes}
        onChange={(typed) => {
          setMinutes(typed);
          onChange({ minutes: minutesTyped(typed) });
        }}
        error={errors.minutes}
      />
      <Select<ContactMode>
        label={words.mode}
        value={held.mode}
        options={words.modes}
        onChange={(mode) => onChange({ mode })}
      />
    </>
  );
}

function minutesTyped(typed: string): number | null {
  return /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : null;
}
