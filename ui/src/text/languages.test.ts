import { afterEach, expect, test } from "vitest";
import { en } from "#ui/text/en.ts";
import { es } from "#ui/text/es.ts";
import { languageNow, setLanguage, text } from "#ui/text/index.ts";

type Leaf = { path: string; word: unknown };

/** Every word and every sentence, by its place: `clients.columns.name`. */
function leaves(of: object, under = ""): Leaf[] {
  return Object.entries(of).flatMap(([key, word]) => {
    const path = under === "" ? key : `${under}.${key}`;
    return typeof word === "object" && word !== null ? leaves(word, path) : [{ path, word }];
  });
}

/** Whatever a sentence may be asked with: a figure, names, a list, facts under any name. */
const asked = [
  1,
  3,
  "Ana",
  "body",
  "plan",
  ["topic"],
  ["plan"],
  ["frontDesk"],
  [3, 5],
  null,
  true,
  new Proxy({}, { get: () => 3 }),
];

/** What a leaf says: itself, or what it answers to each way of asking. */
function saidBy(word: unknown): Map<string, string> {
  if (typeof word !== "function") return new Map([["", String(word)]]);
  const ways = Array.from({ length: word.length }).reduce<unknown[][]>(
    (all) => all.flatMap((way) => asked.map((it) => [...way, it])),
    [[]],
  );
  const said = new Map<string, string>();
  for (const [index, way] of ways.entries()) {
    try {
      said.set(String(index), String(word(...way)));
    } catch {
      // Not what this sentence can be asked with.
    }
  }
  return said;
}

/** What reads the same in both: names, signs, words that both have. */
const alike = new Set<string>([
  "app.name",
  "clients.preferred",
  "clients.called",
  "course.hours",
  "course.minutes",
  "course.admittedTo",
  "course.nextAt",
  "episodes.shortLevels.intensiveOutpatient",
  "episodes.shortLevels.partialHospitalization",
  "episodes.span",
  "discharge.documents.plan",
  "discharge.sourceOn",
  "discharge.hours",
  "family.members",
  "family.tookPart",
  "groupNotes.interventionNames.dbt",
  "groupNotes.participationSigns.withdrawn",
  "groupNotes.participationSigns.attentive",
  "groupNotes.participationSigns.active",
  "groupNotes.participationSigns.leading",
  "groupNotes.clinicalMinutes",
  "kit.keys.Mod",
  "kit.keys.Ctrl",
  "kit.enter",
  "kit.keys.Alt",
  "kit.keys.Shift",
  "kit.keys.Enter",
  "kit.keys.Escape",
  "kit.keys.ArrowUp",
  "kit.keys.ArrowDown",
  "notes.formats.dap",
  "notes.formats.soap",
  "notes.formats.birp",
  "notes.sections.plan",
  "notes.minutes",
  "notes.span",
  "roster.encodings.utf8",
  "roster.encodings.utf16",
  "roster.encodings.windows1252",
  "sessions.lateBy",
  "sessions.cameAndLeft",
  "todo.held",
  "todo.shortBy",
]);

const spanish = new Map(leaves(es).map((it) => [it.path, it.word]));

test("both languages have the same words, of the same kind", () => {
  const kinds = (of: object) => leaves(of).map(({ path, word }) => `${path}: ${typeof word}`);
  expect(kinds(es).sort()).toEqual(kinds(en).sort());
});

test("nothing is left in English", () => {
  const left = leaves(en).filter(({ path, word }) => {
    const [inEnglish, inSpanish] = [saidBy(word), saidBy(spanish.get(path))];
    expect(inSpanish.size, path).toBeGreaterThan(0);
    return [...inSpanish].every(([way, said]) => said === inEnglish.get(way));
  });
  expect(left.map((it) => it.path).filter((it) => !alike.has(it))).toEqual([]);
  expect([...alike].filter((it) => !left.some(({ path }) => path === it))).toEqual([]);
});

/** Without what is quoted as it stands on a licence or a door. */
const unquoted = (said: string) => said.replaceAll(/“[^”]*”/g, "");

test("no English word stands in a Spanish sentence", () => {
  const English = /\b(the|is|are|of|and|to|not|with|this|was|for|it|yet|day|days|signed|draft|note|notes)\b/i;
  const found = leaves(es).flatMap(({ path, word }) =>
    [...saidBy(word).values()].filter((said) => English.test(unquoted(said))).map((said) => `${path}: ${said}`),
  );
  expect(found).toEqual([]);
});

test("names and figures that a sentence is given stand in it in both languages", () => {
  const lost = leaves(en).filter(({ path, word }) => {
    const inSpanish = saidBy(spanish.get(path));
    // A way in which one of the two cannot be asked is no way to ask.
    const both = [...saidBy(word)].filter(([way]) => inSpanish.has(way));
    return both.some(([way, said]) => said.includes("Ana") && !inSpanish.get(way)?.includes("Ana"));
  });
  expect(lost.map((it) => it.path)).toEqual([]);
});

test("another language is another value of the same words", () => {
  setLanguage("es");
  expect([languageNow(), text.kit.cancel, document.documentElement.lang]).toEqual(["es", "Cancelar", "es"]);
  setLanguage("en");
  expect([languageNow(), text.kit.cancel, document.documentElement.lang]).toEqual(["en", "Cancel", "en"]);
});

afterEach(() => setLanguage("en"));
