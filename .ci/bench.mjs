// `npm run bench`: the shipped program beside a bare window, and the day's work in an encrypted and a plain clinic. Figures are
// told; nothing is refused. `npm run bench -- --years 10 --clients 100000 --noted 27` measures a ten-year clinic (it takes
// hours to make, once).

import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { must, readyToTest, root, say } from "./setup.mjs";

const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "260" },
    years: { type: "string", default: "1" },
    noted: { type: "string", default: "100" },
    pairs: { type: "string", default: "20" },
  },
});
const now = "2026-11-24 10:12";

await readyToTest();

say("Building the program as it is shipped, and a bare window. Whole-program optimisation takes its time.");
await must("npx", "tauri", "build", "--no-bundle");
const packages = ["--package", "bench", "--package", "bare-window", "--features", "bare-window/window"];
await must("cargo", "build", "--release", ...packages);

const program = (name) => join(root, "target/release", name);
const clinic = join(root, "target/bench", `${values.clients}-${values.years}-${values.noted}`);
if (!existsSync(join(clinic, "plain/clinical.db"))) {
  say(`Making a clinic of ${values.clients} clients in ${values.years} years.`);
  const weeks = String(Math.round(Number(values.years) * 52));
  await must(program("bench"), "make", clinic, now, values.clients, weeks, values.noted);
}

say("The day's work: least / median / p99, with a key and without one.");
await must(program("bench"), "clinic", clinic, now);

say("The window: start to the lock screen, and memory.");
await must(program("bench"), "windows", program("stepdown"), program("bare-window"), values.pairs);
