import { useQuery } from "@tanstack/react-query";
import { wordsOf } from "#ui/features/people/person.ts";
import { peopleQuery } from "#ui/features/people/queries.ts";
import type { InvitationView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { momentText } from "#ui/kit/dates.ts";
import { text } from "#ui/text/index.ts";
import styles from "./CodeDialog.module.css";

type CodeDialogProps = { name: string; invitation: InvitationView; onClose: () => void };

/** The code, once and large: five words to be read aloud or written down. */
export function CodeDialog({ name, invitation, onClose }: CodeDialogProps) {
  const words = text.people.code;
  const { data: people } = useQuery(peopleQuery);
  const until = people?.find((it) => it.id === invitation.user)?.invitedUntil;
  return (
    <Dialog
      title={words.title(name)}
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          {words.done}
        </Button>
      }
    >
      <p>{words.says}</p>
      <ol className={styles.words} aria-label={words.label}>
        {wordsOf(invitation.code).map((word, at) => (
          <li key={at} className={styles.word}>
            <span className={styles.number}>{at + 1}</span>
            {word}
          </li>
        ))}
      </ol>
      {until && <p>{words.until(momentText(until))}</p>}
      <p className={styles.once}>{words.once}</p>
    </Dialog>
  );
}
