import { drawFirst } from "#ui/first/draw.ts";
import { oncePainted, readPage } from "#ui/first/page.ts";

if (drawFirst()) oncePainted(readPage);
else readPage();
// What is left of it would look like a script that was refused.
document.currentScript?.remove();
