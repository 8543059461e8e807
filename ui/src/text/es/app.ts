import type { Role } from "#ui/ipc/bindings.ts";
import { listed } from "#ui/text/es/counted.ts";
import type { Text } from "#ui/text/index.ts";

const roles: Record<Role, string> = {
  frontDesk: "Recepción",
  therapist: "Terapeuta",
  supervisor: "Supervisión",
  administrator: "Administración",
};

/** Keeps a name that reads from right to left from turning the words around it. */
const apart = (name: string) => `\u2068${name}\u2069`;

/** A step, and of whom it is: someone by name, or `whom` in general. */
const of = (step: string, whom?: string) => (about: string) => {
  if (about) return `${step} de ${apart(about)}`;
  return whom ? `${step} de ${whom}` : step;
};

/** What came new: its name stands beside it. */
const fresh = (step: string) => (about: string) => (about ? `${step}, ${apart(about)}` : step);

/** What undo takes back, by the name of its step and of the one it is about (or nothing). */
const steps: Readonly<Record<string, (about: string) => string>> = {
  absenceMark: of("ausencia"),
  attendanceClear: of("borrado de la asistencia"),
  attendanceCorrect: of("corrección de la asistencia"),
  callLog: fresh("llamada anotada"),
  callRemove: of("eliminación de una llamada"),
  checkIn: of("llegada"),
  checkOut: of("salida"),
  clientAdd: fresh("cliente nuevo"),
  clientChange: of("cambio", "un cliente"),
  episodeAdmit: of("ingreso"),
  episodeAssign: of("terapeuta principal"),
  episodeEnd: of("fin del episodio"),
  episodeReopen: of("reapertura del episodio"),
  episodeTransfer: of("traslado"),
  familyAdd: of("familiar nuevo"),
  familyChange: of("cambio de un familiar"),
  groupAdd: fresh("grupo nuevo"),
  groupChange: of("cambio", "un grupo"),
  groupClose: of("cierre", "un grupo"),
  groupEnrol: fresh("miembro nuevo"),
  groupRelease: of("baja", "un miembro"),
  groupSetTitle: of("título", "un grupo"),
  hoursPrescribe: of("prescripción de horas"),
  hoursRemove: of("eliminación de una prescripción de horas"),
  noteDiscard: of("borrador desechado"),
  personChange: of("cambio", "una persona"),
  planNewVersion: of("nueva versión del plan"),
  planTakeOver: of("asunción del plan"),
  rosterImport: of("importación de una lista"),
  settingsChange: of("cambio de la configuración"),
  summaryNewVersion: of("nueva versión del resumen"),
  summaryRefill: of("actualización del resumen"),
  summaryTakeOver: of("asunción del resumen"),
  walkIn: of("visita"),
};

export const app: Text["app"] = {
  name: "Stepdown",
  navigation: "Principal",
  notShown: "No se puede mostrar esta pantalla",
  again: "Intentar de nuevo",
  notFound: "Esa pantalla no existe. Elija una de la lista lateral.",

  roles,
  rolesInWords: (held) => listed(held.map((it) => roles[it].toLowerCase())),
  rolesListed: (held) => {
    const line = held.map((it) => roles[it].toLowerCase()).join(", ");
    return line.charAt(0).toUpperCase() + line.slice(1);
  },

  screens: {
    today: "Hoy",
    frontDesk: "Recepción",
    clients: "Clientes",
    groups: "Grupos",
    people: "Personal",
    settings: "Configuración",
  },
  locksIn: (minutes) => `Bloqueo en ${minutes} min`,
  lockNow: "Bloquear la ventana",
  lock: (key) => `Bloquear (${key})`,
  notLocked: "No se bloqueó la ventana",
  wouldBeLost: "Lo escrito aquí no se pudo guardar y se perdería. Corríjalo primero.",
  lockAnyway: "Bloquear de todos modos",
  you: "Deshacer, frase de contraseña y más",
  changePassphrase: "Cambiar la frase de contraseña…",
  checkRecord: "Revisar el registro…",
  languageNotKept: "No se cambió el idioma",

  undo: (step) => (step === null ? "Nada que deshacer" : `Deshacer: ${step}`),
  redo: (step) => (step === null ? "Nada que rehacer" : `Rehacer: ${step}`),
  undone: (step) => `Deshecho: ${step}`,
  redone: (step) => `Hecho de nuevo: ${step}`,
  doAgain: "Hacerlo de nuevo",
  notUndone: "No se deshizo nada",
  notRedone: "No se rehízo nada",
  step: (label, about) => steps[label]?.(about) ?? "último paso",
};
