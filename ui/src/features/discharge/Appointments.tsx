import { Trash2 } from "lucide-react";
import type { Appointment, PlanDraft } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { DatePicker } from "#ui/kit/DatePicker.tsx";
import { clockOfMinutes, dayText, minutesOfClock } from "#ui/kit/dates.ts";
import { Field } from "#ui/kit/Field.tsx";
import { IconButton } from "#ui/kit/IconButton.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { TimeField } from "#ui/kit/TimeField.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Document.module.css";
import { EditedSection } from "./EditedSection.tsx";
import { newAppointment, withAppointment, withoutAppointment } from "./plan.ts";

/** The id of their section. */
export const APPOINTMENTS = "appointments";

type EditedAppointmentsProps = {
  draft: PlanDraft;
  onChange: (update: (draft: PlanDraft) => PlanDraft) => void;
  /** The focus came into them. */
  onEnter: () => void;
};

/** Appointments after discharge, in order. */
export function EditedAppointments({ draft, onChange, onEnter }: EditedAppointmentsProps) {
  const words = text.discharge;
  return (
    <EditedSection id={APPOINTMENTS} title={words.appointments} onEnter={onEnter}>
      {draft.appointments.map((it, at) => (
        <EditedAppointment
          key={at}
          appointment={it}
          onChange={(change) => onChange((plan) => withAppointment(plan, at, change))}
          onRemove={() => onChange((plan) => withoutAppointment(plan, at))}
        />
      ))}
      <div>
        <Button onPress={() => onChange((plan) => ({ ...plan, appointments: [...plan.appointments, newAppointment] }))}>
          {words.addAppointment}
        </Button>
      </div>
    </EditedSection>
  );
}

type EditedAppointmentProps = {
  appointment: Appointment;
  onChange: (change: Partial<Appointment>) => void;
  onRemove: () => void;
};

function EditedAppointment({ appointment, onChange, onRemove }: EditedAppointmentProps) {
  const words = text.discharge;
  return (
    <div className={styles.appointment}>
      <div className={styles.fields}>
        <Field label={words.service} value={appointment.service} onChange={(service) => onChange({ service })} />
        <Field label={words.provider} value={appointment.provider} onChange={(provider) => onChange({ provider })} />
        <Field
          label={words.telephone}
          type="tel"
          value={appointment.telephone}
          onChange={(telephone) => onChange({ telephone })}
        />
        <DatePicker label={words.heldOn} value={appointment.heldOn} onChange={(heldOn) => onChange({ heldOn })} />
        <TimeField
          label={words.minute}
          value={appointment.minute === null ? null : clockOfMinutes(appointment.minute)}
          onChange={(clock) => onChange({ minute: clock === null ? null : minutesOfClock(clock) })}
        />
        <Select
          label={words.state}
          value={appointment.state}
          options={words.appointmentStates}
          onChange={(state) => onChange({ state })}
        />
      </div>
      <IconButton label={words.removeAppointment} icon={<Trash2 />} onPress={onRemove} />
    </div>
  );
}

/** Appointments as they are read. */
export function ReadAppointments({ appointments }: { appointments: readonly Appointment[] }) {
  const words = text.discharge;
  return (
    <section id={APPOINTMENTS} className={styles.section}>
      <h2>{words.appointments}</h2>
      {appointments.length === 0 && <p className={styles.quiet}>{words.noAppointments}</p>}
      {appointments.map((it, at) => (
        <p key={at} className={styles.words} dir="auto">
          {[it.service, it.provider, it.telephone, whenOf(it), words.appointmentStates[it.state]]
            .filter(Boolean)
            .join(" · ")}
        </p>
      ))}
    </section>
  );
}

function whenOf({ heldOn, minute }: Appointment): string {
  return [heldOn && dayText(heldOn), minute !== null && clockOfMinutes(minute)].filter(Boolean).join(" ");
}
