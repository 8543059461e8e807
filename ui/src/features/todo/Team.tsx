import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonDue, UserId } from "#ui/ipc/bindings.ts";
import { type CalendarDay, shortDayText } from "#ui/kit/dates.ts";
import { Name } from "#ui/kit/Name.tsx";
import { Section } from "#ui/kit/Section.tsx";
import { Table, type TableColumn } from "#ui/kit/Table.tsx";
import { text } from "#ui/text/index.ts";
import { PersonWork, type Ways } from "./PersonWork.tsx";
import { teamQuery } from "./queries.ts";
import styles from "./Todo.module.css";

/** Whose notes are due and late, for who watches over them. Each row opens what stands behind it. */
export function Team({ today, ...ways }: Ways & { today: CalendarDay }) {
  const { data: team } = useSuspenseQuery(teamQuery);
  const [opened, setOpened] = useState<UserId>();
  const person = team.find((it) => it.userId === opened);
  const words = text.todo;
  const sum = (of: (person: PersonDue) => number) => team.reduce((all, it) => all + of(it), 0);
  const columns: TableColumn<PersonDue>[] = [
    { id: "name", name: words.teamColumns.name, cell: (it) => <Name>{it.name}</Name> },
    { id: "due", name: words.teamColumns.due, cell: (it) => it.due, align: "end" },
    { id: "late", name: words.teamColumns.late, cell: (it) => <Late count={it.late} />, align: "end" },
    { id: "drafts", name: words.teamColumns.drafts, cell: (it) => it.drafts, align: "end" },
    { id: "oldest", name: words.teamColumns.oldest, cell: (it) => it.oldestOn && shortDayText(it.oldestOn) },
  ];
  return (
    <Section
      title={words.team}
      says={
        team.length > 0
          ? words.teamSays(
              sum((it) => it.due),
              sum((it) => it.late),
            )
          : undefined
      }
    >
      {team.length === 0 ? (
        <p className={styles.none}>{words.teamNone}</p>
      ) : (
        <div className={styles.card}>
          <Table
            label={words.team}
            columns={columns}
            rows={team}
            idOf={(it) => it.userId}
            onOpen={(it) => setOpened(it.userId)}
          />
        </div>
      )}
      {person && <PersonWork person={person} today={today} {...ways} onClose={() => setOpened(undefined)} />}
    </Section>
  );
}

function Late({ count }: { count: number }) {
  return count > 0 ? <span className={styles.late}>{text.todo.lateCount(count)}</span> : "0";
}
