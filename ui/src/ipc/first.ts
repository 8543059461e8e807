import { STANDS } from "#ui/first/screens.ts";
import { type AppState, commands } from "#ui/ipc/bindings.ts";

/** Where the program stands: it came with the page, unless somebody has signed in or the page is from a development server. */
export function askFirst(): Promise<AppState> {
  const stands = document.getElementById(STANDS);
  stands?.remove();
  return stands?.textContent ? Promise.resolve(JSON.parse(stands.textContent)) : commands.appState();
}
