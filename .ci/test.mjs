// `npm test`: sets this machine up and checks everything. `npm test -- page rust window` checks only what is named.

import { copyFileSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { isLinux, page, readyToTest, root, run, say } from "./setup.mjs";

const workspace = ["--workspace", "--all-targets"];
const strict = ["--", "-D", "warnings"];
const seam = ["--features", "app/e2e"];
const nextest = ["nextest", "run", "--workspace", "--profile"];

// One set of features for the whole workspace in every step: what one step compiled, the next one finds.
const steps = [
  { part: "page", name: "types and style of the page", does: () => npm("ui:check") },
  { part: "page", name: "tests of the page", does: () => npm("ui:test") },
  { part: "rust", name: "the page, built", does: () => page("app") },
  { part: "rust", name: "format", does: () => cargo("fmt", "--all", "--check") },
  { part: "rust", name: "clippy", does: () => cargo("clippy", ...workspace, ...strict) },
  { part: "rust", name: "clippy, with the test seam", does: () => cargo("clippy", ...workspace, ...seam, ...strict) },
  { part: "rust", name: "the clinic knows no window", does: clinicKnowsNoWindow },
  { part: "rust", name: "tests of the program", does: () => cargo(...nextest, "ci") },
  { part: "window", name: "the program and the page with the test seam, built", does: programWithSeam },
  { part: "window", name: "the program as it is shipped, built", does: shippedProgram },
  { part: "window", name: "tests of the window", does: () => cargo(...nextest, "window") },
];

await readyToTest();

const asked = process.argv.slice(2);
const done = [];
for (const { part, name, does } of steps) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  if (part === "window" && (!isLinux || done.some((it) => it.part === part && it.code !== 0))) continue;
  say(`${name[0].toUpperCase()}${name.slice(1)}.`);
  const begun = Date.now();
  const { code, printed } = await does();
  done.push({ part, name, code, printed, seconds: Math.round((Date.now() - begun) / 1000) });
}
if (!isLinux) say("The window tests need WebKitGTK's driver and were left out: they run on Linux.");

const failed = done.filter((it) => it.code !== 0);
say("What each of them said last:");
for (const { name, code, printed, seconds } of done) {
  console.log(`\n  ${code === 0 ? "✓" : "✗"} ${name}, ${seconds} s`);
  for (const line of lastLines(printed, code === 0 ? 4 : 12)) console.log(`    ${line}`);
}
console.log(failed.length === 0 ? "\nAll is well." : `\nFailed: ${failed.map((it) => it.name).join("; ")}.`);
process.exit(failed.length === 0 ? 0 : 1);

function npm(script) {
  return run("npm", ["run", "--silent", script], { keep: true });
}

function cargo(...args) {
  // Snapshots are compared here, never accepted.
  return run("cargo", args, { env: { INSTA_UPDATE: "no" }, keep: true });
}

/** `cargo tree` finds no path from the domain to the window, and says so by failing. */
async function clinicKnowsNoWindow() {
  const { code, printed } = await run("cargo", ["tree", "--package", "clinic", "--invert", "tauri"], { keep: true });
  const isUnknown = code !== 0 && printed.includes("did not match any packages");
  return isUnknown ? { code: 0, printed: "as it should" } : { code: 1, printed };
}

/** The program that the window tests drive: the seam, and the page with the gallery. */
async function programWithSeam() {
  const built = await page("e2e");
  if (built.code !== 0) return built;
  const env = { TAURI_CONFIG: JSON.stringify({ build: { frontendDist: "../ui/dist-e2e" } }) };
  return keepProgram("stepdown", await run("cargo", ["build", "--workspace", "--bins", ...seam], { env, keep: true }));
}

/** The program without either, for the tests to compare. */
async function shippedProgram() {
  const built = await page("app");
  return built.code === 0 ? keepProgram("shipped", await cargo("build", "--workspace", "--bins")) : built;
}

/** Both are built in one place; each is kept apart, put there by a rename, since the one before it may still be running. */
function keepProgram(name, result) {
  if (result.code !== 0) return result;
  const place = join(root, "target/window", name);
  mkdirSync(dirname(place), { recursive: true });
  copyFileSync(join(root, "target/debug/stepdown"), `${place}.part`);
  renameSync(`${place}.part`, place);
  return result;
}

/** From a test runner's own summary on, or else the last few lines. */
function lastLines(printed, count) {
  const lines = printed.split("\n").filter((it) => it.trim() !== "");
  const summary = lines.findLastIndex((it) => /Summary \[|Test Files /.test(it));
  return lines.slice(summary < 0 ? -count : summary).slice(0, 40);
}
