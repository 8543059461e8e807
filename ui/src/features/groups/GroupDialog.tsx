import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { GroupId, GroupView } from "#ui/ipc/bindings.ts";
import { errorText, fieldErrors, problemText } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { CheckboxGroup } from "#ui/kit/CheckboxGroup.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { FieldRow, Form } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { TimeField } from "#ui/kit/TimeField.tsx";
import { text } from "#ui/text/index.ts";
import { draftOf, fieldsOf, type GroupFields, leaders, newGroup } from "./group.ts";
import { peopleQuery, useKeepGroup } from "./queries.ts";

type GroupDialogProps = {
  /** The group that is changed; none: a new one. */
  group?: GroupView;
  onClose: () => void;
  onKept?: (id: GroupId) => void;
};

/** What the desk needs to know of a group. */
export function GroupDialog({ group, onClose, onKept }: GroupDialogProps) {
  const [fields, setFields] = useState<GroupFields>(group ? fieldsOf(group) : newGroup);
  const people = useQuery(peopleQuery);
  const clinicians = leaders(people.data ?? []);
  const leaderId = fields.leaderId ?? (clinicians.length === 1 ? (clinicians[0]?.id ?? null) : null);
  const [isTried, setIsTried] = useState(false);
  const keep = useKeepGroup(group?.id ?? null);
  const errors = fieldErrors(keep.error);
  const words = text.groups.form;
  const set = (change: Partial<GroupFields>) => setFields((it) => ({ ...it, ...change }));
  const send = () => {
    setIsTried(true);
    if (leaderId === null) return;
    keep.mutate(draftOf(fields, leaderId), {
      onSuccess: (id) => {
        onKept?.(id);
        onClose();
      },
    });
  };
  return (
    <Dialog
      title={group ? words.edit : words.add}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form="group" isPending={keep.isPending}>
            {words.keep}
          </Button>
        </>
      }
    >
      <Form id="group" onSubmit={send}>
        {keep.error && Object.keys(errors).length === 0 && <Notice tone="danger">{errorText(keep.error)}</Notice>}
        {people.data && clinicians.length === 0 && <Notice tone="warn">{words.noLeader}</Notice>}
        <Field
          label={words.deskLabel}
          hint={words.deskLabelHint}
          value={fields.deskLabel}
          onChange={(deskLabel) => set({ deskLabel })}
          error={errors.deskLabel}
          isRequired
          autoFocus
        />
        <FieldRow>
          <Select
            label={words.leader}
            value={leaderId}
            options={clinicians.map((it) => ({ id: it.id, name: it.name }))}
            onChange={(it) => set({ leaderId: it })}
            error={isTried && leaderId === null ? problemText("leader", "empty") : errors.leader}
            isRequired
          />
          <Field label={words.room} value={fields.room} onChange={(room) => set({ room })} error={errors.room} />
        </FieldRow>
        <CheckboxGroup
          label={words.weekdays}
          value={fields.weekdays.map(String)}
          options={text.groups.weekdays}
          onChange={(weekdays) => set({ weekdays: weekdays.map(Number) })}
          error={errors.weekdays}
        />
        <FieldRow>
          <TimeField
            label={words.starts}
            value={fields.starts}
            onChange={(starts) => set({ starts })}
            error={errors.startsMinute}
            isRequired
          />
          <TimeField
            label={words.ends}
            value={fields.ends}
            onChange={(ends) => set({ ends })}
            error={errors.minutes}
            isRequired
          />
          <Field
            label={words.breakMinutes}
            hint={words.breakHint}
            inputMode="numeric"
            value={fields.breakMinutes}
            onChange={(breakMinutes) => set({ breakMinutes })}
            error={errors.breakMinutes}
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
