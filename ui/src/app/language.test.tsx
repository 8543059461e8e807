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

/** What the record knows of whoever is at the window. */
let own: Language;
let isOpen: boolean;
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
  const me = { id: "u1", name: "Marisol Vega", credential: "", roles: ["frontDesk"], hasClinical: false };
  const locked = {
    is: "locked",
    folder: "/clinic",
    clinicName: "Riverside",
    lockedAt: null,
    isDemo: false,
    isVisit: false,
  };
  Object.assign(rust, {
    appState: async () =>
      isOpen ? { is: "open", idleMinutes: 10, isDemo: false, isVisit: false, me: { ...me, language: own } } : locked,
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
  });
});

afterEach(async () => {
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
