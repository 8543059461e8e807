import { useState } from "react";
import { I18nProvider } from "react-aria-components";
import { entries } from "#ui/gallery/gallery.ts";
import { Toasts } from "#ui/kit/Toasts.tsx";
import { applyTheme, type Theme } from "#ui/kit/theme.ts";
import styles from "./GalleryPage.module.css";

const asked = new URLSearchParams(window.location.search);
const parts = [...new Set(entries.map((it) => it.part))];

/** All states of all parts. `?part=Button&theme=dark&text=200&width=600` shows some of it. */
export function GalleryPage() {
  const [theme, setTheme] = useState<Theme>(themeOf(asked.get("theme")));
  const [width, setWidth] = useState(Number(asked.get("width") ?? 1000));
  const [size, setSize] = useState(Number(asked.get("text") ?? 100));
  const [part, setPart] = useState(asked.get("part") ?? "");
  applyTheme(theme);
  document.documentElement.style.fontSize = `${size}%`;
  return (
    <I18nProvider locale="en-US">
      <div className={styles.page}>
        <header className={styles.bar}>
          <h1>Gallery</h1>
          <label>
            Theme{" "}
            <select value={theme} onChange={(event) => setTheme(themeOf(event.target.value))}>
              <option>system</option>
              <option>light</option>
              <option>dark</option>
            </select>
          </label>
          <label>
            Width{" "}
            <input
              type="range"
              min={320}
              max={1600}
              value={width}
              onChange={(event) => setWidth(event.target.valueAsNumber)}
            />
          </label>
          <label>
            Text{" "}
            <input
              type="range"
              min={100}
              max={200}
              value={size}
              onChange={(event) => setSize(event.target.valueAsNumber)}
            />
          </label>
          <label>
            Part{" "}
            <select value={part} onChange={(event) => setPart(event.target.value)}>
              <option value="">all</option>
              {parts.map((it) => (
                <option key={it}>{it}</option>
              ))}
            </select>
          </label>
        </header>
        <div className={styles.states} style={{ maxInlineSize: `${width}px` }}>
          {entries
            .filter((it) => part === "" || it.part === part)
            .map(({ part: name, state, Show }) => (
              <section key={`${name} ${state}`} className={styles.state} data-part={name} data-state={state}>
                <h2 className={styles.name}>
                  {name}, {state}
                </h2>
                <Show />
              </section>
            ))}
        </div>
      </div>
      <Toasts />
    </I18nProvider>
  );
}

function themeOf(name: string | null): Theme {
  return name === "light" || name === "dark" ? name : "system";
}
