import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { List } from "#ui/kit/List.tsx";
import { ListRow } from "#ui/kit/ListRow.tsx";
import { Menu } from "#ui/kit/Menu.tsx";
import { StatusMark } from "#ui/kit/StatusMark.tsx";

function Live() {
  const [current, setCurrent] = useState("Ibarra, Paz");
  const open = (name: string) => ({ onOpen: () => setCurrent(name), isCurrent: current === name, name });
  return (
    <List title="Group A" note="Room 2 · J. Alvarez" figure="8 of 12">
      <ListRow {...open("Abara, Chidi")} mark={<StatusMark status="present" />} note="8:51" number={14} />
      <ListRow
        {...open("Castellanos-Whitfield, Maximiliano Alejandro de la Santísima Trinidad")}
        mark={<StatusMark status="late" />}
        note="9:12 · 12 min"
        number={21}
      />
      <ListRow {...open("Ibarra, Paz")} mark={<StatusMark status="awaited" />} number="" />
      <ListRow {...open("Greer, Lamont")} mark={<StatusMark status="absent" />} note="called 8:20" number="" />
      <ListRow
        {...open("Kessler, Ruth")}
        mark={<StatusMark status="noWord" />}
        note="no word"
        actions={
          <Menu label="More about Kessler, Ruth" actions={[{ id: "call", name: "Log a call", onAction: () => {} }]} />
        }
      />
    </List>
  );
}

export const gallery: Gallery = { attendance: () => <Live /> };
