import { Outlet } from "@tanstack/react-router";
import { CalendarDays, ConciergeBell, IdCard, Settings2, UserSearch, UsersRound } from "lucide-react";
import type { ReactElement } from "react";
import { KeysHelp } from "#ui/app/KeysHelp.tsx";
import { useMe } from "#ui/app/me.ts";
import { NavLink } from "#ui/app/NavLink.tsx";
import { Palette } from "#ui/app/Palette.tsx";
import { Person } from "#ui/app/Person.tsx";
import { tellStillHere } from "#ui/app/queries.ts";
import { type ScreenId, screensOf } from "#ui/app/screens.ts";
import { useCounts } from "#ui/app/useCounts.ts";
import { useScreenFocus } from "#ui/app/useScreenFocus.ts";
import { useStillHere } from "#ui/app/useStillHere.ts";
import { Nav } from "#ui/kit/Nav.tsx";
import { WindowFrame } from "#ui/kit/ScreenFrame.tsx";
import { text, useLanguage } from "#ui/text/index.ts";

const icons: Record<ScreenId, ReactElement> = {
  today: <CalendarDays />,
  frontDesk: <ConciergeBell />,
  clients: <UserSearch />,
  groups: <UsersRound />,
  people: <IdCard />,
  settings: <Settings2 />,
};

/** What stands around every screen: the way around, who is here. */
export function Shell() {
  useLanguage();
  const me = useMe();
  const counts = useCounts(me);
  useStillHere(tellStillHere);
  useScreenFocus();
  return (
    <WindowFrame
      nav={
        <Nav label={text.app.navigation} name={text.app.name} foot={<Foot />}>
          {screensOf(me).map(({ id, to }) => (
            <NavLink key={id} to={to} icon={icons[id]} name={text.app.screens[id]} count={counts[to]} />
          ))}
        </Nav>
      }
    >
      <Outlet />
    </WindowFrame>
  );
}

/** What belongs to no screen. */
function Foot() {
  return (
    <>
      <Palette />
      <KeysHelp />
      <Person />
    </>
  );
}
