import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ClientId, GroupNoteView, SessionId } from "#ui/ipc/bindings.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { PlainList } from "#ui/kit/PlainList.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { text, useLanguage } from "#ui/text/index.ts";
import { ClosedRow } from "./ClosedRow.tsx";
import { GroupNoteEditor } from "./GroupNoteEditor.tsx";
import { GroupNoteHead } from "./GroupNoteHead.tsx";
import { GroupPartRead } from "./GroupPartFields.tsx";
import { groupNoteQuery } from "./queries.ts";

/** The notes of a group session: one's own to write, another's to read. */
export function GroupNotePage({ sessionId }: { sessionId: SessionId }) {
  useLanguage();
  const { data: view } = useSuspenseQuery(groupNoteQuery(sessionId));
  return view.isMine ? <GroupNoteEditor key={sessionId} view={view} /> : <GroupNoteReader view={view} />;
}

function GroupNoteReader({ view }: { view: GroupNoteView }) {
  const [inHand, setInHand] = useState<ClientId>();
  const words = text.groupNotes;
  const says = view.authorName === null ? words.stillToCome : words.readOnly(view.authorName);
  return (
    <Screen head={<GroupNoteHead view={view} />}>
      <Columns start={<GroupPartRead part={view.part} isFrozen={view.isFrozen} says={says} />} isFlush>
        {view.members.length === 0 && <EmptyState>{words.nobodyHere}</EmptyState>}
        <PlainList aria-label={words.members}>
          {view.members.map((it) => (
            <ClosedRow
              key={it.clientId}
              member={it}
              words={it}
              isInHand={inHand === it.clientId}
              onTake={() => setInHand(it.clientId)}
            />
          ))}
        </PlainList>
      </Columns>
    </Screen>
  );
}
