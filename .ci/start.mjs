// `npm start`: sets this machine up, builds Stepdown and opens its window.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { hasDisplay, isLinux, must, page, readyToStart, root, run, say, stop } from "./setup.mjs";

await readyToStart();

const { code: pageFailed } = await page("app");
if (pageFailed) stop("The page could not be built; the message stands above.");

say("Building Stepdown. The first time this takes a quarter of an hour on a small machine, then seconds.");
// The whole workspace, so that its tests find every dependency compiled with the same features.
await must("cargo", "build", "--workspace", "--bins");

const env = {};
// WebKitGTK shows an empty window with some graphics drivers otherwise.
if (isLinux) env.WEBKIT_DISABLE_DMABUF_RENDERER = process.env.WEBKIT_DISABLE_DMABUF_RENDERER ?? "1";

const display = isLinux && !hasDisplay ? await unseenDisplay() : undefined;
if (display) env.DISPLAY = display;
say(
  display
    ? "There is no display here, so the window is open on an unseen one (Xvfb); Ctrl+C closes it."
    : "The window is open; this command ends when it is closed.",
);
const { code } = await run(join(root, "target/debug/stepdown"), [], { env });
process.exit(code);

/** Starts Xvfb, which looks for a free display by itself and prints its number. */
async function unseenDisplay() {
  const args = ["-displayfd", "1", "-screen", "0", "1920x1080x24"];
  // Detached, so that Ctrl+C ends the program first, and this with it.
  const server = spawn("Xvfb", args, { detached: true, stdio: ["ignore", "pipe", "ignore"] });
  server.on("error", (error) => stop(`Xvfb did not start: ${error.message}`));
  server.on("exit", () => stop("Xvfb ended before its time."));
  process.on("exit", () => server.kill());
  const [number] = await once(server.stdout, "data");
  return `:${String(number).trim()}`;
}
