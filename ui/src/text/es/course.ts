import { counted, listed } from "#ui/text/es/counted.ts";
import { hours } from "#ui/text/es/hours.ts";
import type { Text } from "#ui/text/index.ts";

const hourWord = (amount: number) => (amount === 1 ? "1 hora" : `${hours(amount)} horas`);
const dayWord = (days: number) => counted(days, "día", "días");

export const course: Text["course"] = {
  title: "Horas de cada semana frente al plan",
  nineHours: "nueve horas",
  hours,
  columns: { week: "Semana", from: "Desde", attended: "Horas asistidas", planned: "Horas previstas" },
  soFar: (week, attended, planned) =>
    attended >= planned
      ? `Semana ${week}: ${hours(attended)} de ${hours(planned)}.`
      : `Semana ${week}: ${attended === 0 ? "nada" : hours(attended)} de ${hours(planned)} hasta ahora.`,
  unplanned: (week, attended) => `Semana ${week}: ${hourWord(attended)}, sin horas previstas.`,
  onDay: (label, weekday) => `${label} el ${weekday}`,
  makes: (sessions, total) => `Con ${listed(sessions)} serán ${hours(total)}.`,
  makesMany: (sessions, total) => `Con las ${sessions} sesiones por venir serán ${hours(total)}.`,
  nothingComing: (missing) => `No hay nada más previsto: faltarán ${hourWord(missing)}.`,
  stillMissing: (missing) => `Faltarán ${hourWord(missing)}.`,
  ended: (on, weeks, attended, planned) =>
    `Terminó el ${on} después de ${counted(weeks, "semana", "semanas")}: ${hours(attended)} de ${hourWord(planned)}.`,
  weekSays: (week, from, attended, planned) =>
    `Semana ${week}, desde el ${from}: ${hours(attended)} de ${hourWord(planned)}`,
  weekAhead: (week, from, planned) => `Semana ${week}, desde el ${from}: ${hourWord(planned)} previstas`,
  none: "Aún no hay episodio de atención. Cuando el cliente ingrese, aquí estarán las horas de cada semana frente al plan.",

  story: "Lo sucedido",
  show: "Mostrar",
  kinds: { notes: "Notas", attendance: "Asistencia", calls: "Llamadas", events: "Cambios" },
  count: (shown, total) => (shown < total ? `${shown} de ${total} entradas` : counted(total, "entrada", "entradas")),
  isLoading: (total) => `${total} entradas, se están leyendo`,
  nothing:
    "Aún no ha sucedido nada. Asistencia, notas, llamadas y cambios en la atención aparecen aquí, lo más reciente primero.",
  nothingForDesk:
    "Aún no ha sucedido nada. Asistencia, llamadas y cambios en la atención aparecen aquí, lo más reciente primero.",
  nothingOfKind: "Nada de este tipo.",
  notAll: "No se pudo leer todo.",
  again: "Intentar de nuevo",
  today: "Hoy",

  groupSession: "Sesión de grupo",
  absence: "Ausencia",
  minutes: (minutes) => `${minutes} min`,
  late: (minutes) => `${minutes} min tarde`,
  leftEarly: (minutes) => `se fue ${minutes} min antes`,
  calledWith: (about, who) => (who ? `${about.toLowerCase()}, con ${who}` : about.toLowerCase()),
  admitted: "Ingreso",
  admittedTo: (level, program) => (program ? `${level}, ${program}` : level),
  transferred: "Traslado",
  prescribed: "Horas indicadas",
  plannedHours: "Horas previstas",
  episodeEnded: "Fin del episodio de atención",
  documents: { plan: "Plan de alta", summary: "Resumen de alta" },
  version: (version) => `versión ${version}`,
  exported: "Enviado",
  exportedTo: (document, recipient) => `${document} a ${recipient}`,
  exportedFor: (purpose) => `Para ${purpose}`,

  next: "Próximo",
  nothingNext: "No hay nada previsto.",
  nextAt: (label, clock) => (clock ? `${clock}, ${label}` : label),
  dischargePlanned: "Alta, según lo previsto",

  prescriptions: "Horas por semana",
  aWeek: (amount, days) => (days === 0 ? "Sin horas" : `${hours(amount)} h en ${dayWord(days)}`),
  reasons: {
    admission: "Ingreso",
    stepDown: "Menos horas",
    stepUp: "Más horas",
    clientSchedule: "Los días del cliente",
    programSchedule: "Los días del programa",
    other: "Otro motivo",
  },
  planned: (reason) => `${reason}, previsto`,
  noHours: "No hay horas indicadas.",
  change: "Cambiar horas…",
  days: dayWord,
  removeOf: (day) => `Quitar ${day}`,
  form: {
    title: "Horas por semana",
    sinceOn: "Desde",
    sinceHint: "Un día por venir es un paso previsto",
    hours: "Horas por semana",
    hoursHint: "En cuartos de hora, como 9 o 7.5",
    days: "Días por semana",
    reason: "Motivo",
    keep: "Guardar",
    cancel: "Cancelar",
  },
  kept: "Las horas se cambiaron",
  removed: "Las horas se quitaron",
  notRemoved: "Las horas siguen como estaban",

  told: "A quién se le puede decir qué",
  toldClient: (kind) => `Cliente, ${kind.toLowerCase()}`,
  toldEmail: "Cliente, correo electrónico",
  toldNobody: "No hay teléfono ni nadie a quien llamar.",
  toldContact: "Nada: no hay consentimiento registrado",
  toldEmergency: "Para llamar en una emergencia; fuera de eso nada: no hay consentimiento registrado",
};
