import { listed } from "#ui/text/es/counted.ts";
import { files } from "#ui/text/es/errors.ts";
import type { Text } from "#ui/text/index.ts";

export const settings: Text["settings"] = {
  title: "Configuración",
  facts: "Lo que va en los membretes, y las cifras del programa",
  save: "Guardar",
  changed: "Se guardó la configuración",
  side: "Membrete y registro",

  clinic: "Clínica",
  name: "Nombre",
  address: "Dirección postal",
  addressHint: "Como en un sobre, sin el nombre.",
  telephone: "Teléfono",
  timeZone: "Zona horaria",

  program: "Programa",
  programName: "Nombre del programa",
  licenceLabel: "Servicio, como lo nombra la licencia",
  licenceLabelHint: "“Day Treatment”, por ejemplo.",
  noteDueDays: "Días hábiles hasta que vence una nota",
  noteDueDaysHint: "Después de su sesión; 105 CMR 164 da cinco.",

  letterhead: "Membrete",
  noName: "Nombre de la clínica",
  stillEmpty: (fields) => `Todavía falta para las páginas impresas: ${listed(fields)}.`,

  record: "El registro",
  recordSays: "Sus archivos se pueden revisar en cualquier momento en busca de daños; no se cambia nada en ellos.",
  check: {
    title: "Revisión del registro",
    says: "Se lee cada página de los archivos cuyas claves usted tiene y se compara con su sello.",
    going: "Revisando. Puede tardar un minuto.",
    sound: "Todo está como se escribió.",
    unsound: "Algo está dañado",
    files,
    findings: {
      cipher: (file) => `${file}: hay páginas que no están como se escribieron.`,
      structure: (file) => `${file}: hay tablas o índices dañados.`,
      pageCount: (file) => `${file}: es más largo o más corto de lo que dice.`,
      foreignKeys: (file) => `${file}: hay filas que remiten a filas que no existen.`,
    },
    astray: (rows, table, desk) =>
      `${files.clinical}: ${rows} ${rows === 1 ? "fila" : "filas"} de «${table}» ${rows === 1 ? "remite" : "remiten"} a «${desk}» del archivo de recepción que no ${rows === 1 ? "existe" : "existen"}.`,
    whatToDo: "Guarde una copia de toda la carpeta tal como está ahora, antes de que se escriba otra cosa.",
    again: "Revisar de nuevo",
  },
};
