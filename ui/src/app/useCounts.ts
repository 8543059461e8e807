import { useQuery } from "@tanstack/react-query";
import type { Me } from "#ui/app/me.ts";
import type { ScreenLink } from "#ui/app/screens.ts";
import { deskTodoQuery, todoQuery } from "#ui/features/todo/queries.ts";
import { countWaiting } from "#ui/features/todo/todo.ts";

/** How much waits on a screen: of a clinician's own notes and drafts, of calls for whoever works at the desk. */
export function useCounts(me: Me): Partial<Record<ScreenLink["to"], number>> {
  const { data: todo } = useQuery({ ...todoQuery, enabled: me.isClinician });
  const { data: desk } = useQuery({ ...deskTodoQuery, enabled: me.isFrontDesk });
  return {
    ...(todo && { "/day": countWaiting(todo) }),
    ...(desk && { "/today": desk.toCall.length }),
  };
}
