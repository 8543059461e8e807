import { CodeDialog } from "#ui/features/people/CodeDialog.tsx";
import { draftOf } from "#ui/features/people/person.ts";
import { useInvite } from "#ui/features/people/queries.ts";
import type { UserView } from "#ui/ipc/bindings.ts";
import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { text } from "#ui/text/index.ts";

type ReinviteDialogProps = { person: UserView; onClose: () => void };

/** A new code for someone who forgot their passphrase, or whose code was lost or has expired. */
export function ReinviteDialog({ person, onClose }: ReinviteDialogProps) {
  const words = text.people;
  const invite = useInvite();
  if (invite.data) return <CodeDialog name={person.name} invitation={invite.data} onClose={onClose} />;
  const isKeyMissing = failureOf(invite.error)?.code === "notAllowed";
  return (
    <Dialog
      title={words.reinviteTitle(person.name)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.kit.cancel}</Button>
          <Button
            look="primary"
            autoFocus
            isPending={invite.isPending}
            onPress={() => invite.mutate({ id: person.id, draft: draftOf(person) })}
          >
            {words.makeCode}
          </Button>
        </>
      }
    >
      <p>{person.hasJoined ? words.reinviteJoined : words.reinviteNew}</p>
      {invite.error && <Notice tone="danger">{isKeyMissing ? words.keyMissing : errorText(invite.error)}</Notice>}
    </Dialog>
  );
}
