import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { I18nProvider } from "react-aria-components";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "#ui/app/App.tsx";
import { router } from "#ui/app/routes.tsx";
import { client } from "#ui/ipc/client.ts";
import { DateField } from "#ui/kit/DateField.tsx";
import { clearToasts } from "#ui/kit/toast.ts";
import { en } from "#ui/text/en.ts";
import { es } from "#ui/text/es.ts";
import { type Language, languageNow, setLanguage, text } from "#ui/text/index.ts";
import { speak, speakAsBefore } from "#ui/text/spoken.ts";

const rust = vi.hoisted(() => ({}) as Record<string, (...of: never[]) => Promise<unknown>>);
vi.mock("#ui/ipc/bindings.ts", () => ({
  demoPassphrase: "walnut lantern",
  demoSignIns: [{ name: "Mina Vega", roles: ["frontDesk"] }],
  events: new Proxy({}, { get: () => ({ listen: async () => () => {} }) }),
  commands: new Proxy(
    {},
    {
      get:
        (_, name: string) =>
        (...given: never[]) =>
          rust[name] ? rust[name](...given) : Promise.reject({ code: "unexpected" }),
    },
  ),
}));

const member = (clientId: string, sortedName: string, attendance: object | null) => ({
  clientId,
  sortedName,
  preferredName: "",
  attendance,
  isGuest: false,
});
const excused = { id: "a1", state: "excused", arrivedMinute: null, leftMinute: null, minutes: 0, reason: "transport" };
const session = {
  id: "s1",
  groupId: "g1",
  deskLabel: "Group A",
  heldOn: "2026-11-24",
  leaderName: "Jordan Alvarez",
  room: "Room 2",
  startsMinute: 540,
  minutes: 180,
  members: [member("c1", "Ibarra, Paz", null), member("c2", "Kessler, Ruth", excused)],
};

const row = {
  id: "c1",
  sortedName: "Ibarra, Paz",
  preferredName: "",
  recordNumber: "00001",
  bornOn: null,
  telephone: "",
  admittedOn: "2026-11-03",
  levelOfCare: "partialHospitalization",
  primaryTherapist: null,
  primaryTherapistName: null,
};

/** What the record knows of whoever is at the window. */
let own: Language;
let isOpen: boolean;
let isDemo: boolean;
const languageSet = vi.fn(async (language: Language) => {
  own = language;
  return null;
});

beforeEach(() => {
  vi.stubGlobal("scrollTo", () => {});
  window.sessionStorage.clear();
  client.clear();
  act(clearToasts);
  languageSet.mockClear();
  own = "es";
  isOpen = false;
  isDemo = false;
  const me = { id: "u1", name: "Marisol Vega", credential: "", roles: ["frontDesk"], hasClinical: false };
  const locked = {
    is: "locked",
    folder: "/clinic",
    clinicName: "Riverside",
    lockedAt: null,
    timeZone: null,
    isVisit: false,
  };
  Object.assign(rust, {
    appState: async () =>
      isOpen
        ? {
            is: "open",
            timeZone: "America/New_York",
            idleMinutes: 10,
            isDemo,
            isVisit: false,
            me: { ...me, language: own },
          }
        : { ...locked, isDemo },
    vaultUnlock: async () => {
      isOpen = true;
      return null;
    },
    languageSet,
    stillHere: async () => null,
    historyGet: async () => ({ undo: null, redo: null }),
    dayGet: async () => ({ date: "2026-11-24", nowMinute: 556, sessions: [session] }),
    dayFind: async () => [],
    deskTodoGet: async () => ({ toCall: [], shortOfHours: [], bornMissing: 3, unassigned: 0 }),
    callList: async () => [],
    clientList: async () => ({ rows: [row], total: 1 }),
  });
});

afterEach(async () => {
  // The router is the program's one: it would begin the next test where this one ended.
  if (isOpen) await act(() => router.navigate({ to: "/" }));
  // A page that is still there, or an answer on its way, would speak into the next test.
  cleanup();
  await waitFor(() => expect(client.isFetching() + client.isMutating()).toBe(0));
  act(() => setLanguage("en"));
});

/** Signs in whoever speaks Spanish, at a window that speaks English. */
async function signIn() {
  const user = userEvent.setup();
  render(<App />);
  await user.type(await screen.findByLabelText(en.access.name), "Marisol Vega");
  await user.type(screen.getByLabelText(en.access.passphrase, { selector: "input" }), "cinco palabras{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Martes 24 de noviembre" });
  return user;
}

test("before anyone has signed in, a press is enough, and the page stays so when it is loaded anew", async () => {
  const user = userEvent.setup();
  render(<App />);
  expect(await screen.findByText(en.access.lock.says)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: es.ownName }));
  expect(await screen.findByText(es.access.lock.says)).toBeTruthy();
  expect(screen.getByRole("button", { name: es.access.lock.unlock })).toBeTruthy();
  expect(screen.queryByText(en.access.lock.says)).toBeNull();
  expect(document.documentElement.lang).toBe("es");
  expect(languageSet).not.toHaveBeenCalled();

  act(() => setLanguage("en"));
  act(speakAsBefore);
  expect(languageNow()).toBe("es");
});

test("the first time, the window speaks as the computer does", () => {
  vi.spyOn(window.navigator, "language", "get").mockReturnValue("es-419");
  act(speakAsBefore);
  expect(languageNow()).toBe("es");
  vi.spyOn(window.navigator, "language", "get").mockReturnValue("fr-CA");
  act(() => setLanguage("en"));
  act(speakAsBefore);
  expect(languageNow()).toBe("en");
  act(() => speak("es"));
  act(() => setLanguage("en"));
  act(speakAsBefore);
  expect(languageNow(), "what was chosen comes before the computer").toBe("es");
});

test("whoever signs in is spoken to in their own language, the whole screen", async () => {
  await signIn();
  const navigation = within(screen.getByRole("navigation"));
  expect(navigation.getAllByRole("link").map((it) => it.textContent)).toEqual([
    es.app.screens.today,
    es.app.screens.clients,
    es.app.screens.groups,
  ]);
  expect(screen.getByText("0 de 2 presentes, 1 por llegar, 1 ausente")).toBeTruthy();
  expect(screen.getByText(es.sessions.absentFor.transport)).toBeTruthy();
  expect(screen.getByRole("searchbox", { name: es.sessions.field })).toBeTruthy();
  expect(screen.getByText(es.calls.unknownSays)).toBeTruthy();
  expect(await screen.findByText(es.todo.bornMissing)).toBeTruthy();

  const said = document.body.textContent ?? "";
  expect(said).not.toMatch(/\b(the|is|of|and|with|here|awaited|absent|Today|Clients|Log|call|Locks)\b/);
});

test("whoever looks at the demonstration goes on in the language in which they chose who to be", async () => {
  isDemo = true;
  own = "en";
  const user = userEvent.setup();
  render(<App />);
  await user.click(await screen.findByRole("button", { name: es.ownName }));
  await user.click(await screen.findByRole("button", { name: /Mina Vega/ }));
  await screen.findByRole("heading", { level: 1, name: "Martes 24 de noviembre" });
  expect(languageSet).toHaveBeenCalledExactlyOnceWith("es");
});

test("a demonstration on a full disk is there all the same, in the language it was left in", async () => {
  isDemo = true;
  own = "en";
  languageSet.mockRejectedValueOnce({ code: "diskFull" });
  const user = userEvent.setup();
  render(<App />);
  await user.click(await screen.findByRole("button", { name: es.ownName }));
  await user.click(await screen.findByRole("button", { name: /Mina Vega/ }));
  await screen.findByRole("heading", { level: 1, name: "Tuesday 24 November" });
});

test("another language from the menu is kept for the person, and stays on the same screen", async () => {
  const user = await signIn();
  await user.click(screen.getByRole("button", { name: es.app.you }));
  await user.click(await screen.findByRole("menuitem", { name: en.ownName }));
  await screen.findByRole("heading", { level: 1, name: "Tuesday 24 November" });
  expect(languageSet).toHaveBeenCalledExactlyOnceWith("en");
  expect(router.state.location.pathname).toBe("/today");
  expect(screen.queryByText(es.calls.unknownSays)).toBeNull();
  await waitFor(() => expect(document.documentElement.lang).toBe("en"));
});

test("what is typed stays when the language changes: at the lock", async () => {
  const user = userEvent.setup();
  render(<App />);
  await user.type(await screen.findByLabelText(en.access.name), "Marisol");
  await user.type(screen.getByLabelText(en.access.passphrase, { selector: "input" }), "cinco");
  await user.click(screen.getByRole("button", { name: es.ownName }));
  expect(await screen.findByText(es.access.lock.says)).toBeTruthy();
  expect(screen.getByLabelText(es.access.name)).toHaveProperty("value", "Marisol");
  expect(screen.getByLabelText(es.access.passphrase, { selector: "input" })).toHaveProperty("value", "cinco");
});

test("what is typed in a form that keeps nothing by itself stays too, and every word around it changes", async () => {
  const user = await signIn();
  await act(() => router.navigate({ to: "/clients/new" }));
  const field = await screen.findByLabelText(new RegExp(`^${es.clients.form.lastName}`));
  await user.type(field, "Ibarra");
  await user.click(screen.getByRole("button", { name: es.app.you }));
  await user.click(await screen.findByRole("menuitem", { name: en.ownName }));
  await screen.findByRole("heading", { level: 1, name: en.clients.form.add });
  const same = screen.getByLabelText(new RegExp(`^${en.clients.form.lastName}`));
  expect(same).toBe(field);
  expect(same).toHaveProperty("value", "Ibarra");
  const said = document.body.textContent ?? "";
  expect(said).not.toMatch(/\b(el|la|los|las|de|del|con|para|Cliente|Nombre|Apellido)\b/);
});

test("the rows of a table that is already there are told in the other language", async () => {
  const user = await signIn();
  await act(() => router.navigate({ to: "/clients" }));
  await screen.findByText(es.episodes.shortLevels.partialHospitalization);
  expect(screen.getByRole("columnheader", { name: es.clients.columns.telephone })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: es.app.you }));
  await user.click(await screen.findByRole("menuitem", { name: en.ownName }));
  expect(await screen.findByRole("columnheader", { name: en.clients.columns.telephone })).toBeTruthy();
  expect(screen.getByText(en.episodes.shortLevels.partialHospitalization)).toBeTruthy();
});

const sources = import.meta.glob<string>("../**/*.tsx", { query: "?raw", import: "default", eager: true });

test("every screen is drawn again when the language changes", () => {
  const places = sources["./routes.tsx"]?.matchAll(/#ui\/((?:pages|features|app)\/[\w/]+\.tsx)"/g) ?? [];
  const screens = [...places].map(([, path]) => path ?? "").filter((it) => !/Landing/.test(it));
  expect(screens.length).toBeGreaterThan(15);
  const deaf = screens.filter(
    (it) => !sources[it.startsWith("app/") ? `./${it.slice(4)}` : `../${it}`]?.includes("useLanguage()"),
  );
  expect(deaf).toEqual([]);
});

test.each(["en", "es"] as const)("a day is typed month first, as on the cards it is copied from: %s", (language) => {
  act(() => setLanguage(language));
  render(
    <I18nProvider locale={text.typedLocale}>
      <DateField label={text.clients.form.bornOn} value="1987-03-14" onChange={() => {}} />
    </I18nProvider>,
  );
  const typed = screen.getAllByRole("spinbutton").map((it) => it.getAttribute("aria-valuenow"));
  expect(typed).toEqual(["3", "14", "1987"]);
});
