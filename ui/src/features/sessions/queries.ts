import { queryOptions, useMutation } from "@tanstack/react-query";
import { type AbsenceReason, type AttendanceDraft, type ClientId, commands, type GroupId } from "#ui/ipc/bindings.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { text } from "#ui/text/index.ts";

/** The sessions of a day; `null` is today. */
export const dayQuery = (on: string | null) =>
  queryOptions({ queryKey: ["day", on], queryFn: () => commands.dayGet(on) });

/** Who of today's members the text fits. */
export const dayFindQuery = (typed: string) =>
  queryOptions({
    queryKey: ["dayFind", typed],
    queryFn: () => commands.dayFind(typed),
    enabled: typed.trim() !== "",
    placeholderData: (before) => (typed.trim() === "" ? [] : before),
  });

/** Who, in which group. */
export type Attender = { groupId: GroupId; clientId: ClientId; name: string };

export const useCheckIn = () =>
  useMutation({
    mutationFn: (who: Attender) => commands.checkIn(who.groupId, who.clientId),
    onSuccess: (_, who) => sayUndoable(text.sessions.checkedIn(who.name)),
    meta: { failed: text.sessions.notCheckedIn },
  });

export const useCheckOut = () =>
  useMutation({
    mutationFn: (who: Attender) => commands.checkOut(who.groupId, who.clientId),
    onSuccess: (_, who) => sayUndoable(text.sessions.checkedOut(who.name)),
    meta: { failed: text.sessions.notCheckedOut },
  });

export const useMarkAbsent = (heldOn: string) =>
  useMutation({
    mutationFn: (it: Attender & { reason: AbsenceReason | null }) =>
      commands.absenceMark(it.groupId, heldOn, it.clientId, it.reason),
    onSuccess: (_, it) => sayUndoable(text.sessions.markedAbsent(it.name)),
    meta: { failed: text.sessions.notMarked },
  });

export const useCorrect = (name: string) =>
  useMutation({
    mutationFn: (draft: AttendanceDraft) => commands.attendanceCorrect(draft),
    onSuccess: () => sayUndoable(text.sessions.corrected(name)),
    meta: { isSilent: true },
  });

export const useClear = (heldOn: string) =>
  useMutation({
    mutationFn: (who: Attender) => commands.attendanceClear(who.groupId, heldOn, who.clientId),
    onSuccess: (_, who) => sayUndoable(text.sessions.cleared(who.name)),
    meta: { failed: text.sessions.notCleared },
  });
