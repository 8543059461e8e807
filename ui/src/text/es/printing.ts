import type { Text } from "#ui/text/index.ts";

export const printing: Text["printing"] = {
  print: "Imprimir…",
  printSheets: "Imprimir hojas de asistencia…",
  written: (name) => `Guardado para imprimir: ${name}`,
  notPrinted: "No se imprimió",
  nothingHere: "Aquí no hay nada que imprimir",

  title: "Imprimir la ficha de este cliente",
  says: "Identidad, teléfonos, a quién llamar, episodios de atención.",
  withStory: "Con la historia de estos días",
  withStoryHint: "Asistencia, llamadas y de qué trata cada nota; no las palabras de las notas.",
  since: "Desde",
  until: "Hasta",
  go: "Elegir dónde",
  cancel: "Cancelar",

  prints: "Impreso",
  noPrints: "No se imprimió nada de este cliente.",
  record: "Registro de impresiones",
  recordMenu: "Registro de impresiones…",
  recordSays: "Cada lista y página que se imprimió aquí, de la más reciente a la más antigua.",
  recordEmpty: "Aún no se imprimió nada. Cada lista y página aparecerá aquí, con quién la imprimió y cuándo.",
  columns: { when: "Cuándo", who: "Quién", what: "Qué", of: "De", rows: "Filas", outcome: "Archivo" },
  newer: "Más recientes",
  older: "Anteriores",
  things: {
    day: "Día en recepción",
    signInSheet: "Hojas de asistencia",
    clients: "Lista de clientes",
    group: "Grupo",
    client: "Ficha de cliente",
    chart: "Ficha con historia",
    note: "Nota",
    todo: "Pendientes",
  },
  outcomes: { begun: "sin terminar", written: "guardado", failed: "falló" },
};
