import { useSuspenseQuery } from "@tanstack/react-query";
import type { PersonDue } from "#ui/ipc/bindings.ts";
import { shortDayText } from "#ui/kit/dates.ts";
import { Section } from "#ui/kit/Section.tsx";
import { Table, type TableColumn } from "#ui/kit/Table.tsx";
import { text } from "#ui/text/index.ts";
import { teamQuery } from "./queries.ts";
import styles from "./Todo.module.css";

/** Whose notes are due and late, for who watches over them. */
export function Team() {
  const { data: team } = useSuspenseQuery(teamQuery);
  const words = text.todo;
  const sum = (of: (person: PersonDue) => number) => team.reduce((all, it) => all + of(it), 0);
  const columns: TableColumn<PersonDue>[] = [
    { id: "name", name: words.teamColumns.name, cell: (it) => <bdi>{it.name}</bdi> },
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
          <Table label={words.team} columns={columns} rows={team} idOf={(it) => it.userId} />
        </div>
      )}
    </Section>
  );
}

function Late({ count }: { count: number }) {
  return count > 0 ? <span className={styles.late}>{text.todo.lateCount(count)}</span> : "0";
}
