import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import type { ClientId, FamilyMemberView, NoteHead } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { shortDayText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { Entries, Entry } from "#ui/kit/Entries.tsx";
import { List } from "#ui/kit/List.tsx";
import { ListRow } from "#ui/kit/ListRow.tsx";
import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { text } from "#ui/text/index.ts";
import { FamilyMemberDialog } from "./FamilyMemberDialog.tsx";
import styles from "./FamilyTab.module.css";
import { chartQuery, familyQuery } from "./queries.ts";

/** A client's family, and the sessions with them. */
export function FamilyTab({ clientId }: { clientId: ClientId }) {
  const { data: family } = useSuspenseQuery(familyQuery(clientId));
  const { data: chart } = useSuspenseQuery(chartQuery(clientId));
  const navigate = useNavigate();
  const [edited, setEdited] = useState<FamilyMemberView | "new">();
  const sessions = chart.notes.filter((it) => it.kind === "family");
  const write = () =>
    void navigate({ to: "/clients/$clientId/family-note/$noteId", params: { clientId, noteId: "new" } });
  return (
    <Columns>
      <div className={styles.family}>
        <div className={styles.members}>
          <List title={text.family.title} figure={text.family.members(family.length)}>
            {family.length === 0 && <EmptyState>{text.family.none}</EmptyState>}
            {family.map((it) => (
              <MemberRow key={it.id} member={it} onEdit={() => setEdited(it)} />
            ))}
          </List>
          <div>
            <Button shortcut="P" onPress={() => setEdited("new")}>
              <UserPlus /> {text.family.add}
            </Button>
          </div>
        </div>
        <section aria-label={text.family.notes}>
          <div className={styles.top}>
            <h2>{text.family.notes}</h2>
            <Button look="primary" shortcut="F" onPress={write}>
              {text.family.newNote}
            </Button>
          </div>
          {sessions.length === 0 && <EmptyState>{text.family.noNotes}</EmptyState>}
          <Entries label={text.family.notes}>
            {sessions.map((it) => (
              <SessionEntry key={it.id} clientId={clientId} head={it} />
            ))}
          </Entries>
        </section>
      </div>
      {edited && (
        <FamilyMemberDialog
          clientId={clientId}
          {...(edited !== "new" && { member: edited })}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Columns>
  );
}

function MemberRow({ member, onEdit }: { member: FamilyMemberView; onEdit: () => void }) {
  const words = text.family;
  const note = [
    words.relationships[member.relationship],
    member.isMinor && words.minor,
    member.telephone,
    words.sessions(member.sessions),
  ];
  return <ListRow name={member.name} note={note.filter(Boolean).join(" · ")} onOpen={onEdit} />;
}

function SessionEntry({ clientId, head }: { clientId: ClientId; head: NoteHead }) {
  const navigate = useNavigate();
  const { notes } = text;
  const minutes = head.minutes === null ? "" : notes.minutes(head.minutes);
  const who = head.isSigned ? notes.signedBy(head.authorName) : notes.draftBy(head.authorName);
  return (
    <Entry
      when={shortDayText(head.heldOn)}
      title={notes.kinds.family}
      note={[head.heading, minutes].filter(Boolean).join(", ")}
      by={[who, head.isLate && notes.late].filter(Boolean).join(", ")}
      excerpt={head.isSigned ? head.excerpt : head.excerpt ? notes.draftSays(head.excerpt) : notes.emptyDraft}
      isDraft={!head.isSigned}
      onOpen={() =>
        void navigate({ to: "/clients/$clientId/family-note/$noteId", params: { clientId, noteId: head.id } })
      }
    />
  );
}
