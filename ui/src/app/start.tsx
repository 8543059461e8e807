import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "#ui/app/App.tsx";
import { appStateQuery, understood } from "#ui/features/access/queries.ts";
import type { AppState } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { speakAsBefore } from "#ui/text/spoken.ts";

/** Draws the page once it is known where the program stands: `state`, which was asked before the page was read. */
export async function start(state: Promise<AppState>): Promise<void> {
  const place = document.getElementById("root");
  if (!place) throw new Error("index.html has no #root");
  speakAsBefore();
  await client.prefetchQuery({ ...appStateQuery, queryFn: () => understood(state) });
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
