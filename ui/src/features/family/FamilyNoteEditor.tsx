import { useNavigate } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { type ComponentType, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { StayUntilKept } from "#ui/app/StayUntilKept.tsx";
import type { ContactMode, FamilyNoteDraft, FamilyNoteView, NoteDraft } from "#ui/ipc/bindings.ts";
import { errorText, type FieldErrors, fieldErrors } from "#ui/ipc/errorText.ts";
import { useAutosave } from "#ui/kit/autosave.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Checkbox } from "#ui/kit/Checkbox.tsx";
import { Chips } from "#ui/kit/Chips.tsx";
import { focusFaultSoon } from "#ui/kit/focusFault.ts";
import { KeepingMark } from "#ui/kit/KeepingMark.tsx";
import { Menu } from "#ui/kit/Menu.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Select } from "#ui/kit/Select.tsx";
import { TextArea } from "#ui/kit/TextArea.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./FamilyNoteEditor.module.css";
import {
  bodyOf,
  draftOf,
  type FamilyMissing,
  missingOf,
  missingWord,
  withBody,
  withMode,
  withParticipant,
} from "./familyNote.ts";
import { keepFamilyNote, useDiscardFamilyNote, useSignFamilyNote } from "./queries.ts";

type Held = Pick<NoteDraft, "heldOn" | "startsMinute" | "minutes" | "mode">;

type FamilyNoteEditorProps = {
  view: FamilyNoteView;
  /** The fields every note has, and its lines: of the notes' own screens. */
  heldFields: ComponentType<{ held: Held; onChange: (change: Partial<Held>) => void; errors: FieldErrors }>;
  missingLine: ComponentType<{ missing: readonly string[] }>;
  clientLink: ReactNode;
};

/** A note of family counseling while it is written. */
export function FamilyNoteEditor({
  view,
  heldFields: HeldFields,
  missingLine: MissingLine,
  clientLink,
}: FamilyNoteEditorProps) {
  const navigate = useNavigate();
  const { draft, keeping, change, flush, drop } = useAutosave({
    stored: draftOf(view),
    keptAt: view.note.keptAt,
    keep: keepFamilyNote,
    explain: errorText,
  });
  const sign = useSignFamilyNote();
  const discard = useDiscardFamilyNote();
  const form = useRef<HTMLDivElement>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);
  const missing = missingOf(draft);
  const refused: FieldErrors = fieldErrors(keeping.is === "refused" ? keeping.error : sign.error);
  const errors: FieldErrors = { ...(isAsked && errorsOf(missing)), ...refused };
  const words = text.family;
  const params = { clientId: draft.note.clientId, noteId: draft.note.id };
  const onSign = async () => {
    setAsked(true);
    if (missing.length > 0) return focusFaultSoon();
    if (!(await flush())) return;
    const read = () => navigate({ to: "/clients/$clientId/family-note/$noteId", params, replace: true });
    sign.mutate(draft.note.id, { onSuccess: () => void read() });
  };
  const onDiscard = async () => {
    await flush();
    drop();
    const leave = () => navigate({ to: "/clients/$clientId", params, search: { tab: "family" } });
    discard.mutate(draft.note.id, { onSuccess: () => void leave() });
  };
  return (
    <Screen
      head={
        <PageHead
          title={words.note}
          aside={clientLink}
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
              label={words.sessionType}
              value={draft.sessionType}
              options={words.sessionTypes}
              onChange={(sessionType) => change((it) => ({ ...it, sessionType }))}
            />
            <HeldFields
              held={draft.note}
              onChange={(held) => change((it) => ({ ...it, note: { ...it.note, ...held } }))}
              errors={errors}
            />
            <Checkbox
              isSelected={draft.isClientPresent}
              onChange={(isClientPresent) => change((it) => ({ ...it, isClientPresent }))}
            >
              {words.clientPresent}
            </Checkbox>
          </div>
        }
      >
        <div ref={form} className={styles.note}>
          <Participants view={view} draft={draft} change={change} error={errors.participants} />
          <Chips
            label={words.topics}
            value={draft.topics}
            options={words.topicNames}
            onChange={(topics) => change((it) => ({ ...it, topics }))}
          />
          <TextArea
            label={words.body}
            placeholder={words.bodyHint}
            rows={10}
            maxLength={100_000}
            value={bodyOf(draft)}
            onChange={(body) => change((it) => withBody(it, body))}
            error={errors.body}
          />
          <MissingLine missing={missing.map(missingWord)} />
        </div>
      </Columns>
      <StayUntilKept keeping={keeping} flush={flush} />
    </Screen>
  );
}

type ParticipantsProps = {
  view: FamilyNoteView;
  draft: FamilyNoteDraft;
  change: (update: (draft: FamilyNoteDraft) => FamilyNoteDraft) => void;
  error: string | undefined;
};

/** Who of the family took part, and how. */
function Participants({ view, draft, change, error }: ParticipantsProps) {
  const errorId = useId();
  const words = text.family;
  return (
    <fieldset
      className={styles.participants}
      aria-describedby={error ? errorId : undefined}
      data-invalid={error ? "" : undefined}
    >
      <legend className={styles.legend}>{words.participants}</legend>
      {view.family.length === 0 && <p className={styles.hint}>{words.nobodyToChoose}</p>}
      {view.family.map((it) => {
        const taking = draft.participants.find((other) => other.familyMemberId === it.id);
        return (
          <div key={it.id} className={styles.participant}>
            <Checkbox
              isSelected={taking !== undefined}
              onChange={(tookPart) => change((now) => withParticipant(now, it.id, tookPart))}
            >
              {words.tookPart(it.name, words.relationships[it.relationship])}
            </Checkbox>
            {taking && (
              <Select<ContactMode>
                label={words.modeOf(it.name)}
                isLabelHidden
                value={taking.mode}
                options={text.notes.modes}
                onChange={(mode) => change((now) => withMode(now, it.id, mode))}
              />
            )}
          </div>
        );
      })}
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

function errorsOf(missing: readonly FamilyMissing[]): FieldErrors {
  const { isMissing } = text.notes;
  return {
    ...(missing.includes("participants") && { participants: isMissing.participants }),
    ...(missing.includes("startsMinute") && { startsMinute: isMissing.startsMinute }),
    ...(missing.includes("minutes") && { minutes: isMissing.minutes }),
    ...(missing.includes("text") && { body: isMissing.body }),
  };
}
