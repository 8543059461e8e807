/** What has just happened, said at the foot of the window for a while. */
export type Toast = {
  id: number;
  tone: "done" | "danger";
  title: string;
  body?: string;
  action?: { name: string; onAction: () => void };
};

/** Long enough to read twice and to reach the button. */
const LASTS_MS = 10_000;
const AT_ONCE = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const timers = new Map<number, ReturnType<typeof setTimeout>>();
/** What is on them now. */
const holders = new Set<"pointer" | "focus">();

/** Says it; failures stay until they are dismissed. Returns its id. */
export function say(toast: Omit<Toast, "id">): number {
  const id = ++lastId;
  const same = toasts.find((it) => it.title === toast.title && it.body === toast.body && !it.action);
  if (same) dismiss(same.id);
  while (toasts.length >= AT_ONCE && toasts[0]) dismiss(toasts[0].id);
  set([...toasts, { ...toast, id }]);
  if (toast.tone === "done") startTimer(id);
  return id;
}

export function dismiss(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  set(toasts.filter((it) => it.id !== id));
}

/** While the pointer or the focus is on them, none goes away. */
export function hold(by: "pointer" | "focus"): void {
  holders.add(by);
  for (const timer of timers.values()) clearTimeout(timer);
}

export function release(by: "pointer" | "focus"): void {
  holders.delete(by);
  if (holders.size === 0) for (const id of timers.keys()) startTimer(id);
}

/** Forgets all, as when the window locks. */
export function clearToasts(): void {
  for (const { id } of toasts) dismiss(id);
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

function startTimer(id: number): void {
  clearTimeout(timers.get(id));
  const timer = setTimeout(() => dismiss(id), LASTS_MS);
  timers.set(id, timer);
  if (holders.size > 0) clearTimeout(timer);
}

function set(next: readonly Toast[]): void {
  toasts = next;
  // Where none is left, nothing can be on them: what vanishes under the pointer tells nobody that it was left.
  if (toasts.length === 0) holders.clear();
  for (const listener of listeners) listener();
}
