import { useEffect, useRef } from "react";
import type {
  AttendanceState,
  AttendanceView,
  ClientId,
  SessionId,
  SessionMember,
  SessionView,
} from "#ui/ipc/bindings.ts";
import { clockShown } from "#ui/kit/dates.ts";
import { List } from "#ui/kit/List.tsx";
import { ListRow } from "#ui/kit/ListRow.tsx";
import { Menu, type MenuAction } from "#ui/kit/Menu.tsx";
import { StatusMark } from "#ui/kit/StatusMark.tsx";
import { text } from "#ui/text/index.ts";
import { countDay, spanShown, statusOf } from "./day.ts";
import { useCheckIn, useCheckOut, useClear, useMarkAbsent } from "./queries.ts";

/** The member whom Enter would act on. */
export type MemberInHand = { sessionId: SessionId; clientId: ClientId };

type SessionListProps = {
  session: SessionView;
  isToday: boolean;
  inHand: ClientId | undefined;
  onCorrect: (session: SessionView, member: SessionMember, startsAs: AttendanceState) => void;
};

/** A group of the day: who is expected, and what is known of each. */
export function SessionList({ session, isToday, inHand, onCorrect }: SessionListProps) {
  const { here, all, guests } = countDay([session]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (inHand) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [inHand]);
  return (
    <div ref={list}>
      <List
        title={session.deskLabel}
        note={`${spanShown(session.startsMinute, session.minutes)} · ${session.room} · ${session.leaderName}`}
        figure={text.sessions.hereOf(here, all, guests)}
      >
        {session.members.map((member) => (
          <ListRow
            key={member.clientId}
            mark={<StatusMark status={statusOf(member.attendance)} />}
            name={member.preferredName ? `${member.sortedName} (${member.preferredName})` : member.sortedName}
            note={noteOf(member)}
            isCurrent={member.clientId === inHand}
            actions={<MemberMenu session={session} member={member} isToday={isToday} onCorrect={onCorrect} />}
          />
        ))}
      </List>
    </div>
  );
}

/** What stands behind a name: when, how late, why not. */
function noteOf({ attendance, isGuest }: SessionMember): string {
  const known = knownOf(attendance);
  return isGuest ? text.sessions.guest(known) : known;
}

function knownOf(attendance: AttendanceView | null): string {
  if (!attendance) return "";
  if (attendance.state === "noWord") return text.sessions.noWord;
  if (attendance.state === "excused") return attendance.reason ? text.sessions.absentFor[attendance.reason] : "";
  const arrived = clockShown(attendance.arrivedMinute ?? 0);
  if (attendance.leftMinute !== null) return text.sessions.cameAndLeft(arrived, clockShown(attendance.leftMinute));
  return attendance.minutesLate > 0 ? text.sessions.lateBy(arrived, attendance.minutesLate) : arrived;
}

type MemberMenuProps = Omit<SessionListProps, "inHand"> & { member: SessionMember };

function MemberMenu({ session, member, isToday, onCorrect }: MemberMenuProps) {
  const who = { groupId: session.groupId, clientId: member.clientId, name: member.sortedName };
  const checkIn = useCheckIn();
  const checkOut = useCheckOut();
  const markAbsent = useMarkAbsent(session.heldOn);
  const clear = useClear(session.heldOn);
  const { attendance, isGuest } = member;
  const isHere = attendance?.state === "came" && attendance.leftMinute === null;
  const now: MenuAction[] = [
    {
      id: "in",
      name: text.sessions.checkIn,
      isDisabled: attendance?.state === "came",
      onAction: () => checkIn.mutate(who),
    },
    { id: "out", name: text.sessions.checkOut, isDisabled: !isHere, onAction: () => checkOut.mutate(who) },
  ];
  // Nobody awaited a guest, so a guest is not absent.
  const absences: MenuAction[] = [
    {
      id: "called",
      name: text.sessions.calledOut,
      onAction: () => markAbsent.mutate({ ...who, reason: "called" }),
    },
    { id: "absent", name: text.sessions.absent, onAction: () => onCorrect(session, member, "excused") },
    { id: "noWord", name: text.sessions.markNoWord, onAction: () => markAbsent.mutate({ ...who, reason: null }) },
  ];
  return (
    <Menu
      label={text.sessions.menuOf(member.sortedName)}
      actions={[
        ...(isToday ? now : []),
        ...(isGuest ? [] : absences),
        { id: "correct", name: text.sessions.correct, onAction: () => onCorrect(session, member, "came") },
        {
          id: "clear",
          name: isGuest ? text.sessions.clearGuest : text.sessions.clear,
          isDisabled: !attendance,
          onAction: () => clear.mutate({ ...who, isGuest }),
        },
      ]}
    />
  );
}
