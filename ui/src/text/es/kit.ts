import { counted } from "#ui/text/es/counted.ts";
import type { Text } from "#ui/text/index.ts";

export const kit: Text["kit"] = {
  close: "Cerrar",
  cancel: "Cancelar",
  dismiss: "Descartar",
  undo: "Deshacer",
  required: "obligatorio",
  show: "Mostrar",
  hide: "Ocultar",
  showTyped: "Mostrar lo escrito",
  hideTyped: "Ocultar lo escrito",
  capsLock: "Las mayúsculas están activadas",
  waiting: (name, count) => `${name}: ${count} por atender`,
  charactersLeft: (left) =>
    left < 0
      ? `${counted(-left, "carácter", "caracteres")} de más`
      : left === 1
        ? "Queda 1 carácter"
        : `Quedan ${left} caracteres`,
  choose: "Elegir…",
  nothingFound: "No hay nadie ni nada así.",
  searching: "Buscando…",
  clear: "Borrar",
  calendar: "Calendario",
  previousMonth: "Mes anterior",
  nextMonth: "Mes siguiente",
  moreActions: "Más acciones",
  loading: "Cargando",
  notices: "Avisos",
  toNotices: "Ir a los avisos y volver",
  finder: { go: "moverse", choose: "elegir", leave: "volver" },
  done: (value, max) => `${value} de ${max}`,
  signedBy: (who, role, when) => `Firmado por ${who}, ${role}, ${when}`,
  keeping: "Guardando…",
  kept: (at) => `Borrador guardado: ${at}`,
  notKept: (reason) => `Aún sin guardar: ${reason}`,
  notKeptTitle: "Aún sin guardar",
  leaveAnyway: "Salir sin guardarlo",
  leaveSays: (reason) => `${reason} Si deja esta pantalla ahora, se pierde lo último que escribió.`,
  status: {
    present: "presente",
    late: "tarde",
    awaited: "por llegar",
    absent: "ausente",
    noWord: "sin aviso",
  },
  enter: "Enter",
  keys: {
    Mod: "Ctrl",
    Ctrl: "Ctrl",
    Alt: "Alt",
    Shift: "Shift",
    Enter: "⏎",
    Escape: "Esc",
    ArrowUp: "↑",
    ArrowDown: "↓",
  },
};
