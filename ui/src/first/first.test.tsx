import { act, cleanup, screen as page, render as renderHere, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import type { Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "#ui/app/App.tsx";
import { start } from "#ui/app/start.tsx";
import { drawFirst } from "#ui/first/draw.ts";
import { render } from "#ui/first/render.tsx";
import { type Screen, STANDS, screens, templateOf } from "#ui/first/screens.ts";
import type { AppState } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { askFirst } from "#ui/ipc/first.ts";
import { languages, remember } from "#ui/text/chosen.ts";
import { en } from "#ui/text/en.ts";
import { type Language, setLanguage, text } from "#ui/text/index.ts";

const { vaultUnlock, appState, demoSignIns } = vi.hoisted(() => ({
  vaultUnlock: vi.fn((..._: string[]) => new Promise(() => {})),
  appState: vi.fn(() => new Promise(() => {})),
  demoSignIns: [
    { name: "Ruth Abrams", roles: ["supervisor", "administrator"] },
    { name: "Mina Vega", roles: ["frontDesk"] },
  ],
}));
vi.mock("#ui/ipc/bindings.ts", () => ({
  events: new Proxy({}, { get: () => ({ listen: async () => () => {} }) }),
  commands: { appState, vaultUnlock },
  demoSignIns,
  demoPassphrase: "walnut lantern",
}));

const locked = { is: "locked", lockedAt: null, timeZone: null, isDemo: false, isVisit: false } as const;
// What could be taken for HTML, for a place to fill, or for a pattern of what is found.
const names = { clinicName: "Ríos & <b>Hijos</b> $& ⟦folder⟧ نورة", folder: "/srv/<clinic>" };
const states: Record<Screen, AppState> = {
  firstRun: { is: "firstRun", folder: names.folder },
  lock: { ...locked, ...names },
  demoLock: { ...locked, ...names, isDemo: true },
};
const all = screens.flatMap((screen) => languages.map((language) => ({ screen, language })));

const user = userEvent.setup();
const root = () => page.getByTestId("page");

/** The page as it is built and handed over, and what its first script makes of it. */
function open(state: AppState, language: Language): void {
  const templates = all.map(
    (it) => `<template id="${templateOf(it.screen, it.language)}">${render(it.screen, it.language)}</template>`,
  );
  document.body.innerHTML = `<div id="root" data-testid="page"></div>${templates.join("")}`;
  const stands = document.createElement("script");
  stands.type = "application/json";
  stands.id = STANDS;
  stands.textContent = JSON.stringify(state);
  document.head.append(stands);
  setLanguage("en");
  remember(language);
  drawFirst();
}

let started: Root | undefined;

/** The page's script is read. */
const startPage = () =>
  act(async () => {
    started = await start(askFirst());
  });

/** As a screen is when nothing was drawn before. */
function drawnAnew(state: AppState, language: Language) {
  setLanguage(language);
  client.setQueryData(["appState"], state);
  const { container, unmount } = renderHere(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  const drawn = { page: described(container), focus: nameOf(document.activeElement) };
  unmount();
  client.clear();
  return drawn;
}

/**
 * The elements in order, with their words and attributes. What React numbers as it likes is numbered by where it is first
 * met; what an attribute refers to and is not there counts for nothing, as it does to whoever reads the page.
 */
function described(of: Element): string[] {
  const met: string[] = [];
  const number = (id: string) => {
    if (!met.includes(id)) met.push(id);
    return `id-${met.indexOf(id)}`;
  };
  const isThere = (id: string) => of.querySelector(`[id="${id}"]`) !== null;
  return [...of.querySelectorAll("*")].map((it) => {
    const attributes = [...it.attributes].flatMap(({ name, value }) => {
      if (name === "data-focused" || name === "data-focus-visible") return [];
      if (!/^(id|for|aria-(labelledby|describedby))$/.test(name)) return [`${name}=${value}`];
      const ids = value.split(" ").filter(isThere);
      return ids.length === 0 ? [] : [`${name}=${ids.map(number).join(" ")}`];
    });
    const words = [...it.childNodes].map((child) => (child instanceof Text ? child.data : "·"));
    return `${it.tagName} ${attributes.sort().join(" ")} ${words.join("")}`;
  });
}

const nameOf = (it: Element | null) => `${it?.tagName} ${it?.getAttribute("name") ?? it?.textContent}`;

/** What React complains of: that a page it takes over is not as it would draw it. */
const complaints = vi.fn();

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(complaints);
  window.addEventListener("error", complaints);
  complaints.mockClear();
  vaultUnlock.mockClear();
  appState.mockClear();
  window.sessionStorage.clear();
});

afterEach(async () => {
  await act(async () => started?.unmount());
  started = undefined;
  window.removeEventListener("error", complaints);
  cleanup();
  client.clear();
  document.getElementById(STANDS)?.remove();
  document.body.innerHTML = "";
  act(() => setLanguage("en"));
});

test.each(all)("what is drawn beforehand is what React draws: $screen, $language", ({ screen, language }) => {
  const state = states[screen];
  const anew = drawnAnew(state, language);
  open(state, language);
  expect({ page: described(root()), focus: nameOf(document.activeElement) }).toEqual(anew);
  expect(document.documentElement.lang).toBe(language);
});

test.each(all)("React takes over what is there, and finds it as it wants it: $screen, $language", async (it) => {
  open(states[it.screen], it.language);
  const before = [...root().querySelectorAll("*")];
  const focus = document.activeElement;
  await startPage();
  expect([...root().querySelectorAll("*")]).toEqual(before);
  expect(before.every((element) => element.isConnected)).toBe(true);
  expect(document.activeElement).toBe(focus);
  expect(complaints).not.toHaveBeenCalled();
  expect(appState).not.toHaveBeenCalled();
  expect(text.ownName).toBe(it.language === "en" ? "English" : "Español");
});

const field = (name: string) => page.getByLabelText<HTMLInputElement>(name, { selector: "input" });

test("what was typed before the page could hear it stays, where the focus is, and opens the record", async () => {
  open(states.lock, "en");
  await user.keyboard("Marisol{Tab}cinco pal");
  expect(field(en.access.passphrase).type).toBe("password");
  await startPage();
  await user.keyboard("abras");
  expect([field(en.access.name).value, field(en.access.passphrase).value]).toEqual(["Marisol", "cinco palabras"]);
  expect(document.activeElement).toBe(field(en.access.passphrase));
  expect(field(en.access.passphrase).type).toBe("password");
  await user.keyboard("{Enter}");
  expect(vaultUnlock).toHaveBeenCalledExactlyOnceWith("Marisol", "cinco palabras");
});

test("Enter goes on to what is empty before the page can hear it, and the last one is done as soon as it can", async () => {
  open(states.lock, "en");
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(field(en.access.name));
  await user.keyboard("Marisol{Enter}cinco palabras{Enter}");
  expect(field(en.access.name).value).toBe("Marisol");
  expect(vaultUnlock).not.toHaveBeenCalled();
  await startPage();
  await waitFor(() => expect(vaultUnlock).toHaveBeenCalledExactlyOnceWith("Marisol", "cinco palabras"));
});

test("whoever is pressed in the demonstration before the page can hear it is let in", async () => {
  open(states.demoLock, "es");
  await user.tab();
  expect(document.activeElement?.textContent).toContain("Mina Vega");
  await user.keyboard("{Enter}");
  await startPage();
  await waitFor(() => expect(vaultUnlock).toHaveBeenCalledExactlyOnceWith("Mina Vega", "walnut lantern"));
  expect(complaints).not.toHaveBeenCalled();
});

/** What is read only then takes its time beside a build. */
const patient = { timeout: 30_000 };

test("a first screen that is pressed on goes on", async () => {
  open(states.firstRun, "en");
  await user.click(page.getByRole("button", { name: en.access.welcome.create }));
  await startPage();
  expect(await page.findByLabelText(/^Name of the clinic/, {}, patient)).toBeTruthy();
});

test.each([
  ["a lock since the start", { ...locked, ...names, lockedAt: "2026-11-24T14:12:00Z" }],
  ["a visit to the demonstration", { ...locked, ...names, isDemo: true, isVisit: true }],
  ["a record that cannot be read", { is: "unreadable", folder: names.folder, why: { code: "damaged" } }],
] as [string, AppState][])("%s is drawn when the page is read, by what was handed over", async (_, state) => {
  open(state, "en");
  expect(root().innerHTML).toBe("");
  await startPage();
  await waitFor(() => expect(root().querySelector("main")).toBeTruthy());
  expect(appState).not.toHaveBeenCalled();
});

test("where nothing was handed over, it is asked for", async () => {
  void askFirst();
  expect(appState).toHaveBeenCalledOnce();
});
