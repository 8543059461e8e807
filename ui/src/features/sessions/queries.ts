import { queryOptions, useMutation } from "@tanstack/react-query";
import { type AbsenceReason, type AttendanceDraft, type ClientId, commands, type GroupId } from "#ui/ipc/bindings.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { text } from "#ui/text/index.ts";

/** The sessions of a day; `null` is today. */
export const dayQuery = (on: string | null) =>
  queryOptions({ queryKey: ["day", on], queryFn: () => commands.dayGet(on) });

/** Who of today's members the text fits, then who else in care it fits: they may join a session that still goes on. */
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

/** Someone nobody expected comes to a session that goes on. */
export const useWalkIn = () =>
  useMutation({
    mutationFn: (who: Attender & { deskLabel: string }) => commands.walkIn(who.groupId, who.clientId),
    onSuccess: (_, who) => sayUndoable(text.sessions.walkedIn(who.name, who.deskLabel)),
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

/** Takes attendance back: a member is awaited again, a guest leaves the list. */
export const useClear = (heldOn: string) =>
  useMutation({
    mutationFn: (who: Attender & { isGuest: boolean }) => commands.attendanceClear(who.groupId, heldOn, who.clientId),
    onSuccess: (_, who) => sayUndoable(text.sessions[who.isGuest ? "guestGone" : "cleared"](who.name)),
    meta: { failed: text.sessions.notCleared },
  });
