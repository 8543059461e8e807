import { counted } from "#ui/text/es/counted.ts";
import type { Text } from "#ui/text/index.ts";

export const people: Text["people"] = {
  title: "Personal",
  count: (count) => (count === 1 ? "Solo usted, por ahora" : counted(count, "persona", "personas")),
  name: "Nombre",
  nameHint: "Lo usará para iniciar sesión.",
  signsInAs: (name) => `Seguirá iniciando sesión como “${name}”.`,
  credential: "Credencial",
  credentialHint: "Como va debajo de una firma: LADC I.",
  roles: "Funciones",
  roleNotes: {
    frontDesk: "clientes, calendario, llegadas; nada clínico",
    therapist: "grupos, notas, alta",
    supervisor: "todo lo que puede un terapeuta, y los borradores de los demás",
    administrator: "personal y configuración",
  },
  standing: "Acceso",
  standings: {
    joined: "Tiene frase de contraseña",
    invited: (until) => `Invitación hasta el ${until}`,
    invitedAgain: (until) => `Código nuevo hasta el ${until}`,
    outside: "Necesita un código nuevo",
  },
  actions: "Acciones",
  actionsOn: (name) => `Acciones sobre ${name}`,
  invite: "Invitar a una persona",
  makeCode: "Crear un código",
  change: "Cambiar…",
  changeTitle: (name) => `Cambiar los datos de ${name}`,
  save: "Guardar",
  saveWithCode: "Guardar y crear un código",
  changed: (name) => `Se cambiaron los datos de ${name}`,
  keyMissing:
    "Terapeutas y supervisión reciben la clave de lo clínico. Solo puede darla quien la tiene: alguien de supervisión que también esté en administración.",
  otherKeys: (name) =>
    `Estas funciones necesitan otras claves. ${name} recibe un código, inicia sesión con él una vez y elige de nuevo una frase de contraseña.`,
  newCode: "Aún no ha iniciado sesión. Al guardar se crea un código nuevo; el anterior deja de servir.",
  reinvite: "Código nuevo…",
  reinviteTitle: (name) => `Un código nuevo para ${name}`,
  reinviteJoined:
    "Para una frase de contraseña olvidada. Con el código elige una nueva; hasta entonces sirve la anterior. Lo que firmó sigue siendo suyo.",
  reinviteNew: "Su código anterior dejará de servir.",
  code: {
    title: (name) => `El código para ${name}`,
    label: "Las cinco palabras",
    says: "Léaselas o escríbaselas. En esta computadora, esa persona elige “Tengo un código” donde se inicia sesión.",
    until: (until) => `Sirve hasta el ${until}, y una sola vez.`,
    once: "Se muestra solo ahora. Si se pierde, cree uno nuevo.",
    done: "Ya lo tiene",
  },
};
