import { queryOptions } from "@tanstack/react-query";
import { commands, type UserId } from "#ui/ipc/bindings.ts";

/** What waits for whoever asks. */
export const todoQuery = queryOptions({ queryKey: ["todo"], queryFn: () => commands.todoGet() });

/** What waits for the front desk. */
export const deskTodoQuery = queryOptions({ queryKey: ["deskTodo"], queryFn: () => commands.deskTodoGet() });

/** Notes due and late, person by person. */
export const teamQuery = queryOptions({ queryKey: ["team"], queryFn: () => commands.teamGet() });

/** What waits for one person of the team, as they see it. */
export const personWorkQuery = (user: UserId) =>
  queryOptions({ queryKey: ["personWork", user], queryFn: () => commands.teamPersonGet(user) });

/** What the administrator's house lacks. */
export const houseQuery = queryOptions({ queryKey: ["house"], queryFn: () => commands.houseGet() });
