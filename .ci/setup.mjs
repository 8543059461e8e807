// What `npm start` and `npm test` need on this machine, found and put in place. Plain Node 20: it runs before any package is installed.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Debian packages, and why each is needed. */
const toBuild = {
  "build-essential": "compiles SQLCipher and OpenSSL",
  "libwebkit2gtk-4.1-dev": "the window; brings GTK 3",
  perl: "configures OpenSSL",
  "pkg-config": "finds the window's libraries",
};
const withoutDisplay = { xvfb: "a display where there is none" };
const toTest = {
  "at-spi2-core": "hands the window to a screen reader, which reads it",
  "dbus-daemon": "a session bus of the window tests' own",
  "fonts-noto-core": "names in other scripts on the screenshots",
  "poppler-utils": "reads the written PDF back",
  strace: "counts how often a step waits for the disk",
  "webkit2gtk-driver": "drives the window",
  xvfb: "the window tests' own display",
};

/** What the page is built from. */
const sources = ["package-lock.json", "ui/gallery.html", "ui/index.html", "ui/src", "ui/tsconfig.json", "ui/vite.config.ts", "ui/vite.first.ts"];

const nextest = { command: "cargo-nextest", version: "0.9.143" };
const driver = { command: "tauri-driver", version: "2.1.0", folder: join(root, "target/tools") };

/** Ends with one sentence that says what to do. */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

export function say(sentence) {
  console.log(`\n▸ ${sentence}`);
}

export const isLinux = process.platform === "linux";
export const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** What the window needs to open and to be built. */
export async function readyToStart() {
  systemPackages(isLinux && !hasDisplay ? { ...toBuild, ...withoutDisplay } : toBuild);
  rust();
  await nodePackages();
}

/** That, and what the tests need besides. */
export async function readyToTest() {
  systemPackages({ ...toBuild, ...toTest });
  rust();
  await nodePackages();
  await tool(nextest);
  if (isLinux) await tool(driver);
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Runs a command of the project and passes its output on; resolves to its exit code and what it printed. */
export function run(command, args, { env = {}, keep = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", keep ? "pipe" : "inherit", keep ? "pipe" : "inherit"],
      shell: process.platform === "win32" && command === "npm",
    });
    const printed = [];
    child.stdout?.on("data", (it) => (process.stdout.write(it), printed.push(it)));
    child.stderr?.on("data", (it) => (process.stderr.write(it), printed.push(it)));
    let stopped = false;
    const pass = (signal) => ((stopped = true), child.kill(signal));
    for (const signal of signals) process.on(signal, pass);
    child.on("error", (error) => (console.error(error.message), done({ code: 127, printed: error.message })));
    child.on("close", (code) => {
      for (const signal of signals) process.off(signal, pass);
      if (stopped) process.exit(130);
      done({ code: code ?? 1, printed: Buffer.concat(printed).toString() });
    });
  });
}

/** Runs a command that must succeed for anything after it to make sense. */
export async function must(command, ...args) {
  const { code } = await run(command, args);
  if (code !== 0) stop(`“${[command, ...args].join(" ")}” failed; its own message stands above.`);
}

/** Builds the page into `ui/dist`, or the page with the gallery for the window tests into `ui/dist-e2e`, if a source is newer. */
export async function page(mode) {
  const folder = mode === "e2e" ? "dist-e2e" : "dist";
  const built = modified(join(root, "ui", folder, "index.html"));
  if (built > newest(...sources)) return { code: 0, printed: "" };
  say(`Building the page into ui/${folder}.`);
  const more = mode === "e2e" ? ["--", "--mode", "e2e", "--outDir", folder, "--emptyOutDir"] : [];
  return run("npm", ["run", "--silent", "ui:build", ...more], { keep: true });
}

function systemPackages(wanted) {
  if (process.platform === "darwin" && spawnSync("xcode-select", ["-p"]).status !== 0) {
    stop("Stepdown needs Apple's command line tools here. Type: xcode-select --install");
  }
  if (process.platform === "win32") {
    say("On Windows Stepdown needs Visual Studio's C++ build tools, WebView2, Strawberry Perl and NASM.");
  }
  if (!isLinux) return;
  if (spawnSync("dpkg-query", ["--version"]).error) {
    say(`This is not Debian or Ubuntu: make sure that you have what Debian calls ${Object.keys(wanted).join(", ")}.`);
    return;
  }
  const missing = Object.keys(wanted).filter((it) => !isInstalled(it));
  if (missing.length === 0) return;
  for (const name of missing) console.log(`  missing: ${name} (${wanted[name]})`);
  const install = ["install", "--yes", "--no-install-recommends", ...missing];
  if (process.getuid() !== 0) {
    stop(`Stepdown needs these system packages. Type:\n\n  sudo apt-get update && sudo apt-get ${install.join(" ")}\n`);
  }
  say(`Installing ${missing.join(", ")}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], install]) {
    const { status } = spawnSync("apt-get", args, { stdio: ["ignore", "inherit", "inherit"], env });
    if (status !== 0) stop(`“apt-get ${args.join(" ")}” failed; its own message stands above.`);
  }
}

function isInstalled(name) {
  const { stdout } = spawnSync("dpkg-query", ["--show", "--showformat", "${db:Status-Status}", name], { encoding: "utf8" });
  return stdout.startsWith("installed");
}

function rust() {
  const { stdout, error } = spawnSync("cargo", ["--version"], { cwd: root, encoding: "utf8" });
  if (error) stop("Stepdown needs Rust 1.95 or newer. Get it from https://rustup.rs, open a new terminal, and type the command again.");
  const [, major, minor] = /(\d+)\.(\d+)/.exec(stdout) ?? [];
  if (Number(major) === 1 && Number(minor) < 95) {
    stop(`Stepdown needs Rust 1.95 or newer, and this is ${stdout.trim()}. Type: rustup update stable`);
  }
}

async function nodePackages() {
  if (isCurrent()) return;
  say("Installing the packages of package-lock.json.");
  await must("npm", "ci", "--no-audit", "--no-fund");
}

/** Whether node_modules holds what package-lock.json names. */
function isCurrent() {
  const installed = locked(join(root, "node_modules/.package-lock.json"));
  const wanted = locked(join(root, "package-lock.json"));
  if (installed === undefined || wanted === undefined) return false;
  const same = Object.entries(installed).every(([path, it]) => it.version === wanted[path]?.version);
  const whole = Object.entries(wanted).every(
    ([path, it]) => path === "" || path in installed || it.optional || it.devOptional,
  );
  return same && whole;
}

function locked(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : undefined;
}

/** A command that Cargo installs: from the path, or from target/tools. */
async function tool({ command, version, folder }) {
  if (folder) process.env.PATH = `${join(folder, "bin")}:${process.env.PATH}`;
  const { error } = spawnSync(command, ["--help"], { stdio: "ignore" });
  if (!error) return;
  say(`Installing ${command} ${version}, once.`);
  if (folder) mkdirSync(folder, { recursive: true });
  await must("cargo", "install", command, "--version", version, "--locked", ...(folder ? ["--root", folder] : []));
}

function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** When any of these files, or a file in any of these folders, last changed; a deleted file changes its folder. */
function newest(...names) {
  const times = names.flatMap((name) => {
    const path = join(root, name);
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    return [modified(path), isFolder ? newest(...readdirSync(path).map((it) => join(name, it))) : 0];
  });
  return Math.max(0, ...times);
}
