import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { StayUntilKept } from "#ui/app/StayUntilKept.tsx";
import type { NoteView } from "#ui/ipc/bindings.ts";
import { errorText, type FieldErrors, fieldErrors } from "#ui/ipc/errorText.ts";
import { useAutosave } from "#ui/kit/autosave.ts";
import { Button } from "#ui/kit/Button.tsx";
import { shortDayText } from "#ui/kit/dates.ts";
import { focusAtEnd } from "#ui/kit/focusAtEnd.ts";
import { focusFaultSoon } from "#ui/kit/focusFault.ts";
import { KeepingMark } from "#ui/kit/KeepingMark.tsx";
import { Menu } from "#ui/kit/Menu.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen, SideSection } from "#ui/kit/ScreenFrame.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { Reading } from "#ui/kit/Signed.tsx";
import { TextArea } from "#ui/kit/TextArea.tsx";
import { text } from "#ui/text/index.ts";
import { ClientLink } from "./ClientLink.tsx";
import { HeldFields } from "./HeldFields.tsx";
import { MissingLine } from "./MissingLine.tsx";
import styles from "./NoteEditor.module.css";
import { bodyOf, draftOf, type Missing, missingOf, missingWord, noteLine, sectionsOf, withBody } from "./note.ts";
import { chartQuery, keepNote, useDiscardNote, useSignNote } from "./queries.ts";

/** An individual note while it is written. */
export function NoteEditor({ note }: { note: NoteView }) {
  const navigate = useNavigate();
  const { draft, keeping, change, flush, drop } = useAutosave({
    stored: draftOf(note),
    keptAt: note.keptAt,
    keep: keepNote,
    explain: errorText,
  });
  const sign = useSignNote();
  const discard = useDiscardNote();
  const first = useRef<HTMLTextAreaElement>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (first.current) focusAtEnd(first.current);
  }, []);
  const missing = missingOf(draft);
  const refused: FieldErrors = fieldErrors(keeping.is === "refused" ? keeping.error : sign.error);
  const errors = { ...(isAsked ? heldErrors(missing) : {}), ...refused };
  const params = { clientId: draft.clientId, noteId: draft.id };
  const onSign = async () => {
    setAsked(true);
    if (missing.length > 0) return focusFaultSoon();
    if (!(await flush())) return;
    const read = () => navigate({ to: "/clients/$clientId/note/$noteId", params, replace: true });
    sign.mutate(draft.id, { onSuccess: () => void read() });
  };
  const onDiscard = async () => {
    await flush();
    drop();
    const leave = () => navigate({ to: "/clients/$clientId", params, search: { tab: "notes" } });
    discard.mutate(draft.id, { onSuccess: () => void leave() });
  };
  return (
    <Screen
      head={
        <PageHead
          title={text.notes.kinds.individual}
          aside={<ClientLink clientId={draft.clientId} name={note.clientName} />}
          facts={[dueText(note)]}
          actions={
            <>
              <KeepingMark keeping={keeping} />
              <Menu
                actions={[
                  {
                    id: "discard",
                    name: text.notes.discard,
                    icon: <Trash2 />,
                    look: "danger",
                    onAction: () => void onDiscard(),
                  },
                ]}
              />
              <Button look="primary" shortcut="Mod+Enter" isPending={sign.isPending} onPress={() => void onSign()}>
                {text.notes.sign}
              </Button>
            </>
          }
        />
      }
    >
      <Columns
        start={
          <div className={styles.held}>
            <h2>{text.notes.session}</h2>
            <Select
              label={text.notes.format}
              value={draft.format}
              options={text.notes.formats}
              onChange={(format) => change((it) => ({ ...it, format }))}
            />
            <HeldFields held={draft} onChange={(held) => change((it) => ({ ...it, ...held }))} errors={errors} />
          </div>
        }
        side={<Earlier note={note} />}
        sideLabel={text.notes.earlier}
      >
        <div className={styles.sections}>
          {sectionsOf[draft.format].map((section, at) => (
            <TextArea
              key={section}
              label={text.notes.sections[section]}
              placeholder={text.notes.sectionHints[section]}
              rows={draft.format === "free" ? 14 : 4}
              maxLength={100_000}
              value={bodyOf(draft, section)}
              onChange={(body) => change((it) => withBody(it, section, body))}
              error={isAsked && missing.includes(section) ? text.notes.isMissing.body : refused.body}
              {...(at === 0 && { ref: first })}
            />
          ))}
          <MissingLine missing={missing.map(missingWord)} />
        </div>
      </Columns>
      <StayUntilKept keeping={keeping} flush={flush} />
    </Screen>
  );
}

/** The newest signed words about this client, to go on from. */
function Earlier({ note }: { note: NoteView }) {
  const { data: chart } = useSuspenseQuery(chartQuery(note.clientId));
  const earlier = chart.notes.filter((it) => it.isSigned && it.id !== note.id).slice(0, 4);
  if (earlier.length === 0) return <SideSection title={text.notes.earlier}>{text.notes.noEarlier}</SideSection>;
  return earlier.map((it) => (
    <SideSection key={it.id} title={`${shortDayText(it.heldOn)}, ${text.notes.kinds[it.kind].toLowerCase()}`}>
      <p className={styles.hint}>{noteLine(it)}</p>
      <Reading>{it.excerpt}</Reading>
    </SideSection>
  ));
}

function dueText(note: NoteView): string {
  const day = shortDayText(note.dueOn);
  return note.isLate ? text.notes.wasDueBy(day) : text.notes.dueBy(day);
}

function heldErrors(missing: readonly Missing[]): FieldErrors {
  const { isMissing } = text.notes;
  return {
    ...(missing.includes("startsMinute") && { startsMinute: isMissing.startsMinute }),
    ...(missing.includes("minutes") && { minutes: isMissing.minutes }),
  };
}
