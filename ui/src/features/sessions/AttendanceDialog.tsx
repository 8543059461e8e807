import { useState } from "react";
import type { AbsenceReason, AttendanceState, Field, SessionMember, SessionView } from "#ui/ipc/bindings.ts";
import { fieldErrors, formError } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Choice } from "#ui/kit/Choice.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { clockOfMinutes } from "#ui/kit/dates.ts";
import { FieldRow, Form } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { TimeField } from "#ui/kit/TimeField.tsx";
import { text } from "#ui/text/index.ts";
import { minuteTyped } from "./day.ts";
import { useCorrect } from "./queries.ts";

type AttendanceDialogProps = {
  session: SessionView;
  member: SessionMember;
  startsAs: AttendanceState;
  onClose: () => void;
};

/** The fields of each state. */
const shown: Record<AttendanceState, readonly Field[]> = {
  came: ["arrivedMinute", "leftMinute"],
  excused: ["reason"],
  noWord: [],
};

const clockOf = (minute: number | null | undefined) => (minute == null ? null : clockOfMinutes(minute % 1440));

/** The attendance of one member, written by hand. */
export function AttendanceDialog({ session, member, startsAs, onClose }: AttendanceDialogProps) {
  const [state, setState] = useState<AttendanceState>(startsAs);
  const [arrived, setArrived] = useState(clockOf(member.attendance?.arrivedMinute ?? session.startsMinute));
  const [left, setLeft] = useState(clockOf(member.attendance?.leftMinute));
  const [reason, setReason] = useState<AbsenceReason>(member.attendance?.reason ?? "called");
  const correct = useCorrect(member.sortedName);
  const errors = fieldErrors(correct.error);
  const failed = formError(correct.error, shown[state]);
  const came = state === "came";
  const keep = () =>
    correct.mutate(
      {
        groupId: session.groupId,
        heldOn: session.heldOn,
        clientId: member.clientId,
        state,
        arrivedMinute: came ? minuteTyped(arrived, session.startsMinute) : null,
        leftMinute: came ? minuteTyped(left, session.startsMinute) : null,
        reason: state === "excused" ? reason : null,
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={text.sessions.attendanceOf(member.sortedName)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.sessions.cancel}</Button>
          <Button look="primary" type="submit" form="attendance" isPending={correct.isPending}>
            {text.sessions.keep}
          </Button>
        </>
      }
    >
      <Form id="attendance" onSubmit={keep}>
        {failed && <Notice tone="danger">{failed}</Notice>}
        <Choice label={text.sessions.state} value={state} options={text.sessions.states} onChange={setState} />
        {came && (
          <FieldRow>
            <TimeField
              label={text.sessions.arrived}
              value={arrived}
              onChange={setArrived}
              error={errors.arrivedMinute}
              isRequired
            />
            <TimeField
              label={text.sessions.left}
              hint={text.sessions.leftHint}
              value={left}
              onChange={setLeft}
              error={errors.leftMinute}
            />
          </FieldRow>
        )}
        {state === "excused" && (
          <Select
            label={text.sessions.reason}
            hint={text.sessions.reasonHint}
            value={reason}
            options={text.sessions.reasons}
            onChange={setReason}
            error={errors.reason}
          />
        )}
      </Form>
    </Dialog>
  );
}
