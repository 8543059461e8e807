import { Outlet } from "@tanstack/react-router";
import { CalendarDays, IdCard, NotebookPen, Settings2, UserSearch, UsersRound } from "lucide-react";
import type { ReactElement } from "react";
import { useMe } from "#ui/app/me.ts";
import { NavLink } from "#ui/app/NavLink.tsx";
import { Person } from "#ui/app/Person.tsx";
import { tellStillHere } from "#ui/app/queries.ts";
import { type ScreenId, screensOf } from "#ui/app/screens.ts";
import { useStillHere } from "#ui/app/useStillHere.ts";
import { Nav } from "#ui/kit/Nav.tsx";
import { WindowFrame } from "#ui/kit/ScreenFrame.tsx";
import { text } from "#ui/text/index.ts";

const icons: Record<ScreenId, ReactElement> = {
  today: <CalendarDays />,
  day: <NotebookPen />,
  clients: <UserSearch />,
  groups: <UsersRound />,
  people: <IdCard />,
  settings: <Settings2 />,
};

/** What stands around every screen: the way around, who is here. */
export function Shell() {
  const me = useMe();
  useStillHere(tellStillHere);
  return (
    <WindowFrame
      nav={
        <Nav label={text.app.navigation} name={text.app.name} foot={<Person />}>
          {screensOf(me).map((id) => (
            <NavLink key={id} to={`/${id}`} icon={icons[id]} name={text.app.screens[id]} />
          ))}
        </Nav>
      }
    >
      <Outlet />
    </WindowFrame>
  );
}
