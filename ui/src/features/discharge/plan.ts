import type { Appointment, PlanDraft, PlanSection, PlanView } from "#ui/ipc/bindings.ts";

export const newAppointment: Appointment = {
  service: "",
  provider: "",
  telephone: "",
  heldOn: null,
  minute: null,
  state: "toBeMade",
};

/** What of a plan its editor sends. */
export function draftOf({ id, plannedOn, sections, appointments }: PlanView): PlanDraft {
  return { id, plannedOn, sections, appointments };
}

export function bodyOf(draft: PlanDraft, section: PlanSection): string {
  return draft.sections.find((it) => it.section === section)?.body ?? "";
}

/** The draft with the words of one section changed. */
export function withBody(draft: PlanDraft, section: PlanSection, body: string): PlanDraft {
  return { ...draft, sections: draft.sections.map((it) => (it.section === section ? { section, body } : it)) };
}

/** The draft with one appointment changed. */
export function withAppointment(draft: PlanDraft, at: number, change: Partial<Appointment>): PlanDraft {
  return { ...draft, appointments: draft.appointments.map((it, index) => (index === at ? { ...it, ...change } : it)) };
}

export function withoutAppointment(draft: PlanDraft, at: number): PlanDraft {
  return { ...draft, appointments: draft.appointments.filter((_, index) => index !== at) };
}
