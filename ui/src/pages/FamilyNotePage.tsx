import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FamilyNoteEditor } from "#ui/features/family/FamilyNoteEditor.tsx";
import { factsOf } from "#ui/features/family/familyNote.ts";
import { familyBlankQuery, familyNoteQuery } from "#ui/features/family/queries.ts";
import { ClientLink } from "#ui/features/notes/ClientLink.tsx";
import { HeldFields } from "#ui/features/notes/HeldFields.tsx";
import { MissingLine } from "#ui/features/notes/MissingLine.tsx";
import { NoteReader } from "#ui/features/notes/NoteReader.tsx";
import type { ClientId, FamilyNoteView, NoteId } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { Notice } from "#ui/kit/Notice.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Skeleton } from "#ui/kit/Skeleton.tsx";
import { text, useLanguage } from "#ui/text/index.ts";

type FamilyNotePageProps = { clientId: ClientId; noteId: NoteId | "new" };

/** A family note: a draft of one's own to write, anything else to read. */
export function FamilyNotePage({ clientId, noteId }: FamilyNotePageProps) {
  useLanguage();
  return noteId === "new" ? <NewFamilyNote clientId={clientId} /> : <StoredFamilyNote noteId={noteId} />;
}

function StoredFamilyNote({ noteId }: { noteId: NoteId }) {
  const { data: view } = useSuspenseQuery(familyNoteQuery(noteId));
  return view.note.isMine ? <Editor view={view} /> : <NoteReader note={view.note} facts={factsOf(view)} />;
}

function NewFamilyNote({ clientId }: { clientId: ClientId }) {
  const [visit] = useState(() => Date.now());
  const { data: view, error } = useQuery(familyBlankQuery(clientId, visit));
  if (view) return <Editor view={view} />;
  return (
    <Screen head={<PageHead title={text.family.newNote} />}>
      <Columns>{error ? <Notice tone="danger">{errorText(error)}</Notice> : <Skeleton lines={6} />}</Columns>
    </Screen>
  );
}

function Editor({ view }: { view: FamilyNoteView }) {
  return (
    <FamilyNoteEditor
      key={view.note.id}
      view={view}
      heldFields={HeldFields}
      missingLine={MissingLine}
      clientLink={<ClientLink clientId={view.note.clientId} name={view.note.clientName} />}
    />
  );
}
