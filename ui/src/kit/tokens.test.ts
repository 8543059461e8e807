import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

type Color = { lightness: number; chroma: number; hue: number };

const css = readFileSync(resolve(import.meta.dirname, "tokens.css"), "utf8");
const grounds = ["--canvas", "--surface", "--sunken", "--paper"];
const washes = ["--accent-wash", "--warn-wash", "--danger-wash"];

/** Ink, where it may stand, and how much it must stand out. */
const pairs: readonly [ink: string, grounds: readonly string[], least: number][] = [
  ["--text", [...grounds, ...washes], 4.5],
  ["--text-soft", [...grounds, ...washes], 4.5],
  ["--text-faint", grounds, 4.5],
  ["--accent", [...grounds, "--accent-wash", "--warn-wash"], 4.5],
  ["--warn", [...grounds, "--warn-wash", "--accent-wash"], 4.5],
  ["--danger", [...grounds, "--danger-wash"], 4.5],
  ["--accent-ink", ["--accent"], 4.5],
  ["--fill-ink", ["--fill", "--fill-warn"], 4.5],
  ["--line-strong", grounds, 3],
];
const cases = pairs.flatMap(([ink, on, least]) =>
  on.flatMap((ground) =>
    ([0, 1] as const).map((theme) => ({ ink, ground, theme, least, name: ["light", "dark"][theme] })),
  ),
);

test.each(cases)("$ink stands out from $ground, $name", ({ ink, ground, theme, least }) => {
  const [bright, dim] = [luminance(token(ink, theme)), luminance(token(ground, theme))].sort((a, b) => b - a);
  expect(((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05)).toBeGreaterThanOrEqual(least);
});

function token(name: string, theme: 0 | 1): Color {
  const declared = new RegExp(`${name}: (.*);`).exec(css)?.[1] ?? "";
  const colors = [...declared.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)|#fff/g)];
  const [whole, lightness, chroma, hue] = colors[theme] ?? colors[0] ?? [];
  if (whole === undefined) throw new Error(`${name} is not a colour`);
  if (whole === "#fff") return { lightness: 1, chroma: 0, hue: 0 };
  return { lightness: Number(lightness), chroma: Number(chroma), hue: Number(hue) };
}

/** Relative luminance, by way of Oklab and linear sRGB. */
function luminance({ lightness, chroma, hue }: Color): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  return 0.2126 * shown(red) + 0.7152 * shown(green) + 0.0722 * shown(blue);
}

function shown(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
