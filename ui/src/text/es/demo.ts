import type { Text } from "#ui/text/index.ts";

export const demo: Text["demo"] = {
  look: "Ver la clínica de demostración",
  lookSays: "Un año de una clínica inventada: personas, notas, altas. Su propio registro no se toca.",
  title: "La clínica de demostración",

  making: "Se crea una clínica con un año de historia",
  begins: "Empieza",
  left: (percent, seconds) =>
    seconds === undefined
      ? `${percent} %`
      : `${percent} %, ${seconds === 0 ? "falta un momento" : `faltan unos ${seconds} segundos`}`,
  stopping: "Se detiene. No queda nada de ella.",
  meanwhile: "Qué probar en ella",
  tries: [
    "En recepción: escriba las primeras letras de un nombre, y Enter registra la llegada.",
    "Como terapeuta: Hoy muestra qué notas vencen; una sesión se escribe para todos sus miembros.",
    "En supervisión: quién tiene notas atrasadas, y el año de un cliente en escalones.",
  ],

  older: (day) => `Hay una que se creó el ${day}. Para ella, hoy es ese día.`,
  goOn: "Seguir con ella",
  anew: "Crearla de nuevo",
  anewSays: "Creada de nuevo queda al día de hoy; lo que se escribió en ella se pierde.",
  again: "Intentar de nuevo",

  strip: "Demostración: aquí todas las personas son inventadas",
  stripLabel: "Demostración",
  leave: "Salir de la demostración",
  notLeft: "Usted sigue en la demostración",
  leaveAnyway: "Salir de todos modos",

  lockSays: "Elija quién quiere ser. Nada de lo que hay aquí es real.",
  whoever: "Quién puede iniciar sesión",
  passphrase: (words) => `La frase de contraseña de todos aquí: ${words}`,
  settingsSays: "Esta es una demostración: todas las personas son inventadas, y cada página impresa lo dice.",
};
