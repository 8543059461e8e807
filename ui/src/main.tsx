import "#ui/kit/tokens.css";
import "#ui/kit/base.css";
import { askFirst } from "#ui/ipc/first.ts";

const state = askFirst();
// Asked for now, not when the first word is drawn.
for (const face of ["Source Sans 3", "Source Serif 4"]) void document.fonts.load(`1em "${face}"`);
const { start } = await import("#ui/app/start.tsx");
await start(state);
