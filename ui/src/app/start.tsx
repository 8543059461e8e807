import { StrictMode } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { App } from "#ui/app/App.tsx";
import { appStateQuery, understood } from "#ui/features/access/queries.ts";
import { TAKEN_OVER } from "#ui/first/screens.ts";
import type { AppState } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { takeOver } from "#ui/kit/firstFocus.ts";
import { speakAsBefore } from "#ui/text/spoken.ts";

/**
 * Draws the page once it is known where the program stands: `state`, which was asked before the page was read. The first
 * screen may be there already; then it is taken over as it is, with what was typed in it meanwhile.
 */
export async function start(state: Promise<AppState>): Promise<Root> {
  const place = document.getElementById("root");
  if (!place) throw new Error("index.html has no #root");
  speakAsBefore();
  await client.prefetchQuery({ ...appStateQuery, queryFn: () => understood(state) });
  if (!("drawn" in place.dataset)) {
    const root = createRoot(place);
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
    return root;
  }
  const end = takeOver();
  // By then it knows what was typed.
  const onDrawn = () =>
    void setTimeout(() => {
      end();
      place.dispatchEvent(new Event(TAKEN_OVER));
    });
  return hydrateRoot(
    place,
    <StrictMode>
      <App onDrawn={onDrawn} />
    </StrictMode>,
  );
}
