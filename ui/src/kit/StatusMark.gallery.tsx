import type { Gallery } from "#ui/gallery/gallery.ts";
import { List } from "#ui/kit/List.tsx";
import { ListRow } from "#ui/kit/ListRow.tsx";
import { type Status, StatusMark } from "#ui/kit/StatusMark.tsx";

const all: Status[] = ["present", "late", "awaited", "absent", "noWord"];

export const gallery: Gallery = {
  all: () => (
    <List title="Each status">
      {all.map((it) => (
        <ListRow key={it} name={it} mark={<StatusMark status={it} />} />
      ))}
    </List>
  ),
};
