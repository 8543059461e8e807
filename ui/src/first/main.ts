import { drawFirst } from "#ui/first/draw.ts";

drawFirst();
// What is left of it would look like a script that was refused.
document.currentScript?.remove();
