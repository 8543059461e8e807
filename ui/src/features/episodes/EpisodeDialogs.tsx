import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { isClinical } from "#ui/app/me.ts";
import type { ClientId, EpisodeView, LevelOfCare, UserId, UserView } from "#ui/ipc/bindings.ts";
import { fieldErrors, formError } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Checkbox } from "#ui/kit/Checkbox.tsx";
import { DatePicker } from "#ui/kit/DatePicker.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Form } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { text } from "#ui/text/index.ts";
import { peopleQuery, settingsQuery, useAdmit, useAssign, useEnd, useTransfer } from "./queries.ts";

const NOBODY = "nobody";

const clinicians = (people: readonly UserView[]) =>
  people.filter((it) => isClinical(it.roles)).map((it) => ({ id: it.id as UserId | typeof NOBODY, name: it.name }));

type FormDialogProps = {
  title: string;
  confirm: string;
  isPending: boolean;
  failed: string | undefined;
  isDisabled?: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** What the four dialogs have in common. */
function FormDialog({ title, confirm, isPending, failed, isDisabled, onSend, onClose, children }: FormDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.episodes.form.cancel}</Button>
          <Button look="primary" type="submit" form="episode" isPending={isPending} isDisabled={isDisabled ?? false}>
            {confirm}
          </Button>
        </>
      }
    >
      <Form id="episode" onSubmit={onSend}>
        {failed && <Notice tone="danger">{failed}</Notice>}
        {children}
      </Form>
    </Dialog>
  );
}

type AdmitDialogProps = { clientId: ClientId; name: string; today: string; onClose: () => void };

/** An admission begins an episode of care. */
export function AdmitDialog({ clientId, name, today, onClose }: AdmitDialogProps) {
  const words = text.episodes.form;
  const settings = useQuery(settingsQuery);
  const people = useQuery(peopleQuery);
  const [admittedOn, setAdmittedOn] = useState<string | null>(today);
  const [level, setLevel] = useState<LevelOfCare>("intensiveOutpatient");
  const [program, setProgram] = useState<string>();
  const [therapist, setTherapist] = useState<UserId | typeof NOBODY>(NOBODY);
  const [isPart2, setIsPart2] = useState(true);
  const admit = useAdmit(name);
  const errors = fieldErrors(admit.error);
  const named = program ?? settings.data?.programName ?? "";
  const send = () => {
    if (!admittedOn) return;
    const primaryTherapist = therapist === NOBODY ? null : therapist;
    const draft = { clientId, admittedOn, levelOfCare: level, program: named, primaryTherapist, isPart2 };
    admit.mutate(draft, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={words.admit(name)}
      confirm={words.admitIt}
      isPending={admit.isPending}
      failed={formError(admit.error, ["admittedOn", "program", "primaryTherapist"])}
      isDisabled={!admittedOn}
      onSend={send}
      onClose={onClose}
    >
      <DatePicker
        label={words.admittedOn}
        value={admittedOn}
        onChange={setAdmittedOn}
        max={today}
        error={errors.admittedOn}
        isRequired
        autoFocus
      />
      <Select label={words.level} value={level} options={text.episodes.levels} onChange={setLevel} />
      <Field label={words.program} value={named} onChange={setProgram} error={errors.program} isRequired />
      <Select
        label={words.therapist}
        value={therapist}
        options={[{ id: NOBODY, name: words.noTherapist }, ...clinicians(people.data ?? [])]}
        onChange={setTherapist}
        error={errors.primaryTherapist}
      />
      <Checkbox isSelected={isPart2} onChange={setIsPart2}>
        {words.isPart2}
      </Checkbox>
    </FormDialog>
  );
}

type EpisodeDialogProps = { episode: EpisodeView; today: string; onClose: () => void };

/** Another level of care, from a day on. */
export function TransferDialog({ episode, today, onClose }: EpisodeDialogProps) {
  const words = text.episodes.form;
  const [level, setLevel] = useState<LevelOfCare>(episode.levelOfCare);
  const [sinceOn, setSinceOn] = useState<string | null>(today);
  const transfer = useTransfer(episode.id);
  return (
    <FormDialog
      title={words.transfer}
      confirm={words.keep}
      isPending={transfer.isPending}
      failed={formError(transfer.error, ["sinceOn", "levelOfCare"])}
      isDisabled={!sinceOn}
      onSend={() => sinceOn && transfer.mutate({ level, sinceOn }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Select
        label={words.level}
        value={level}
        options={text.episodes.levels}
        onChange={setLevel}
        error={fieldErrors(transfer.error).levelOfCare}
      />
      <DatePicker
        label={words.sinceOn}
        value={sinceOn}
        onChange={setSinceOn}
        min={episode.admittedOn}
        max={today}
        error={fieldErrors(transfer.error).sinceOn}
        isRequired
      />
    </FormDialog>
  );
}

/** Another primary therapist. */
export function AssignDialog({ episode, onClose }: Omit<EpisodeDialogProps, "today">) {
  const words = text.episodes.form;
  const people = useQuery(peopleQuery);
  const [therapist, setTherapist] = useState<UserId | typeof NOBODY>(episode.primaryTherapist ?? NOBODY);
  const assign = useAssign(episode.id);
  return (
    <FormDialog
      title={words.assign}
      confirm={words.keep}
      isPending={assign.isPending}
      failed={formError(assign.error, ["primaryTherapist"])}
      onSend={() => assign.mutate(therapist === NOBODY ? null : therapist, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Select
        label={words.therapist}
        value={therapist}
        options={[{ id: NOBODY, name: words.noTherapist }, ...clinicians(people.data ?? [])]}
        onChange={setTherapist}
        error={fieldErrors(assign.error).primaryTherapist}
      />
    </FormDialog>
  );
}

/** The end of the episode of care, as far as the desk knows it. */
export function EndDialog({ episode, today, onClose }: EpisodeDialogProps) {
  const words = text.episodes.form;
  const [on, setOn] = useState<string | null>(today);
  const end = useEnd(episode.id);
  return (
    <FormDialog
      title={words.end}
      confirm={words.endIt}
      isPending={end.isPending}
      failed={formError(end.error, ["endedOn"])}
      isDisabled={!on}
      onSend={() => on && end.mutate(on, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{words.endSays}</p>
      <DatePicker
        label={words.endedOn}
        value={on}
        onChange={setOn}
        min={episode.admittedOn}
        max={today}
        error={fieldErrors(end.error).endedOn}
        isRequired
        autoFocus
      />
    </FormDialog>
  );
}
