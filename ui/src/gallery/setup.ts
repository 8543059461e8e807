import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// What jsdom lacks and the kit's headless parts ask for.
globalThis.CSS ??= { escape: (value: string) => value.replace(/["\\]/g, "\\$&") } as typeof CSS;
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollIntoView ??= () => {};

afterEach(cleanup);
