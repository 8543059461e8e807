import { expect, test, vi } from "vitest";

vi.mock("#ui/text/index.ts", async (original) => {
  const words = await original<typeof import("#ui/text/index.ts")>();
  return {
    ...words,
    get text() {
      throw new Error("asked for words while a module was loaded: they would stay in that language");
    },
  };
});

const modules = import.meta.glob(["/src/**/*.{ts,tsx}", "!/src/**/*.{test,gallery}.{ts,tsx}", "!/src/**/main.tsx"]);

test("no module asks for words when it is loaded", async () => {
  expect(Object.keys(modules).length).toBeGreaterThan(200);
  for (const [path, load] of Object.entries(modules)) {
    await expect(load(), path).resolves.toBeDefined();
  }
});
