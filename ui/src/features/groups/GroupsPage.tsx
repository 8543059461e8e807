import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useMe } from "#ui/app/me.ts";
import type { GroupId, GroupView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { clockOfMinutes, dayText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Table, type TableColumn } from "#ui/kit/Table.tsx";
import { text, useLanguage } from "#ui/text/index.ts";
import { GroupDialog } from "./GroupDialog.tsx";
import { groupsQuery, titlesQuery } from "./queries.ts";

/** All groups. */
export function GroupsPage() {
  useLanguage();
  const navigate = useNavigate();
  const me = useMe();
  const { data: groups } = useSuspenseQuery(groupsQuery);
  const { data: titles = [] } = useQuery(titlesQuery(me.isClinician));
  const [isAdding, setIsAdding] = useState(false);
  const open = (groupId: GroupId) => void navigate({ to: "/groups/$groupId", params: { groupId } });
  const titleOf = (id: GroupId) => titles.find((it) => it.groupId === id)?.title ?? "";
  const columns = columnsFor(me.isClinician ? titleOf : undefined);
  return (
    <Screen
      head={
        <PageHead
          title={text.groups.title}
          facts={[text.groups.facts(groups.filter((it) => it.closedOn === null).length)]}
          actions={
            <Button look="primary" shortcut="N" onPress={() => setIsAdding(true)}>
              <Plus /> {text.groups.add}
            </Button>
          }
        />
      }
    >
      <Columns>
        <Table
          label={text.groups.title}
          columns={columns}
          rows={groups}
          idOf={(it) => it.id}
          onOpen={(it) => open(it.id)}
          whenEmpty={<EmptyState>{text.groups.none}</EmptyState>}
        />
      </Columns>
      {isAdding && <GroupDialog onClose={() => setIsAdding(false)} onKept={open} />}
    </Screen>
  );
}

function columnsFor(titleOf: ((id: GroupId) => string) | undefined): TableColumn<GroupView>[] {
  const words = text.groups.columns;
  return [
    { id: "group", name: words.group, cell: (it) => it.deskLabel, isRowHeader: true },
    ...(titleOf ? [{ id: "title", name: words.title, cell: (it: GroupView) => titleOf(it.id) }] : []),
    { id: "when", name: words.when, cell: whenShown },
    { id: "room", name: words.room, cell: (it) => it.room },
    { id: "leader", name: words.leader, cell: (it) => it.leaderName },
    { id: "members", name: words.members, cell: (it) => it.members.length, align: "end" },
  ];
}

/** "Mon, Wed, Fri 09:00–12:00", or when it was closed. */
export function whenShown(group: GroupView): string {
  if (group.closedOn !== null) return text.groups.closedOn(dayText(group.closedOn));
  const ends = group.startsMinute + group.minutes;
  const span = `${clockOfMinutes(group.startsMinute)}–${ends === 1440 ? "24:00" : clockOfMinutes(ends % 1440)}`;
  return text.groups.when(group.weekdays, span);
}
