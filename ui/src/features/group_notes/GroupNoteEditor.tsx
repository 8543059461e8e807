import { memo, useCallback, useEffect, useRef, useState } from "react";
import { StayUntilKept } from "#ui/app/StayUntilKept.tsx";
import type { ClientId, GroupNoteDraft, GroupNoteView, MemberNoteView, SignedReady } from "#ui/ipc/bindings.ts";
import { errorText, type FieldErrors, fieldErrors } from "#ui/ipc/errorText.ts";
import { useAutosave } from "#ui/kit/autosave.ts";
import { Button } from "#ui/kit/Button.tsx";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { focusFaultSoon } from "#ui/kit/focusFault.ts";
import { KeepingMark } from "#ui/kit/KeepingMark.tsx";
import { PlainList } from "#ui/kit/PlainList.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { say } from "#ui/kit/toast.ts";
import { text, useLanguage } from "#ui/text/index.ts";
import { Beside } from "./Beside.tsx";
import { ClosedRow } from "./ClosedRow.tsx";
import { GroupNoteHead } from "./GroupNoteHead.tsx";
import { GroupPartFields, GroupPartRead } from "./GroupPartFields.tsx";
import {
  changesOf,
  type Draft,
  draftOf,
  type GroupNeed,
  groupNeeds,
  isOpen,
  keptAfter,
  type MemberWords,
  marksOf,
  nextToWrite,
  nothingTyped,
  progressOf,
  refusedOf,
  sendEach,
  withMember,
  withoutMember,
  withPart,
  wordsOf,
} from "./groupNote.ts";
import { MemberRow } from "./MemberRow.tsx";
import { keepGroupNote, signGroupNote, useDiscardAbout, useSignReady } from "./queries.ts";

/** The row in hand, and whether the focus is to go into its text. */
type Hand = { id: ClientId; isText: boolean };

/** After a group: the group once, a note per member, and one key that signs what is ready. */
export function GroupNoteEditor({ view }: { view: GroupNoteView }) {
  const keep = useKeep(view);
  const { draft, keeping, change, flush, keepBy } = useAutosave({
    stored: draftOf(view),
    keptAt: view.keptAt,
    keep,
    explain: (error) => refusalText(error, view),
  });
  const part = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  const [hand, setHand] = useState<Hand | null>(() => firstHand(view, draft));
  const [isAsked, setAsked] = useState(false);
  const sign = useSignReady(async () => {
    const done: { signed?: SignedReady } = {};
    const keepAndSign = async (changes: GroupNoteDraft) => {
      done.signed = await signGroupNote(changes);
    };
    const isKept = await keepBy((it) => keep(it, keepAndSign));
    if (done.signed) return done.signed;
    // Nothing was unsaved, or it is not kept because it cannot be signed.
    return isKept || (await flush()) ? signGroupNote(nothingTyped(view)) : null;
  });
  const discard = useDiscardAbout();
  const words = text.groupNotes;

  const refused = keeping.is === "refused" ? keeping.error : null;
  const needs = view.isFrozen ? [] : groupNeeds(draft.part);
  const ready = view.members.filter((it) => progressOf(it, wordsOf(draft, it)) === "ready");
  const inHand = view.members.find((it) => it.clientId === hand?.id);

  useEffect(() => {
    if (document.activeElement === document.body)
      rows.current?.querySelector<HTMLElement>("[aria-current] input:not([tabindex='-1'])")?.focus();
  }, []);

  const signReady = () => {
    if (ready.length === 0) return;
    setAsked(true);
    if (needs.length > 0) return focusFaultSoon(part.current);
    sign.mutate(undefined, {
      onSuccess: (done) => {
        if (!done) return;
        setAsked(false);
        const { signed, incomplete } = done;
        const names = view.members.filter((it) => incomplete.includes(it.clientId)).map((it) => it.fullName);
        const body = names.length > 0 ? { body: words.incomplete(names) } : {};
        say({ tone: "done", title: words.signedToast(signed), ...body });
        const next = nextToWrite(view, draft, null);
        if (next) setHand({ id: next, isText: false });
      },
    });
  };

  const throwAway = useCallback(
    (member: MemberNoteView) =>
      discard.mutate(member.noteId, { onSuccess: () => change((it) => withoutMember(it, member)) }),
    [discard.mutate, change],
  );

  const goToWords = () => {
    const area = rows.current?.querySelector("textarea");
    const mark = inHand && marksOf(wordsOf(draft, inHand).body, inHand.like)[0];
    if (!area || !mark) return;
    area.focus();
    area.setSelectionRange(mark.start, mark.end);
  };

  return (
    <Screen
      head={
        <GroupNoteHead
          view={view}
          actions={
            <>
              <KeepingMark keeping={keeping} />
              <Button
                look="primary"
                shortcut="Mod+Enter"
                isPending={sign.isPending}
                isDisabled={ready.length === 0}
                onPress={signReady}
              >
                {ready.length === 0 ? words.signNothing : words.sign(ready.length)}
              </Button>
            </>
          }
        />
      }
    >
      <Columns
        start={
          <div ref={part}>
            {view.isFrozen ? (
              <GroupPartRead part={view.part} isFrozen says={words.frozen} />
            ) : (
              <GroupPartFields
                part={draft.part}
                curriculum={view.curriculum}
                errors={{ ...(isAsked ? partErrors(needs) : {}), ...fieldErrors(refused) }}
                needs={needs}
                isFirst={view.part.topic === ""}
                onChange={(typed) => change((it) => withPart(it, typed))}
              />
            )}
          </div>
        }
        side={
          inHand ? (
            <Beside member={inHand} words={wordsOf(draft, inHand)} onGoToWords={goToWords} />
          ) : (
            <p>{words.besideSays}</p>
          )
        }
        sideLabel={words.beside}
        isFlush
      >
        {view.members.length === 0 && <EmptyState>{words.nobodyHere}</EmptyState>}
        <PlainList ref={rows} aria-label={words.members}>
          {view.members.map((it) => (
            <Row
              key={it.clientId}
              member={it}
              words={wordsOf(draft, it)}
              isInHand={hand?.id === it.clientId}
              takesText={hand?.id === it.clientId && hand.isText}
              error={refusedOf(refused) === it.clientId ? errorText(refused) : undefined}
              onTake={setHand}
              onDiscard={throwAway}
              change={change}
            />
          ))}
        </PlainList>
      </Columns>
      <StayUntilKept keeping={keeping} flush={flush} />
    </Screen>
  );
}

type RowProps = {
  member: MemberNoteView;
  words: MemberWords;
  isInHand: boolean;
  takesText: boolean;
  error: string | undefined;
  onTake: (hand: Hand) => void;
  onDiscard: (member: MemberNoteView) => void;
  change: (update: (draft: Draft) => Draft) => void;
};

/** Drawn again only when something of it changed: a key typed in one row leaves the others alone. */
const Row = memo(function Row({ member, words, isInHand, takesText, error, onTake, onDiscard, change }: RowProps) {
  useLanguage();
  const take = (isText: boolean) => onTake({ id: member.clientId, isText });
  if (!isOpen(member)) {
    return (
      <ClosedRow
        member={member}
        words={words}
        isInHand={isInHand}
        onTake={() => take(false)}
        onDiscard={() => onDiscard(member)}
      />
    );
  }
  return (
    <MemberRow
      member={member}
      words={words}
      isInHand={isInHand}
      takesText={takesText}
      error={error}
      onTake={take}
      onChange={(typed) => change((it) => withMember(it, member, typed))}
    />
  );
});

type Send = (changes: GroupNoteDraft) => Promise<unknown>;

/** Sends what changed since it was last taken. */
function useKeep(view: GroupNoteView): (draft: Draft, send?: Send) => Promise<void> {
  const kept = useRef(draftOf(view));
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  }, [view]);
  return useCallback(async (draft, send = keepGroupNote) => {
    const changes = changesOf(latest.current, draft, kept.current);
    const { taken, refusal } = await sendEach(changes, send);
    kept.current = keptAfter(taken, draft, kept.current);
    if (refusal) throw refusal;
  }, []);
}

/** Once the group's part is written, one begins with the first note that is not. */
function firstHand(view: GroupNoteView, draft: Draft): Hand | null {
  const first = view.part.topic === "" ? null : nextToWrite(view, draft, null);
  return first && { id: first, isText: false };
}

function refusalText(error: unknown, view: GroupNoteView): string {
  const refused = view.members.find((it) => it.clientId === refusedOf(error));
  return refused ? `${refused.fullName}: ${errorText(error)}` : errorText(error);
}

function partErrors(needs: readonly GroupNeed[]): FieldErrors {
  const { topicMissing } = text.groupNotes;
  return Object.fromEntries(needs.map((it) => [it, topicMissing]));
}
