import type { NoteDue } from "#ui/ipc/bindings.ts";
import { type CalendarDay, shortDayText } from "#ui/kit/dates.ts";
import { Name } from "#ui/kit/Name.tsx";
import { Section } from "#ui/kit/Section.tsx";
import { Table, type TableColumn } from "#ui/kit/Table.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Todo.module.css";
import { toneOf } from "./todo.ts";

type NotesDueProps = {
  /** Sessions with notes to sign, without today's: those stand among the groups of the day. */
  due: readonly NoteDue[];
  more: number;
  today: CalendarDay;
  onOpen: (session: NoteDue) => void;
};

/** Earlier sessions whose notes are not signed, the oldest first, and so the late ones. Each opens. */
export function NotesDue({ due, more, today, onOpen }: NotesDueProps) {
  const words = text.todo;
  return (
    <Section title={words.due}>
      {due.length === 0 ? (
        <p className={styles.none}>{words.dueNone}</p>
      ) : (
        <SessionsDue due={due} today={today} onOpen={onOpen} />
      )}
      {more > 0 && <p className={styles.more}>{words.more(more)}</p>}
    </Section>
  );
}

/** The sessions themselves, in a card. */
export function SessionsDue({ due, today, onOpen }: Omit<NotesDueProps, "more">) {
  const words = text.todo;
  const columns: TableColumn<NoteDue>[] = [
    { id: "session", name: words.dueColumns.session, cell: (it) => <Name>{it.deskLabel}</Name> },
    { id: "held", name: words.dueColumns.held, cell: (it) => shortDayText(it.heldOn) },
    { id: "notes", name: words.dueColumns.notes, cell: (it) => it.members, align: "end" },
    { id: "due", name: words.dueColumns.due, cell: (it) => <Due of={it} today={today} /> },
  ];
  return (
    <div className={styles.card}>
      <Table label={words.due} columns={columns} rows={due} idOf={(it) => it.sessionId} onOpen={onOpen} />
    </div>
  );
}

function Due({ of, today }: { of: NoteDue; today: CalendarDay }) {
  const day = shortDayText(of.dueOn);
  switch (toneOf(of.dueOn, today)) {
    case "danger":
      return <span className={styles.late}>{text.todo.lateSince(day)}</span>;
    case "warn":
      return <span className={styles.today}>{text.todo.dueToday}</span>;
    case "plain":
    case "ready":
      return day;
  }
}
