import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useState } from "react";
import type { DayMatch } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { Key } from "#ui/kit/Key.tsx";
import { SearchField } from "#ui/kit/SearchField.tsx";
import { text } from "#ui/text/index.ts";
import { clockShown } from "./day.ts";
import { dayFindQuery, useCheckIn, useCheckOut } from "./queries.ts";
import type { MemberInHand } from "./SessionList.tsx";

type DeskFieldProps = { onInHand: (member: MemberInHand | undefined) => void };

/** The field that has the focus all day. What Enter does stands in it; arrows go to the next one who fits. */
export function DeskField({ onInHand }: DeskFieldProps) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const client = useQueryClient();
  const { data: found, isPlaceholderData, error } = useQuery(dayFindQuery(typed));
  const checkIn = useCheckIn();
  const checkOut = useCheckOut();
  const matches = typed.trim() === "" ? [] : found;
  const match = matches?.[at] ?? matches?.[0];
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
    if (!chosen || chosen.action === "nothing") return;
    (chosen.action === "checkIn" ? checkIn : checkOut).mutate({ ...chosen, name: chosen.fullName });
    setAt(0);
    setTyped((now) => (now.startsWith(typed) ? now.slice(typed.length) : now));
  };
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0 || !matches?.length) return;
    event.preventDefault();
    setAt((at + by + matches.length) % matches.length);
  };
  return (
    <SearchField
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

function WhatEnterDoes({ match, others }: { match: DayMatch | undefined; others: number }) {
  const { sessions } = text;
  if (!match) return sessions.nobody;
  return (
    <>
      {sessions.whoIn(match.fullName, match.deskLabel)} <Deed match={match} />
      {others > 0 && ` · ${sessions.others(others)}`}
    </>
  );
}

function Deed({ match: { action, minute, minutesLate } }: { match: DayMatch }) {
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
    case "nothing":
      return sessions.cameAndWent;
  }
}
