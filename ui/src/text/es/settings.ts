import { listed } from "#ui/text/es/counted.ts";
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
    whatToDo: "Guarde una copia de toda la carpeta tal como está ahora, antes de que se escriba otra cosa.",
    again: "Revisar de nuevo",
  },
};
