import type { ClientId } from "#ui/ipc/bindings.ts";

/** More than fits the hand is no help. */
const KEPT = 6;

/** Whose pages were open since signing in, the last one first. The page is emptied when the window locks. */
let visited: readonly ClientId[] = [];

export function noteVisit(id: ClientId): void {
  visited = [id, ...visited.filter((it) => it !== id)].slice(0, KEPT);
}

export const visitedClients = () => visited;
