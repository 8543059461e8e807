import { build, createServer, type HtmlTagDescriptor, type InlineConfig, type Plugin, type Rolldown } from "vite";
import type { render as Render } from "./src/first/render.tsx";
import { PAGE, screens, templateOf } from "./src/first/screens.ts";
import { languages } from "./src/text/chosen.ts";

/**
 * Puts the first screens into index.html, drawn by React as the page is built, with the script that shows the right one at
 * once (`src/first`); and links what they need before the page's own script asks for it.
 */
export function firstScreens(shared: InlineConfig): Plugin {
  const config: InlineConfig = { ...shared, configFile: false, logLevel: "error" };
  return {
    name: "first-screens",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      async handler(html, { filename, bundle }) {
        if (!bundle || !filename.endsWith("index.html")) return;
        const [rest, page] = apart(html, bundle);
        return { html: rest, tags: [...linksIn(bundle), ...(await templates(config)), page, await script(config)] };
      },
    },
  };
}

/** Every first screen in every language. */
async function templates(config: InlineConfig): Promise<HtmlTagDescriptor[]> {
  // Node 20 has none, and some modules look at it as they are loaded.
  globalThis.navigator ??= { userAgent: "" } as Navigator;
  const server = await createServer({
    ...config,
    appType: "custom",
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { render } = (await server.ssrLoadModule("/src/first/render.tsx")) as { render: typeof Render };
    return languages.flatMap((language) =>
      screens.map((screen) => ({
        tag: "template",
        attrs: { id: templateOf(screen, language) },
        children: render(screen, language),
        injectTo: "body",
      })),
    );
  } finally {
    await server.close();
  }
}

/** The script that shows one of them, in the page itself. */
async function script(config: InlineConfig): Promise<HtmlTagDescriptor> {
  const entry = "src/first/main.ts";
  const built = await build({
    ...config,
    build: { ...config.build, write: false, lib: { entry, formats: ["iife"], name: "first" } },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  return { tag: "script", children: output[0].code.trim(), injectTo: "body" };
}

/** The page without its own script, and that script with all that it needs as a template: it is read after the first screen. */
function apart(html: string, bundle: Rolldown.OutputBundle): [string, HtmlTagDescriptor] {
  const own = /\s*(<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>)/g;
  const needed = startIn(bundle).map((it) => `<link rel="modulepreload" crossorigin href="/${it.fileName}">`);
  const children = [...new Set([...[...html.matchAll(own)].map(([, tag]) => tag), ...needed])].join("");
  return [html.replace(own, ""), { tag: "template", attrs: { id: PAGE }, children, injectTo: "body" }];
}

/** The chunks that draw the page. */
function startIn(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((it) => it.type === "chunk");
  const start = chunks.find((it) => it.facadeModuleId?.endsWith("/src/app/start.tsx"));
  return chunks.filter((it) => it === start || start?.imports.includes(it.fileName));
}

/** The styles and the two faces that the first screens are drawn with. */
function linksIn(bundle: Rolldown.OutputBundle): HtmlTagDescriptor[] {
  const styles = startIn(bundle).flatMap((it) => [...(it.viteMetadata?.importedCss ?? [])]);
  const faces = Object.keys(bundle).filter((it) => /Upright|Subhead/.test(it));
  const link = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
    tag: "link",
    attrs: { ...attrs, crossorigin: true },
    injectTo: "head",
  });
  return [
    ...faces.map((it) => link({ rel: "preload", as: "font", type: "font/woff2", href: `/${it}` })),
    ...styles.map((it) => link({ rel: "stylesheet", href: `/${it}` })),
  ];
}
