import type { Text } from "#ui/text/index.ts";

export const palette: Text["palette"] = {
  title: "Buscar y hacer",
  open: "Buscar…",
  hint: "Un cliente, una sesión, una pantalla o algo que hacer",
  hintWithoutClients: "Una pantalla o algo que hacer",

  sections: {
    recent: "Vistos hace poco",
    clients: "Clientes",
    sessions: "Sesiones de hoy",
    here: "En esta pantalla",
    places: "Ir a",
    everywhere: "En todas partes",
  },
  places: {
    newClient: "Cliente nuevo",
    importRoster: "Importar una lista",
  },

  looking: "Buscando…",
  none: (typed) =>
    `Nada coincide con “${typed}”. Escriba el comienzo de un nombre, de un grupo o de lo que quiere hacer: “ib”, “grupo a”, “bloquear”.`,
  noneWithoutClients: (typed) =>
    `Nada coincide con “${typed}”. Escriba el comienzo de lo que quiere hacer: “personal”, “bloquear”.`,

  keys: {
    title: "Teclas",
    open: "Teclas de esta pantalla",
    here: "Aquí",
    noneHere: "Nada aquí tiene tecla propia. Tab avanza y Enter abre.",
    everywhere: "En todas partes",
    says: "Las letras solas no hacen nada mientras escribe. Lo más pálido no tiene nada que hacer por ahora.",
  },
};
