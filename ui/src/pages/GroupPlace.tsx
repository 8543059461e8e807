import { useSuspenseQuery } from "@tanstack/react-query";
import { GroupPage } from "#ui/features/groups/GroupPage.tsx";
import { dayQuery } from "#ui/features/sessions/queries.ts";
import type { GroupId } from "#ui/ipc/bindings.ts";
import { useLanguage } from "#ui/text/index.ts";

/** A group, with the day it is at the clinic. */
export function GroupPlace({ groupId }: { groupId: GroupId }) {
  useLanguage();
  const { data: day } = useSuspenseQuery(dayQuery(null));
  return <GroupPage groupId={groupId} today={day.date} />;
}
