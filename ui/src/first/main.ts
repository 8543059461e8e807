import { drawFirst } from "#ui/first/draw.ts";

drawFirst();
