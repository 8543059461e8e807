import { counted, listed } from "#ui/text/es/counted.ts";
import { hours } from "#ui/text/es/hours.ts";
import type { Text } from "#ui/text/index.ts";

const alternatives = new Intl.ListFormat("es", { type: "disjunction" });
const notes = (amount: number) => counted(amount, "nota", "notas");
const late = (amount: number) => counted(amount, "atrasada", "atrasadas");

export const todo: Text["todo"] = {
  title: "Pendientes",
  today: "Hoy",
  todayTag: "hoy",
  facts: (it) =>
    [
      it.groups > 0 && counted(it.groups, "grupo suyo", "grupos suyos"),
      it.notes > 0 && `${notes(it.notes)} por firmar${it.late > 0 ? `, ${late(it.late)}` : ""}`,
      it.drafts > 0 && counted(it.drafts, "borrador", "borradores"),
    ].filter((fact) => fact !== false),
  nothingWaits: "No tiene nada pendiente",

  due: "Notas pendientes",
  dueNone:
    "Todas sus sesiones de grupo anteriores están firmadas. Cuando una no lo esté, aparecerá aquí con el día en que vencen sus notas.",
  dueColumns: { session: "Sesión", held: "Fecha", notes: "Por firmar", due: "Vence" },
  lateSince: (day) => `atrasada, venció el ${day}`,
  dueToday: "vence hoy",
  more: (count) => `y ${count} más, entre sesiones y borradores`,

  drafts: "Borradores",
  draftsNone: "No tiene otros borradores pendientes.",
  kinds: {
    note: "Nota individual",
    familyNote: "Nota familiar",
    groupNote: "Nota de grupo",
    plan: "Plan de alta",
    summary: "Resumen de alta",
  },
  held: (kind, day) => `${kind}, ${day}`,
  kept: (kind, day) => `${kind}, guardado el ${day}`,
  late: (what) => `${what}; con atraso`,

  discharges: "Altas próximas",
  dischargesNone:
    "Ninguno de sus clientes está cerca del alta. Aparecen aquí desde el día 60, o dos semanas antes de un día previsto.",
  dayOfCare: (day) => `día ${day}`,
  lacks: (day, missing) => {
    const named = missing.map((it) => (it === "plan" ? "plan" : "resumen"));
    const what = missing.length === 0 ? "plan y resumen comenzados" : `aún sin ${alternatives.format(named)}`;
    return day === null ? `${what.charAt(0).toUpperCase()}${what.slice(1)}` : `Día ${day} de atención; ${what}`;
  },

  team: "Notas pendientes por persona",
  teamSays: (due, lateOnes) => `${notes(due)} por firmar, ${lateOnes > 0 ? late(lateOnes) : "ninguna atrasada"}`,
  teamNone: "Ningún clínico tiene notas por firmar. Quien las tenga aparece aquí, primero los más atrasados.",
  teamColumns: {
    name: "Nombre",
    due: "Por firmar",
    late: "Atrasadas",
    drafts: "Otros borradores",
    oldest: "Más antigua",
  },
  workOf: (name) => `Pendiente de ${name}`,
  workDueNone: "Todas sus sesiones de grupo están firmadas.",
  workDraftsNone: "No tiene otros borradores.",
  lateCount: late,

  house: "La clínica",
  invitation: (name) => `Invitación abierta: ${name}`,
  invitationSays: "Aún sin usar. Se puede dar un código nuevo en “Personal”.",
  people: "Personas que trabajan aquí",
  peopleSays: "Funciones, invitaciones, acceso clínico",
  settingsEmpty: "Configuración aún vacía",
  settingsEmptySays: (fields) => `A las páginas impresas les falta ${listed(fields)}`,
  houseComplete: "No hay ninguna invitación abierta y el membrete está completo.",
  noWork: "Sus funciones todavía no abren nada aquí. Alguien de supervisión puede dar acceso clínico en “Personal”.",

  deskNone: "No hay nada pendiente. Quien no avisó, o no alcanzará sus horas esta semana, aparece aquí.",
  call: (name) => `Llamar a ${name}`,
  callToday: (group) => `Sin aviso en ${group} hoy`,
  callSince: (group, day) => `Sin aviso en ${group} desde el ${day}`,
  short: (name) => `Faltan horas: ${name}`,
  shortBy: (missing) => `−${hours(missing)} h`,
  shortSays: (willMake, prescribed) => `Alcanzará ${hours(willMake)} de ${hours(prescribed)} h`,
  bornMissing: "Faltan fechas de nacimiento",
  bornMissingSays: "De clientes en tratamiento",
  unassigned: "Sin terapeuta principal",
  unassignedSays: "En episodios de atención abiertos",
  showAll: (count) => `Mostrar los ${count}`,
};
