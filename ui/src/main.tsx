import "#ui/kit/tokens.css";
import "#ui/kit/base.css";
import { askFirst } from "#ui/ipc/first.ts";

const state = askFirst();
for (const it of document.querySelectorAll("template")) it.remove();
const { start } = await import("#ui/app/start.tsx");
await start(state);
// Asked for now, not when the first signed word is drawn.
void document.fonts.load('1em "Source Serif 4"');
