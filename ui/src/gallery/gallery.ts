import type { ComponentType } from "react";

/** What a *.gallery.tsx exports: each state by its name. */
export type Gallery = Readonly<Record<string, ComponentType>>;

const modules = import.meta.glob<{ gallery: Gallery }>("../**/*.gallery.tsx", { eager: true });

export type Entry = { part: string; state: string; Show: ComponentType };

/** Every state of every part, in the order of their names. */
export const entries: readonly Entry[] = Object.entries(modules).flatMap(([path, { gallery }]) =>
  Object.entries(gallery).map(([state, Show]) => ({ part: partOf(path), state, Show })),
);

function partOf(path: string): string {
  return path.replace(/^.*\//, "").replace(".gallery.tsx", "");
}
