import { either, listed } from "#ui/text/es/counted.ts";
import type { Text } from "#ui/text/index.ts";

export const access: Text["access"] = {
  folderNotChosen: "No se cambió la carpeta",
  otherFolder: "Abrir otra carpeta",
  back: "Atrás",
  goOn: "Continuar",
  name: "Nombre",
  passphrase: "Frase de contraseña",

  welcome: {
    title: "Le damos la bienvenida a Stepdown",
    says: "Guarda el registro de su clínica en esta computadora, cifrado. No se envía nada a ninguna parte.",
    create: "Configurar una clínica nueva",
    createSays:
      "Unos cinco minutos, y algo con que escribir: recibirá una clave de recuperación para guardarla en papel.",
    openSays: "El registro de una clínica ya está en esta computadora, en su propia carpeta.",
    folder: (folder) => `Un registro nuevo quedará en ${folder}`,
  },

  step: (number, of) => `Paso ${number} de ${of}`,
  founding: {
    title: "Su clínica y usted",
    clinicName: "Nombre de la clínica",
    clinicNameHint: "Como aparece en su membrete.",
    timeZone: "Zona horaria",
    ownName: "Su nombre",
    ownNameHint: "Lo usará para iniciar sesión.",
    credential: "Credencial",
    credentialHint: "Como va debajo de una firma: LADC I, LMHC.",
    roles: "Además de administración, su función es",
    roleNotes: {
      supervisor: "todo lo que puede un terapeuta, y los borradores de los demás",
      therapist: "grupos, notas, alta",
      frontDesk: "clientes, calendario, llegadas; nada clínico",
    },
    clinicNameMissing: "Indique cómo se llama la clínica.",
    ownNameMissing: "Indique su nombre.",
  },

  choosing: {
    title: "Su frase de contraseña",
    says: "Abre el registro. Nadie puede consultarla por usted, así que elija una que vaya a recordar.",
    hint: "Al menos 15 caracteres. Los espacios cuentan.",
    good: "Es una buena frase.",
    repeated: "Otra vez",
    offered: "Cinco palabras al azar son seguras, y más fáciles de recordar de lo que parecen:",
    use: "Usar estas",
    others: "Otras palabras",
  },
  choosePassphrase: "Elija una frase de contraseña.",
  notTheSame: "No es igual a la de arriba.",

  recoveryKey: {
    title: "La clave de recuperación",
    says: "Si todas las personas de administración olvidan su frase de contraseña, solo esta clave abre el registro. Se muestra ahora y nunca más.",
    group: (number) => `Grupo ${number}`,
    whyNotCopied: "No se puede copiar: otros programas pueden leer el portapapeles. Escríbala o imprímala.",
    keep: "Guárdela donde no esté esta computadora: en una caja fuerte o con alguien de confianza.",
    print: "Imprimir",
    written: "La tengo en papel",
    confirmTitle: "Mire su papel",
    confirmSays: (groups) => `Escriba los grupos ${listed(groups.map(String))}, para comprobar que se anotaron bien.`,
    again: "Mostrar la clave otra vez",
    chooseFolder: "Elegir otra carpeta",
    create: "Crear la clínica",
    paperTitle: "Clave de recuperación",
    paperDate: (date) => `Creada el ${date}`,
    paperAdvice: [
      "Esta clave da a una persona de administración una nueva frase de contraseña cuando se han olvidado todas las demás. Elija “Usar la clave de recuperación” donde se inicia sesión y escriba los seis grupos.",
      "Quien tenga la clave y la computadora de la clínica puede abrir todo el registro. Guárdela en una caja fuerte o con alguien de confianza; nunca junto a la computadora, nunca en una fotografía ni en un archivo.",
    ],
  },

  lock: {
    says: "No se muestra nada hasta que alguien inicie sesión.",
    lockedAt: (time) => `Bloqueado a las ${time}. No se muestra nada hasta que alguien inicie sesión.`,
    unlock: "Desbloquear",
    forgotten: "¿La olvidó? Alguien de administración puede darle una nueva.",
    code: "Tengo un código",
    recovery: "Usar la clave de recuperación",
    waiting: (seconds) =>
      `Demasiados intentos fallidos. Puede volver a intentarlo en ${seconds} ${either(seconds, "segundo", "segundos")}.`,
  },

  invitation: {
    says: "Un código le permite entrar una vez; después elige su propia frase de contraseña.",
    code: "Código",
    codeHint: "Cinco palabras, tal como se las leyeron.",
    codeMissing: "Escriba las cinco palabras.",
    look: "Continuar",
    welcome: (name) => `Le damos la bienvenida, ${name}`,
    welcomeSays: (name, roles) => `Iniciará sesión como “${name}”. Sus funciones: ${roles}.`,
    accept: "Elegirla y entrar",
  },

  recovery: {
    says: "Con la clave de recuperación, una persona de administración recibe una nueva frase de contraseña.",
    saysPassphrase: (name) => `Una nueva frase de contraseña para ${name}. La anterior dejará de servir.`,
    key: "Clave de recuperación",
    keyHint: "No importan las mayúsculas; la O se lee como 0, la I y la L como 1.",
    slip: "No es como en el papel.",
    unfinished: "Seis signos.",
    administrator: "Nombre de una persona de administración",
    refused: "La clave no es de esta clínica, o nadie con ese nombre está en administración aquí.",
    nameMissing: "Indique quién es usted.",
    recover: "Guardar la frase de contraseña y entrar",
  },

  unreadable: {
    title: "No se puede abrir el registro",
    folder: (folder) => `Está en ${folder}`,
    damaged:
      "No cambie nada en la carpeta y guarde una copia de todo tal como está. Si tiene una copia anterior de la carpeta completa, abra esa.",
    version: "Los archivos siguen como estaban; no se cambió nada.",
    inUse: "Es posible que Stepdown esté abierto dos veces, o que otra persona tenga sesión en esta computadora.",
    place: "Mueva la carpeta a un lugar que esté solo en esta computadora y ábrala allí.",
    other: "No se cambió nada.",
    again: "Intentar de nuevo",
  },

  change: {
    title: "Cambiar su frase de contraseña",
    present: "Frase de contraseña actual",
    chosen: "Nueva frase de contraseña",
    presentMissing: "Escriba la que tiene ahora.",
    presentWrong: "No es su frase de contraseña actual.",
    change: "Cambiarla",
    changed: "Se cambió su frase de contraseña",
  },
};
