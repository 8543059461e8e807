import { useState } from "react";
import type { EpisodeId, HoursReason, HoursView } from "#ui/ipc/bindings.ts";
import { fieldErrors, formError, problemText } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { DatePicker } from "#ui/kit/DatePicker.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { FieldRow, Form } from "#ui/kit/Form.tsx";
import { hoursOf } from "#ui/kit/hours.ts";
import { Notice } from "#ui/kit/Notice.tsx";
import { optionList } from "#ui/kit/options.ts";
import { Select } from "#ui/kit/Select.tsx";
import { text } from "#ui/text/index.ts";
import { minutesTyped } from "./course.ts";
import { usePrescribe } from "./queries.ts";

type HoursDialogProps = {
  episodeId: EpisodeId;
  admittedOn: string;
  endedOn: string | null;
  /** What is prescribed, first to last. */
  hours: readonly HoursView[];
  today: string;
  onClose: () => void;
};

const DAYS = ["0", "1", "2", "3", "4", "5", "6", "7"] as const;
type Days = (typeof DAYS)[number];

/** Other hours a week, from a day on. */
export function HoursDialog({ episodeId, admittedOn, endedOn, hours, today, onClose }: HoursDialogProps) {
  const words = text.course.form;
  const now = hours.findLast((it) => it.sinceOn <= today) ?? hours[0];
  const [sinceOn, setSinceOn] = useState<string | null>(today);
  const [typed, setTyped] = useState(now ? text.course.hours(hoursOf(now.minutesAWeek)) : "");
  const [days, setDays] = useState<Days>(DAYS[now?.daysAWeek ?? 0] ?? "0");
  const [chosen, setChosen] = useState<HoursReason>();
  const [isAsked, setIsAsked] = useState(false);
  const prescribe = usePrescribe();
  const errors = fieldErrors(prescribe.error);
  const minutes = minutesTyped(typed);
  const isFirst = sinceOn === hours[0]?.sinceOn;
  const reasons = optionList(text.course.reasons).filter((it) => isFirst || it.id !== "admission");
  const reason = chosen ?? likelyReason(minutes, now, isFirst);
  const keep = () => {
    setIsAsked(true);
    if (!sinceOn || minutes === null) return;
    const draft = { episodeId, sinceOn, minutesAWeek: minutes, daysAWeek: Number(days), reason };
    prescribe.mutate(draft, { onSuccess: onClose });
  };
  const failed = formError(prescribe.error, ["sinceOn", "minutesAWeek", "daysAWeek", "reason"]);
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form="hours" isPending={prescribe.isPending} isDisabled={!sinceOn}>
            {words.keep}
          </Button>
        </>
      }
    >
      <Form id="hours" onSubmit={keep}>
        {failed && <Notice tone="danger">{failed}</Notice>}
        <DatePicker
          label={words.sinceOn}
          hint={words.sinceHint}
          value={sinceOn}
          onChange={setSinceOn}
          min={admittedOn}
          {...(endedOn !== null && { max: endedOn })}
          error={errors.sinceOn}
          isRequired
        />
        <FieldRow>
          <Field
            label={words.hours}
            hint={words.hoursHint}
            value={typed}
            onChange={setTyped}
            inputMode="decimal"
            error={
              isAsked && minutes === null
                ? problemText("minutesAWeek", typed.trim() === "" ? "empty" : "impossible")
                : errors.minutesAWeek
            }
            isRequired
            autoFocus
          />
          <Select
            label={words.days}
            value={days}
            options={DAYS.map((id) => ({ id, name: text.course.days(Number(id)) }))}
            onChange={setDays}
            error={errors.daysAWeek}
          />
        </FieldRow>
        <Select label={words.reason} value={reason} options={reasons} onChange={setChosen} error={errors.reason} />
      </Form>
    </Dialog>
  );
}

/** What the numbers say, until a person says better. */
function likelyReason(minutes: number | null, now: HoursView | undefined, isFirst: boolean): HoursReason {
  if (isFirst) return "admission";
  if (minutes === null || now === undefined || minutes === now.minutesAWeek) return "clientSchedule";
  return minutes < now.minutesAWeek ? "stepDown" : "stepUp";
}
