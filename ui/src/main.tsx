import "#ui/kit/tokens.css";
import "#ui/kit/base.css";
import { askFirst } from "#ui/ipc/first.ts";

/** The longest that a window which is not seen, and draws nothing, keeps the page waiting. */
const UNSEEN_MS = 100;

/** Once what is there already has been painted. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, UNSEEN_MS);
  });
}

const state = askFirst();
for (const it of document.querySelectorAll("template")) it.remove();
// Asked for now, not when the first word is drawn.
for (const face of ["Source Sans 3", "Source Serif 4"]) void document.fonts.load(`1em "${face}"`);
if (document.querySelector("#root[data-drawn]")) await painted();
const { start } = await import("#ui/app/start.tsx");
await start(state);
