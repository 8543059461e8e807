import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { type Me, useMe } from "#ui/app/me.ts";
import { type Choices, type Offered, sectionsFor } from "#ui/app/palette.ts";
import { screensOf } from "#ui/app/screens.ts";
import { usePressedAnywhere } from "#ui/app/usePressedAnywhere.ts";
import { noteVisit, visitedClients } from "#ui/app/visited.ts";
import { clientFindQuery, clientQuery } from "#ui/features/clients/queries.ts";
import { useOpenSession } from "#ui/features/group_notes/queries.ts";
import { spanShown } from "#ui/features/sessions/day.ts";
import { dayQuery } from "#ui/features/sessions/queries.ts";
import type { ClientId, ClientRow, SessionView } from "#ui/ipc/bindings.ts";
import { dayText } from "#ui/kit/dates.ts";
import { Finder } from "#ui/kit/Finder.tsx";
import { type Deed, deedsInReach, isCovered, type Shortcut } from "#ui/kit/keys.ts";
import { NavButton } from "#ui/kit/Nav.tsx";
import { text } from "#ui/text/index.ts";

const KEY: Shortcut = "Mod+K";

type Opened = { here: Deed[]; everywhere: Deed[]; before: Element | null };

/** Everything by typing: clients, the sessions of today, screens, and what can be done where one is. */
export function Palette() {
  const [opened, setOpened] = useState<Opened>();
  const { clientId } = useParams({ strict: false });
  useEffect(() => {
    if (clientId) noteVisit(clientId);
  }, [clientId]);
  const open = () => {
    // Over a dialog it would lead away from what is being filled in.
    if (!isCovered()) setOpened({ ...deedsInReach(), before: document.activeElement });
  };
  /** The focus is back before anything else happens, so that a dialog that opens next knows where to return. */
  const close = (then?: () => void) => {
    flushSync(() => setOpened(undefined));
    if (opened?.before instanceof HTMLElement) opened.before.focus();
    then?.();
  };
  usePressedAnywhere(KEY, text.palette.title, () => (opened ? close() : open()), isCovered);
  return (
    <>
      <NavButton icon={<Search />} name={text.palette.open} shortcut={KEY} onPress={open} />
      {opened && <OpenPalette opened={opened} present={clientId} onClose={close} />}
    </>
  );
}

type OpenPaletteProps = {
  opened: Opened;
  /** Whose page is open already. */
  present: ClientId | undefined;
  onClose: (then?: () => void) => void;
};

function OpenPalette({ opened, present, onClose }: OpenPaletteProps) {
  const me = useMe();
  const [typed, setTyped] = useState("");
  const client = useQueryClient();
  const { data: found, isPlaceholderData } = useQuery(findQuery(me, typed));
  const choices = useChoices(opened, present);
  const sections = (clients: readonly Offered[]) => sectionsFor(typed, { ...choices, clients });
  const toRow = useClientRow();
  const isLooking = typed.trim() !== "" && me.seesClients && (isPlaceholderData || !found);
  const take = async (row: Offered | undefined, isChosen: boolean) => {
    let taken = row;
    if (isLooking && !isChosen) {
      // Whoever types faster than Rust answers takes what was typed, not what stood there before.
      const fresh = await client.fetchQuery(clientFindQuery(typed)).catch(() => []);
      taken = sections(fresh.map(toRow)).flatMap((it) => it.rows)[0];
    }
    if (taken) onClose(taken.take);
  };
  const words = text.palette;
  const none = me.seesClients ? words.none : words.noneWithoutClients;
  return (
    <Finder
      title={words.title}
      placeholder={me.seesClients ? words.hint : words.hintWithoutClients}
      query={typed}
      onQuery={setTyped}
      sections={sections((found ?? []).map(toRow))}
      onTake={(row, isChosen) => void take(row, isChosen)}
      onClose={() => onClose()}
      whenNone={isLooking ? words.looking : none(typed.trim())}
    />
  );
}

const findQuery = (me: Me, typed: string) => {
  const query = clientFindQuery(typed);
  return { ...query, enabled: me.seesClients && typed.trim() !== "" };
};

/** What is offered besides the clients that fit. */
function useChoices({ here, everywhere }: Opened, present: ClientId | undefined): Omit<Choices, "clients"> {
  const me = useMe();
  const navigate = useNavigate();
  const openSession = useOpenSession();
  const recent = useRecent(present);
  const { data: day } = useQuery({ ...dayQuery(null), enabled: me.seesClients });
  const session = ({ id, groupId, heldOn, ...it }: SessionView): Offered => ({
    id,
    name: it.deskLabel,
    note: [spanShown(it.startsMinute, it.minutes), it.room, it.leaderName].filter(Boolean).join(" · "),
    take: () => {
      if (!me.isClinician) void navigate({ to: "/groups/$groupId", params: { groupId } });
      else
        openSession.mutate(
          { groupId, heldOn },
          { onSuccess: (sessionId) => void navigate({ to: "/sessions/$sessionId", params: { sessionId } }) },
        );
    },
  });
  const { screens } = text.app;
  const { places } = text.palette;
  const forms = [
    { to: "/clients/new", name: places.newClient },
    { to: "/clients/import", name: places.importRoster },
  ] as const;
  return {
    recent,
    here: offeredOf("here", here),
    sessions: (day?.sessions ?? []).map(session),
    places: [
      ...screensOf(me).map(({ id, to }) => ({ id: to, name: screens[id], take: () => void navigate({ to }) })),
      ...(me.seesClients ? forms : []).map(({ to, name }) => ({ id: to, name, take: () => void navigate({ to }) })),
    ],
    everywhere: offeredOf(
      "everywhere",
      everywhere.filter((it) => it.shortcut !== KEY),
    ),
  };
}

/** Who was seen lately, without the one who is on the screen. */
function useRecent(present: ClientId | undefined): Offered[] {
  const navigate = useNavigate();
  const ids = visitedClients().filter((it) => it !== present);
  const answers = useQueries({ queries: ids.map(clientQuery) });
  return answers.flatMap(({ data }, at) => {
    const clientId = ids[at];
    if (!data || !clientId) return [];
    const note = [data.bornOn && dayText(data.bornOn), data.recordNumber].filter(Boolean).join(" · ");
    const take = () => void navigate({ to: "/clients/$clientId", params: { clientId } });
    return [{ id: clientId, name: data.fullName, note, take }];
  });
}

function useClientRow(): (row: ClientRow) => Offered {
  const navigate = useNavigate();
  return ({ id: clientId, sortedName, preferredName, ...row }) => ({
    id: clientId,
    name: text.clients.preferred(sortedName, preferredName),
    note: [row.bornOn && dayText(row.bornOn), row.recordNumber].filter(Boolean).join(" · "),
    take: () => void navigate({ to: "/clients/$clientId", params: { clientId } }),
  });
}

function offeredOf(section: string, deeds: readonly Deed[]): Offered[] {
  return deeds
    .filter((it, at) => !it.isOff && deeds.findIndex((other) => other.name === it.name) === at)
    .map(({ name, shortcut, press }, at) => ({ id: `${section}-${at}`, name, shortcut, take: press }));
}
