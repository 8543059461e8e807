import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** One declaration, with all that it stands in: media first, its rule last. */
type Declaration = { sheet: string; within: string[]; property: string; value: string };

const source = resolve(import.meta.dirname, "..");
const sheets = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith(".css"));
const all = sheets.flatMap((it) => declarationsOf(it.replaceAll("\\", "/"), readFileSync(join(source, it), "utf8")));

const still = "@media (prefers-reduced-motion: no-preference)";
const forced = "@media (forced-colors: active)";
const isIn = (media: string) => (it: Declaration) => it.within.includes(media);
const ruleOf = (it: Declaration) => it.within.at(-1) ?? "";
const name = (it: Declaration) => `${it.sheet}, ${ruleOf(it)}: ${it.property}: ${it.value}`;

describe("the stylesheets", () => {
  test("are read", () => {
    expect(sheets.length).toBeGreaterThan(30);
    expect(all.filter(isIn(still)).length).toBeGreaterThan(0);
    expect(all.filter(isIn(forced)).length).toBeGreaterThan(0);
  });

  test("move nothing for whoever wants less motion", () => {
    const moving = all.filter(
      (it) => /^(animation|transition)(-name|-duration)?$/.test(it.property) && takesTime(it.value),
    );
    expect(moving.length).toBeGreaterThan(0);
    expect(moving.filter((it) => !isIn(still)(it)).map(name)).toEqual([]);
  });

  test("say by more than a ground what is chosen or has the focus where the system chooses the colors", () => {
    const state = /\[data-(selected|focused)\]/;
    const grounds = all.filter((it) => state.test(ruleOf(it)) && it.property === "background" && !isIn(forced)(it));
    expect(grounds.length).toBeGreaterThan(0);
    const lost = grounds.filter((ground) => !all.some((it) => it.sheet === ground.sheet && stands(it, ground)));
    expect(lost.map(name)).toEqual([]);
  });

  test("hide nothing by its color, which the system replaces", () => {
    const unseen = all.filter((it) => it.property === "color" && it.value === "transparent");
    const hidden = all.filter((it) => isIn(forced)(it) && it.property === "visibility" && it.value === "hidden");
    const isHidden = (it: Declaration) =>
      hidden.some((other) => other.sheet === it.sheet && ruleOf(other) === ruleOf(it));
    expect(unseen.filter((it) => !isHidden(it)).map(name)).toEqual([]);
  });

  test("say what cannot be used now where the system chooses the colors", () => {
    const off = /\[data-(disabled|off)\]/;
    const colors = all.filter((it) => it.property === "color" && off.test(ruleOf(it)));
    const own = colors.filter(isIn(forced));
    const lost = colors.filter((it) => {
      const isOwn = own.some((other) => other.sheet === it.sheet && ruleOf(it).includes(ruleOf(other)));
      return !isIn(forced)(it) && !isOwn && it.value !== "var(--text-off)";
    });
    expect(colors.length).toBeGreaterThan(6);
    expect(lost.map(name)).toEqual([]);
  });

  test("keep marks and stairs visible where the system chooses the colors", () => {
    for (const sheet of ["Stairs", "Tag", "Notice", "Checkbox", "Progress"]) {
      const own = all.filter((it) => it.sheet === `kit/${sheet}.module.css` && isIn(forced)(it));
      expect(own.length, sheet).toBeGreaterThan(0);
    }
  });
});

/** Whether a declaration keeps the same state in sight: a rule for forced colors, or a line and not a ground. */
function stands(it: Declaration, ground: Declaration): boolean {
  const state = /\[data-(selected|focused)\]/.exec(ruleOf(ground))?.[0] ?? "";
  const isSame =
    ruleOf(it).includes(state) || (state === "[data-focused]" && ruleOf(it).includes("[data-focus-visible]"));
  if (!isSame) return false;
  return (
    isIn(forced)(it) || /^(outline|border(-block-end)?(-width|-style)?|font-weight|text-decoration)$/.test(it.property)
  );
}

/** A part that only comes later does not move. */
function takesTime(value: string): boolean {
  return value !== "none" && !/\b0s\b/.test(value);
}

function declarationsOf(sheet: string, css: string): Declaration[] {
  const found: Declaration[] = [];
  const within: string[] = [];
  for (const [, words = "", end] of css.replaceAll(/\/\*.*?\*\//gs, "").matchAll(/([^{};]*)([{};])/g)) {
    const said = words.replaceAll(/\s+/g, " ").trim();
    const [property = "", ...value] = said.split(":");
    if (end !== "{" && value.length > 0)
      found.push({ sheet, within: [...within], property: property.trim(), value: value.join(":").trim() });
    if (end === "{") within.push(said);
    if (end === "}") within.pop();
  }
  return found;
}
