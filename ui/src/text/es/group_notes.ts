import { counted, either, listed } from "#ui/text/es/counted.ts";
import type { Text } from "#ui/text/index.ts";

const notes = (count: number) => counted(count, "nota", "notas");

export const groupNotes: Text["groupNotes"] = {
  day: "Grupos de hoy",
  noSessions: "Hoy no se reúne ningún grupo. Los grupos y sus días se crean en “Grupos”.",
  cameWord: "vinieron",
  ofMembers: (came, expected) => `${came} de ${expected}`,
  progress: (signed, drafts) =>
    [signed > 0 && counted(signed, "firmada", "firmadas"), drafts > 0 && counted(drafts, "borrador", "borradores")]
      .filter(Boolean)
      .join(", "),
  nobodyYet: "nadie todavía",
  toSign: (count) => `${count} por firmar`,
  allSigned: "todas firmadas",
  due: (day) => `vence el ${day}`,
  overdue: (day) => `venció el ${day}`,
  notOpened: "No se pudo abrir la sesión",

  group: "El grupo, una vez",
  topic: "Tema",
  curriculum: "Sesión del currículo",
  interventions: "Intervenciones",
  whatTheGroupDid: "Lo que hizo el grupo",
  noNames: "Aquí no se nombra a ningún miembro: aparece en la nota de todos.",
  frozen: "Firmado con la primera nota; queda como está.",
  interventionNames: {
    psychoeducation: "Psicoeducación",
    cbt: "TCC",
    dbt: "DBT",
    motivationalInterviewing: "EM",
    rolePlay: "Juego de roles",
    twelveStep: "12 pasos",
    mindfulness: "Atención plena",
    process: "Proceso",
    relapsePrevention: "Prevención de recaídas",
  },
  topicMissing: "Todas las notas lo necesitan antes de firmar la primera.",

  members: "Los miembros y sus notas",
  participation: (name) => `Participación de ${name}`,
  participations: { withdrawn: "Retraída", attentive: "Atenta", active: "Activa", leading: "De liderazgo" },
  participationSigns: { withdrawn: "1", attentive: "2", active: "3", leading: "4" },
  note: (name) => `Nota sobre ${name}`,
  write: (name, words) => [`Escribir sobre ${name}`, words].filter(Boolean).join(": "),
  placeholder: "Qué hizo y dijo, hasta dónde ha llegado, qué sigue",
  clinicalMinutes: (minutes) => `${minutes} min`,
  clinicalMinutesLong: (minutes) => counted(minutes, "minuto clínico", "minutos clínicos"),
  late: (clock, minutes) => `${clock}, ${minutes} min tarde`,
  leftEarly: (minutes) => `salió ${minutes} min antes`,
  hereAndAbsent: (here, absent) =>
    [counted(here, "presente", "presentes"), ...(absent > 0 ? [counted(absent, "ausente", "ausentes")] : [])].join(
      ", ",
    ),
  draft: "borrador",
  ready: "lista",
  empty: "vacía",
  signed: "firmada",
  absent: "ausente",
  awaited: "por llegar",
  like: "parecida a otra",
  needs: { participation: "sin participación", body: "sin palabras" },
  absentSays: (why) => `${why}. Sin nota de grupo.`,
  awaitedSays: "Sin llegada registrada. Recepción aún puede corregirlo; entonces se podrá escribir una nota.",
  keptThough: "Recepción registró después su ausencia. Estas palabras no se firman.",
  has: { participation: "participación", body: "palabras" },
  lacks: { participation: "falta indicar la participación", body: "aún no hay nada escrito" },
  attendanceChanged: "Recepción cambió la asistencia después de la firma. Una adenda puede decirlo.",
  lateEntry: "entrada tardía",
  attendanceChangedShort: "la asistencia cambió después",
  read: (name, words) => `Leer la nota sobre ${name}: ${words}`,
  openNote: "Abrir la nota o agregarle algo",
  notTrue: "Esto no es lo que se firmó.",

  sign: (count) => `Firmar ${counted(count, "nota lista", "notas listas")}`,
  signNothing: "Firmar las notas listas",
  signedToast: (count) => `${notes(count)} ${either(count, "firmada", "firmadas")}`,
  incomplete: (names) => `Aún sin completar: ${listed(names)}.`,
  notSigned: "No se firmó nada",
  groupNeeds: (missing) =>
    `Antes de la primera firma: ${listed(missing.map((it) => (it === "topic" ? "el tema" : "lo que hizo el grupo")))}`,

  beside: "Junto a la nota",
  besideSays:
    "Aquí aparece la última nota de la persona en turno. Tab pasa de un miembro al siguiente; de 1 a 4 se indica cómo participó.",
  lastNote: (day) => `Última nota, ${day}`,
  firstNote: "Su primera nota de un grupo",
  signedBy: (who, day) => `Firmado por ${who}, ${day}`,
  likeTitle: "Parecida a otra nota",
  likeAnother: (name) =>
    `Las palabras marcadas también están en la nota sobre ${name}. Cada nota dice lo que le es propio.`,
  likeLast: "Las palabras marcadas también están en su propia última nota. Indique qué fue distinto esta vez.",
  toTheWords: "Ir a las palabras",
  nobodyHere: "Nadie es miembro de este grupo en este día.",
  readOnly: (name) => `${name} escribe las notas de esta sesión. Las firmadas quedan aquí para todos.`,
  stillToCome: "Esta sesión aún no ha tenido lugar.",
};
