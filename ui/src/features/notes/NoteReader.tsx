import type { ReactNode } from "react";
import type { NoteView } from "#ui/ipc/bindings.ts";
import { usePrint } from "#ui/ipc/print.ts";
import { shortDayText, stampText, weekdayText } from "#ui/kit/dates.ts";
import { Notice } from "#ui/kit/Notice.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Reading } from "#ui/kit/Signed.tsx";
import { text } from "#ui/text/index.ts";
import { Addenda } from "./Addenda.tsx";
import { ClientLink } from "./ClientLink.tsx";
import styles from "./NoteReader.module.css";
import { bodyOf, sectionsOf, signerOf, timeText } from "./note.ts";

type NoteReaderProps = {
  note: NoteView;
  /** What else the kind of note has among its facts. */
  facts?: readonly string[];
};

/** A note to read: words that no longer change, or another's draft. */
export function NoteReader({ note, facts = [] }: NoteReaderProps) {
  const { signature } = note;
  usePrint(signature ? { is: "note", noteId: note.id } : undefined);
  const [heading = "", groupPart] = note.heading.split(/\n\n([\s\S]*)/);
  const isDraft = !signature;
  const mode = note.kind === "group" ? [] : [text.notes.modes[note.mode]];
  return (
    <Screen
      head={
        <PageHead
          title={text.notes.kinds[note.kind]}
          aside={<ClientLink clientId={note.clientId} name={note.clientName} />}
          facts={[weekdayText(note.heldOn), timeText(note), ...mode, heading, ...facts].filter(Boolean)}
        />
      }
    >
      <Columns>
        <div className={styles.note}>
          {signature && !signature.isValid && (
            <Notice tone="danger" title={text.notes.notTrue}>
              {text.notes.notTrueSays}
            </Notice>
          )}
          {!signature && <Notice tone="warn">{text.notes.draftOf(note.authorName)}</Notice>}
          {groupPart && (
            <Part title={text.notes.groupPart} isDraft={isDraft}>
              {groupPart}
            </Part>
          )}
          {sectionsOf[note.format].map((section) => (
            <Part key={section} title={text.notes.sections[section]} isDraft={isDraft}>
              {bodyOf(note, section)}
            </Part>
          ))}
          {signature && <SignatureLine note={note} />}
        </div>
        {signature && <Addenda note={note} />}
      </Columns>
    </Screen>
  );
}

/** The serif is for words that no longer change. */
function Part({ title, isDraft, children }: { title: string; isDraft: boolean; children: string }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {isDraft ? <p className={styles.typed}>{children}</p> : <Reading>{children}</Reading>}
    </section>
  );
}

function SignatureLine({ note: { signature, isLate, dueOn } }: { note: NoteView }): ReactNode {
  if (!signature) return null;
  const role = text.app.roles[signature.role].toLowerCase();
  return (
    <p className={styles.line}>
      {text.kit.signedBy(signerOf(signature), role, `${stampText(signature.signedAt)} (${signature.timeZone})`)}
      {isLate && ` · ${text.notes.wasDueBy(shortDayText(dueOn))}`}
    </p>
  );
}
