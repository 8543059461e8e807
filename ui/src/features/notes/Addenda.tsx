import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { StayUntilKept } from "#ui/app/StayUntilKept.tsx";
import type { AddendumView, NoteId, NoteView } from "#ui/ipc/bindings.ts";
import { errorText, fieldErrors } from "#ui/ipc/errorText.ts";
import { useAutosave } from "#ui/kit/autosave.ts";
import { Button } from "#ui/kit/Button.tsx";
import { stampText } from "#ui/kit/dates.ts";
import { KeepingMark } from "#ui/kit/KeepingMark.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { Signed } from "#ui/kit/Signed.tsx";
import { Skeleton } from "#ui/kit/Skeleton.tsx";
import { TextArea } from "#ui/kit/TextArea.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Addenda.module.css";
import { signerOf } from "./note.ts";
import { addendumQuery, keepAddendum, useDiscardNote, useSignNote } from "./queries.ts";

/** What was added to a signed note, and one's own addition while it is written. */
export function Addenda({ note }: { note: NoteView }) {
  const drafted = note.addenda.find((it) => it.isMine);
  const [isWriting, setWriting] = useState(drafted !== undefined);
  const signed = note.addenda.filter((it) => it.signature);
  return (
    <section className={styles.addenda} aria-label={text.notes.addendumTitle}>
      {(signed.length > 0 || isWriting) && <h2>{text.notes.addendumTitle}</h2>}
      {signed.map((it) => (
        <SignedAddendum key={it.id} addendum={it} />
      ))}
      {isWriting ? (
        <WriteAddendum of={note.id} onDone={() => setWriting(false)} />
      ) : (
        <div>
          <Button shortcut="A" onPress={() => setWriting(true)}>
            {text.notes.writeAddendum}
          </Button>
        </div>
      )}
    </section>
  );
}

function SignedAddendum({ addendum: { body, signature } }: { addendum: AddendumView }) {
  if (!signature) return null;
  return (
    <Signed
      by={signerOf(signature)}
      roleName={text.app.roles[signature.role].toLowerCase()}
      at={stampText(signature.signedAt)}
      says={!signature.isValid && text.notes.notTrue}
    >
      {body}
    </Signed>
  );
}

function WriteAddendum({ of, onDone }: { of: NoteId; onDone: () => void }) {
  const [visit] = useState(() => Date.now());
  const { data: addendum, error } = useQuery(addendumQuery(of, visit));
  if (error) return <Notice tone="danger">{errorText(error)}</Notice>;
  if (!addendum) return <Skeleton lines={4} />;
  return <AddendumEditor of={of} addendum={addendum} onDone={onDone} />;
}

type AddendumEditorProps = { of: NoteId; addendum: AddendumView; onDone: () => void };

function AddendumEditor({ of, addendum, onDone }: AddendumEditorProps) {
  const { draft, keeping, change, flush, drop } = useAutosave({
    stored: { id: addendum.id, ofNoteId: of, body: addendum.body },
    keptAt: addendum.keptAt,
    keep: keepAddendum,
    explain: errorText,
  });
  const sign = useSignNote();
  const discard = useDiscardNote();
  const refused = keeping.is === "refused" ? fieldErrors(keeping.error).body : undefined;
  const onSign = async () => {
    if (await flush()) sign.mutate(draft.id, { onSuccess: onDone });
  };
  const onDiscard = async () => {
    await flush();
    drop();
    discard.mutate(draft.id, { onSuccess: onDone });
  };
  return (
    <div className={styles.editor}>
      <TextArea
        label={text.notes.addendumLabel}
        hint={text.notes.addendumHint}
        rows={5}
        maxLength={100_000}
        value={draft.body}
        onChange={(body) => change((it) => ({ ...it, body }))}
        error={refused}
        autoFocus
      />
      <div className={styles.actions}>
        <KeepingMark keeping={keeping} />
        <Button isPending={discard.isPending} onPress={() => void onDiscard()}>
          {text.notes.discard}
        </Button>
        <Button
          look="primary"
          shortcut="Mod+Enter"
          isPending={sign.isPending}
          isDisabled={draft.body.trim() === ""}
          onPress={() => void onSign()}
        >
          {text.notes.signAddendum}
        </Button>
      </div>
      <StayUntilKept keeping={keeping} flush={flush} />
    </div>
  );
}
