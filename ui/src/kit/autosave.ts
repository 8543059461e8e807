import { useEffect, useState, useSyncExternalStore } from "react";

/** After the last key. */
const REST_MS = 1_000;
/** However long one types on. */
const AT_MOST_MS = 2_000;
const RETRY_MS = 2_000;
const RETRY_AT_MOST_MS = 30_000;

/** How a draft stands: what the mark beside it says. */
export type Keeping =
  /** Nothing was typed since the screen opened; when it was kept before, if ever. */
  | { is: "untouched"; at: string | null }
  | { is: "keeping" }
  | { is: "kept"; at: string }
  /** What was typed is on the screen only; it is tried again. */
  | { is: "refused"; reason: string; error: unknown };

type Standing<Draft> = { draft: Draft; keeping: Keeping };

/** Sends a draft to be kept. */
type Keep<Draft> = (draft: Draft) => Promise<unknown>;

type KeeperOptions<Draft> = {
  /** The draft as it was read. */
  stored: Draft;
  /** When it was last kept. */
  keptAt: string | null;
  keep: Keep<Draft>;
  /** The sentence for a refusal. */
  explain: (error: unknown) => string;
};

/** Keeps one draft: what is typed is the truth, and it is sent soon, in order, never two at once, until it is taken. */
export class Keeper<Draft> {
  #standing: Standing<Draft>;
  #isUnsaved = false;
  /** Since when something is unsaved. */
  #since = 0;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  readonly #listeners = new Set<() => void>();
  #options: KeeperOptions<Draft>;

  constructor(options: KeeperOptions<Draft>) {
    this.#options = options;
    this.#standing = { draft: options.stored, keeping: { is: "untouched", at: options.keptAt } };
  }

  get standing(): Standing<Draft> {
    return this.#standing;
  }

  /** Whether something on the screen is not kept yet. */
  get isUnsaved(): boolean {
    return this.#isUnsaved || this.#running !== null;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Where to send it from now on. */
  sendTo(keep: Keep<Draft>, explain: KeeperOptions<Draft>["explain"]): void {
    this.#options = { ...this.#options, keep, explain };
  }

  /** Types: changes the draft, and keeps it soon. */
  change(update: (draft: Draft) => Draft): void {
    const draft = update(this.#standing.draft);
    if (draft === this.#standing.draft) return;
    if (!this.#isUnsaved) {
      this.#isUnsaved = true;
      this.#since = Date.now();
    }
    const { keeping } = this.#standing;
    this.#show(draft, keeping.is === "refused" ? keeping : { is: "keeping" });
    if (!this.#running) this.#schedule(Math.min(REST_MS, this.#since + AT_MOST_MS - Date.now()));
  }

  /** Puts another draft in its place that is stored already, as one filled anew; what was unsaved is forgotten. */
  replace(draft: Draft, keptAt: string | null): void {
    this.#forget();
    this.#show(draft, { is: "untouched", at: keptAt });
  }

  /** Forgets what is unsaved, as when the draft itself is thrown away. */
  drop(): void {
    this.#forget();
  }

  /** Keeps now whatever is unsaved; false when it was refused. */
  async flush(): Promise<boolean> {
    while (this.isUnsaved) {
      if (!(await (this.#running ?? this.#save()))) return false;
    }
    return true;
  }

  /** Keeps now by other means what is unsaved, once: what is typed meanwhile is kept as ever. False when it was refused. */
  async keepBy(keep: Keep<Draft>): Promise<boolean> {
    while (this.#running) {
      if (!(await this.#running)) return false;
    }
    return this.#isUnsaved ? this.#save(keep) : true;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#isUnsaved = false;
    this.#failures = 0;
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), Math.max(0, delay));
  }

  #save(keep: Keep<Draft> = this.#options.keep): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#isUnsaved = false;
    this.#running = this.#send(this.#standing.draft, keep).finally(() => {
      this.#running = null;
      // Typed while it was on its way.
      if (this.#isUnsaved && this.#failures === 0) this.#schedule(this.#since + REST_MS - Date.now());
    });
    return this.#running;
  }

  async #send(draft: Draft, keep: Keep<Draft>): Promise<boolean> {
    try {
      await keep(draft);
    } catch (error) {
      this.#failures += 1;
      this.#isUnsaved = true;
      this.#since = Date.now();
      this.#show(this.#standing.draft, { is: "refused", reason: this.#options.explain(error), error });
      this.#schedule(Math.min(RETRY_MS * 2 ** (this.#failures - 1), RETRY_AT_MOST_MS));
      return false;
    }
    this.#failures = 0;
    const keeping: Keeping = this.#isUnsaved ? { is: "keeping" } : { is: "kept", at: new Date().toISOString() };
    this.#show(this.#standing.draft, keeping);
    return true;
  }

  #show(draft: Draft, keeping: Keeping): void {
    this.#standing = { draft, keeping };
    for (const listener of this.#listeners) listener();
  }
}

/** What a screen holds of its draft. */
export type Autosave<Draft> = Standing<Draft> & {
  change: (update: (draft: Draft) => Draft) => void;
  replace: (draft: Draft, keptAt: string | null) => void;
  drop: () => void;
  flush: () => Promise<boolean>;
  keepBy: (keep: Keep<Draft>) => Promise<boolean>;
};

/** The drafts on the screen. */
const open = new Set<{ flush: () => Promise<boolean> }>();

/** Keeps everything that is unsaved on the screen, as before it locks; false when something was refused. */
export async function keepAll(): Promise<boolean> {
  const kept = await Promise.all([...open].map((it) => it.flush()));
  return kept.every(Boolean);
}

/**
 * A draft that keeps itself: soon after the last key, when a field or the window loses the focus, when the screen is
 * left. What is typed wins over what is read again; give the component another `key` for another draft.
 */
export function useAutosave<Draft>(options: KeeperOptions<Draft>): Autosave<Draft> {
  const { keep, explain } = options;
  const [keeper] = useState(() => new Keeper(options));
  const [subscribe] = useState(() => (listener: () => void) => keeper.subscribe(listener));
  const standing = useSyncExternalStore(subscribe, () => keeper.standing);
  const [actions] = useState(() => ({
    change: (update: (draft: Draft) => Draft) => keeper.change(update),
    replace: (draft: Draft, keptAt: string | null) => keeper.replace(draft, keptAt),
    drop: () => keeper.drop(),
    flush: () => keeper.flush(),
    keepBy: (keep: Keep<Draft>) => keeper.keepBy(keep),
  }));
  useEffect(() => keeper.sendTo(keep, explain), [keeper, keep, explain]);
  useEffect(() => {
    const flush = () => void keeper.flush();
    open.add(keeper);
    window.addEventListener("focusout", flush);
    window.addEventListener("blur", flush);
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      open.delete(keeper);
      window.removeEventListener("focusout", flush);
      window.removeEventListener("blur", flush);
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [keeper]);
  return { ...standing, ...actions };
}
