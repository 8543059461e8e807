import { commands } from "#ui/ipc/bindings.ts";

/** Where the program stands, asked first of all: the answer comes while the page itself is still being read. */
export const askFirst = () => commands.appState();
