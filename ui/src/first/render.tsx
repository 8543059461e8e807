import { renderToString } from "react-dom/server";
import { App } from "#ui/app/App.tsx";
import { appStateQuery } from "#ui/features/access/queries.ts";
import { blank, type Screen } from "#ui/first/screens.ts";
import type { AppState } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { type Language, setLanguage } from "#ui/text/index.ts";

/** A first screen as React draws it, in a language; what is known only at the start is left blank. */
export function render(screen: Screen, language: Language): string {
  setLanguage(language);
  client.setQueryData(appStateQuery.queryKey, stateOf(screen));
  const drawn = renderToString(<App />);
  client.clear();
  return drawn;
}

function stateOf(screen: Screen): AppState {
  const folder = blank("folder");
  if (screen === "firstRun") return { is: "firstRun", folder };
  return {
    is: "locked",
    clinicName: blank("clinicName"),
    folder,
    lockedAt: null,
    timeZone: null,
    isDemo: screen === "demoLock",
    isVisit: false,
  };
}
