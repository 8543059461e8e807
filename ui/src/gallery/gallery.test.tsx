import { render } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, expect, test } from "vitest";
import { entries } from "#ui/gallery/gallery.ts";
import { applyTheme, type Theme } from "#ui/kit/theme.ts";

const themes: readonly Theme[] = ["light", "dark"];
const cases = entries.flatMap(({ part, state, Show }) => themes.map((theme) => ({ part, state, theme, Show })));

afterEach(() => applyTheme("system"));

test.each(cases)("axe has nothing against $part, $state, $theme", async ({ theme, Show }) => {
  applyTheme(theme);
  const { container } = render(<Show />);
  const { violations } = await axe.run(container, {
    // Contrast needs a real window, where the gallery is looked at again; a part alone is not a page.
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map((it) => `${it.id}: ${it.help} ${it.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
});
