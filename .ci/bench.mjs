// `npm run bench`: the day's work in an encrypted and a plain clinic of 10,000 notes, and the shipped program beside a bare
// window. `npm run bench -- --notes 1000000` measures a ten-year clinic besides, and how much more everything takes there; it
// is made the first time and kept in target/bench (eleven gigabytes). `--pairs 0` leaves the windows out. It fails when a ratio
// or a count misses its goal; milliseconds are told.

import { join } from "node:path";
import { parseArgs } from "node:util";
import { must, readyToTest, root, run, say } from "./setup.mjs";

const { values } = parseArgs({
  options: { notes: { type: "string", default: "" }, pairs: { type: "string", default: "20" } },
});
const now = "2026-11-24 10:12";
const notes = ["10000", ...values.notes.split(",").filter(Boolean)];

await readyToTest();

say("Building the program as it is shipped, and a bare window. Whole-program optimisation takes its time.");
await must("npx", "tauri", "build", "--no-bundle");
const packages = ["--package", "bench", "--package", "bare-window", "--features", "bare-window/window"];
await must("cargo", "build", "--release", ...packages);

say("Measuring.");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const program = (name) => join(target, "release", name);
const windows = [program("stepdown"), program("bare-window"), values.pairs];
const { code } = await run(program("bench"), ["measure", join(target, "bench"), now, ...windows, ...notes]);
process.exit(code);
