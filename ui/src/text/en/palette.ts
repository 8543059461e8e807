/** Words of the palette, which finds and does, and of the sheet of keys. */
export const palette = {
  title: "Find and do",
  open: "Find…",
  hint: "A client, a session, a screen, or what to do",
  hintWithoutClients: "A screen, or what to do",

  sections: {
    recent: "Seen lately",
    clients: "Clients",
    sessions: "Sessions of today",
    here: "On this screen",
    places: "Go to",
    everywhere: "Everywhere",
  },
  places: {
    newClient: "New client",
    importRoster: "Import a roster",
  },

  looking: "Looking…",
  none: (typed: string) =>
    `Nothing fits “${typed}”. Type the beginning of a name, of a group, or of what you want to do: “ib”, “group a”, “lock”.`,
  noneWithoutClients: (typed: string) =>
    `Nothing fits “${typed}”. Type the beginning of what you want to do: “people”, “lock”.`,

  keys: {
    title: "Keys",
    open: "Keys of this screen",
    here: "Here",
    noneHere: "Nothing here has a key of its own. Tab goes on, and Enter opens.",
    everywhere: "Everywhere",
    says: "Single letters do nothing while you type. What is paler has nothing to do just now.",
  },
};
