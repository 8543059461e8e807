import { useQuery } from "@tanstack/react-query";
import type { DraftView, NoteDue, PersonDue } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import type { CalendarDay } from "#ui/kit/dates.ts";
import { Notice } from "#ui/kit/Notice.tsx";
import { Section } from "#ui/kit/Section.tsx";
import { Skeleton } from "#ui/kit/Skeleton.tsx";
import { text } from "#ui/text/index.ts";
import { DraftList } from "./Drafts.tsx";
import { SessionsDue } from "./NotesDue.tsx";
import { personWorkQuery } from "./queries.ts";
import styles from "./Todo.module.css";

export type Ways = { onSession: (session: NoteDue) => void; onDraft: (draft: DraftView) => void };

type PersonWorkProps = Ways & { person: PersonDue; today: CalendarDay; onClose: () => void };

/** What waits for one person of the team: each session and draft, to be read. */
export function PersonWork({ person, today, onSession, onDraft, onClose }: PersonWorkProps) {
  const { data: work, error } = useQuery(personWorkQuery(person.userId));
  const words = text.todo;
  return (
    <Dialog
      title={words.workOf(person.name)}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <Button autoFocus onPress={onClose}>
          {text.kit.close}
        </Button>
      }
    >
      {error && <Notice tone="danger">{errorText(error)}</Notice>}
      {!error && !work && <Skeleton lines={4} />}
      {work && (
        <>
          <Section title={words.due}>
            {work.notesDue.length === 0 ? (
              <p className={styles.none}>{words.workDueNone}</p>
            ) : (
              <SessionsDue due={work.notesDue} today={today} onOpen={onSession} />
            )}
          </Section>
          <Section title={words.drafts}>
            {work.drafts.length === 0 ? (
              <p className={styles.none}>{words.workDraftsNone}</p>
            ) : (
              <DraftList drafts={work.drafts} today={today} onOpen={onDraft} />
            )}
          </Section>
          {work.moreDue > 0 && <p className={styles.more}>{words.more(work.moreDue)}</p>}
        </>
      )}
    </Dialog>
  );
}
