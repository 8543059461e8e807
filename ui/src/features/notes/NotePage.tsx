import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ClientId, NoteId } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { Notice } from "#ui/kit/Notice.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Skeleton } from "#ui/kit/Skeleton.tsx";
import { text, useLanguage } from "#ui/text/index.ts";
import { NoteEditor } from "./NoteEditor.tsx";
import { NoteReader } from "./NoteReader.tsx";
import { blankQuery, noteQuery } from "./queries.ts";

type NotePageProps = { clientId: ClientId; noteId: NoteId | "new" };

/** A note about one client: a draft of one's own to write, anything else to read. */
export function NotePage({ clientId, noteId }: NotePageProps) {
  useLanguage();
  return noteId === "new" ? <NewNote clientId={clientId} /> : <StoredNote noteId={noteId} />;
}

function StoredNote({ noteId }: { noteId: NoteId }) {
  const { data: note } = useSuspenseQuery(noteQuery(noteId));
  return note.isMine && note.kind === "individual" ? (
    <NoteEditor key={note.id} note={note} />
  ) : (
    <NoteReader note={note} />
  );
}

function NewNote({ clientId }: { clientId: ClientId }) {
  const [visit] = useState(() => Date.now());
  const { data: note, error } = useQuery(blankQuery(clientId, visit));
  if (note) return <NoteEditor key={note.id} note={note} />;
  return (
    <Screen head={<PageHead title={text.notes.newNote} />}>
      <Columns>{error ? <Notice tone="danger">{errorText(error)}</Notice> : <Skeleton lines={6} />}</Columns>
    </Screen>
  );
}
