import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import type { DayMatch } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { clockShown } from "#ui/kit/dates.ts";
import { Key } from "#ui/kit/Key.tsx";
import { useShortcut } from "#ui/kit/keys.ts";
import { SearchField } from "#ui/kit/SearchField.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./DeskField.module.css";
import { dayFindQuery, useCheckIn, useCheckOut, useWalkIn } from "./queries.ts";
import type { MemberInHand } from "./SessionList.tsx";

type DeskFieldProps = {
  field: RefObject<HTMLInputElement | null>;
  onInHand: (member: MemberInHand | undefined) => void;
};

/** The field that has the focus all day. What Enter does stands in it; arrows go to the next one who fits. */
export function DeskField({ field, onInHand }: DeskFieldProps) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const client = useQueryClient();
  const { data: found, isPlaceholderData, error } = useQuery(dayFindQuery(typed));
  const act = useDeed();
  const matches = typed.trim() === "" ? [] : found;
  const match = matches?.[at] ?? matches?.[0];
  useShortcut("/", () => field.current?.focus(), text.sessions.field);
  useEffect(
    () => onInHand(match && { sessionId: match.sessionId, clientId: match.clientId }),
    [onInHand, match?.sessionId, match?.clientId],
  );
  const type = (next: string) => {
    setTyped(next);
    setAt(0);
  };
  // Why nobody was found is said in the field.
  const first = (of: string) =>
    client.fetchQuery(dayFindQuery(of)).then(
      (it) => it[0],
      () => undefined,
    );
  const submit = async () => {
    if (typed.trim() === "") return;
    // Whoever types faster than Rust answers acts on what was typed, not on what stood there before.
    const chosen = isPlaceholderData || !found ? await first(typed) : match;
    if (!chosen || !act(chosen)) return;
    setAt(0);
    setTyped((now) => (now.startsWith(typed) ? now.slice(typed.length) : now));
  };
  const step = (event: KeyboardEvent) => {
    // An empty field has nothing to clear: Escape leaves it, so that the screen's letters are keys.
    if (event.key === "Escape" && typed === "") field.current?.blur();
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0 || !matches?.length) return;
    event.preventDefault();
    setAt((at + by + matches.length) % matches.length);
  };
  return (
    <SearchField
      ref={field}
      label={text.sessions.field}
      placeholder={text.sessions.fieldHint}
      value={typed}
      onChange={type}
      onSubmit={() => void submit()}
      onKeyDown={step}
      says={
        error
          ? errorText(error)
          : matches && typed.trim() !== "" && <WhatEnterDoes match={match} others={matches.length - 1} />
      }
      autoFocus
    />
  );
}

/** Does what Enter would; false when there is nothing to do. */
function useDeed(): (match: DayMatch) => boolean {
  const checkIn = useCheckIn();
  const checkOut = useCheckOut();
  const walkIn = useWalkIn();
  return (match) => {
    const who = { groupId: match.groupId, clientId: match.clientId, name: match.fullName };
    switch (match.action) {
      case "checkIn":
        checkIn.mutate(who);
        return true;
      case "checkOut":
        checkOut.mutate(who);
        return true;
      case "walkIn":
        walkIn.mutate({ ...who, deskLabel: match.deskLabel });
        return true;
      case "nothing":
        return false;
    }
  };
}

function WhatEnterDoes({ match, others }: { match: DayMatch | undefined; others: number }) {
  const { sessions } = text;
  if (!match) return sessions.nobody;
  const place = match.action === "walkIn" ? sessions.notExpected : match.deskLabel;
  return (
    <span className={styles.says}>
      <span className={styles.who}>
        <bdi>{match.fullName}</bdi>
        {`, ${place}`}
      </span>
      <span className={styles.deed}>
        <Deed match={match} />
        {others > 0 && ` · ${sessions.others(others)}`}
      </span>
    </span>
  );
}

function Deed({ match: { action, deskLabel, minute, minutesLate } }: { match: DayMatch }) {
  const { sessions } = text;
  switch (action) {
    case "checkIn":
      return (
        <>
          <Key of="Enter" /> {sessions.checksIn(clockShown(minute), minutesLate)}
        </>
      );
    case "checkOut":
      return (
        <>
          <Key of="Enter" /> {sessions.checksOut(clockShown(minute))}
        </>
      );
    case "walkIn":
      return (
        <>
          <Key of="Enter" /> {sessions.adds(deskLabel)}
        </>
      );
    case "nothing":
      return sessions.cameAndWent;
  }
}
