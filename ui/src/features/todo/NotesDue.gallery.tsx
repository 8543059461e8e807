import type { Gallery } from "#ui/gallery/gallery.ts";
import type { GroupId, NoteDue, SessionId } from "#ui/ipc/bindings.ts";
import { NotesDue } from "./NotesDue.tsx";

const today = "2026-11-24";
const due = (id: string, deskLabel: string, heldOn: string, dueOn: string, members: number): NoteDue => ({
  sessionId: id as SessionId,
  groupId: "g" as GroupId,
  deskLabel,
  heldOn,
  dueOn,
  isLate: dueOn < today,
  members,
});
const open = () => {};

export const gallery: Gallery = {
  lateTodayAndToCome: () => (
    <NotesDue
      due={[
        due("a", "Group A", "2026-11-12", "2026-11-19", 2),
        due("b", "Evening group in the room behind the kitchen, with a long name ".repeat(3), "2026-11-17", today, 11),
        due("c", "Group A", "2026-11-20", "2026-11-27", 9),
      ]}
      more={12}
      today={today}
      onOpen={open}
    />
  ),
  none: () => <NotesDue due={[]} more={0} today={today} onOpen={open} />,
};
