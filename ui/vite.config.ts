import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";
import { defineConfig } from "vitest/config";
import { firstScreens } from "./vite.first.ts";

const root = import.meta.dirname;

/** The oldest webviews we serve: Safari 16.4 (macOS 13.3, WebKitGTK) and the WebView2 of its time. */
const oldest = { safari: (16 << 16) | (4 << 8), chrome: 111 << 16 };

const target = ["safari16.4", "chrome111"];

/** What the page and its first screens, which are drawn apart, have in common. */
const shared = {
  root,
  cacheDir: resolve(root, "../node_modules/.vite"),
  // Container names stay as written: the frame names them, and every screen asks them how much room there is.
  css: {
    transformer: "lightningcss",
    lightningcss: { targets: oldest, cssModules: { pattern: "[hash]-[local]", container: false } },
  },
  build: { target },
} satisfies InlineConfig;

export default defineConfig(({ mode }) => ({
  ...shared,
  plugins: [react(), firstScreens(shared)],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    target,
    // The content security policy has no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // The gallery is a page of the test build only.
      input:
        mode === "e2e" ? [resolve(root, "index.html"), resolve(root, "gallery.html")] : resolve(root, "index.html"),
    },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/gallery/setup.ts"],
    restoreMocks: true,
    // axe walks a whole part at a time, and a build may run beside it.
    testTimeout: 60_000,
  },
}));
