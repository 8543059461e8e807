import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { CallAbout, CallDirection, ClientId } from "#ui/ipc/bindings.ts";
import { fieldErrors, formError } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Choice } from "#ui/kit/Choice.tsx";
import { ComboBox } from "#ui/kit/ComboBox.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { dayText } from "#ui/kit/dates.ts";
import { Field } from "#ui/kit/Field.tsx";
import { Form } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { optionList } from "#ui/kit/options.ts";
import { Select } from "#ui/kit/Select.tsx";
import { Reading } from "#ui/kit/Signed.tsx";
import { TextArea } from "#ui/kit/TextArea.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./CallDialog.module.css";
import { callersQuery, useLogCall } from "./queries.ts";

/** Whom a call is about. */
export type Callee = { id: ClientId; name: string };

type CallDialogProps = {
  /** On a client's page the client; elsewhere one is chosen, if the call is about one. */
  about?: Callee;
  /** What it begins with: an incoming message, unless it is known better. */
  starts?: { direction: CallDirection; about: CallAbout };
  onClose: () => void;
};

const incoming = { direction: "incoming", about: "message" } as const;

/** A call, logged while one still speaks: it was just now. */
export function CallDialog({ about: given, starts = incoming, onClose }: CallDialogProps) {
  const words = text.calls;
  const [direction, setDirection] = useState(starts.direction);
  const [about, setAbout] = useState(starts.about);
  const [client, setClient] = useState(given);
  const [who, setWho] = useState("");
  const [note, setNote] = useState("");
  const spokenWith = useRef<HTMLInputElement>(null);
  const log = useLogCall();
  const errors = fieldErrors(log.error);
  const failed = formError(log.error, ["who", "note", "client"]);
  const isUnknown = about === "unknownCaller";
  // On a client's page the caller is known, or the call would not be logged here.
  const abouts = optionList(words.abouts).filter((it) => !given || it.id !== "unknownCaller");
  const choose = (it: Callee | undefined) => {
    setClient(it);
    // The field one typed in gives way to the name: the next one has the focus.
    if (it) spokenWith.current?.focus();
  };
  const keep = () => {
    const clientId = isUnknown ? null : (client?.id ?? null);
    log.mutate({ direction, about, who, note, clientId }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={given ? words.logAbout(given.name) : words.log}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form="call" shortcut="Mod+Enter" isPending={log.isPending}>
            {words.keep}
          </Button>
        </>
      }
    >
      <Form id="call" onSubmit={keep}>
        {failed && <Notice tone="danger">{failed}</Notice>}
        <Choice label={words.direction} value={direction} options={words.directions} onChange={setDirection} />
        <Select label={words.about} value={about} options={abouts} onChange={setAbout} />
        {isUnknown && <Unknown />}
        {!given && !isUnknown && <WhichClient chosen={client} onChoose={choose} error={errors.client} />}
        <Field
          label={words.who}
          hint={client && !isUnknown ? words.whoIsClient : words.whoHint}
          value={who}
          onChange={setWho}
          error={errors.who}
          autoFocus
          ref={spokenWith}
        />
        <TextArea label={words.note} hint={words.noteHint} value={note} onChange={setNote} error={errors.note} />
      </Form>
    </Dialog>
  );
}

/** The sentence that gives nothing away, to be read aloud. */
function Unknown() {
  return (
    <Notice title={text.calls.unknownHint}>
      <Reading>{text.calls.unknownSays}</Reading>
    </Notice>
  );
}

type WhichClientProps = {
  chosen: Callee | undefined;
  onChoose: (client: Callee | undefined) => void;
  error: string | undefined;
};

/** The client, found by letters; once found a name, until another is wanted. */
function WhichClient({ chosen, onChoose, error }: WhichClientProps) {
  const words = text.calls;
  const [typed, setTyped] = useState("");
  const [isAnother, setIsAnother] = useState(false);
  const { data: found = [], isFetching } = useQuery(callersQuery(typed));
  if (chosen) {
    const another = () => {
      setTyped("");
      setIsAnother(true);
      onChoose(undefined);
    };
    return (
      <p className={styles.chosen}>
        <span className={styles.label}>{words.client}</span>
        <bdi>{chosen.name}</bdi>
        <Button look="bare" onPress={another}>
          {words.another}
        </Button>
      </p>
    );
  }
  return (
    <ComboBox
      label={words.client}
      hint={words.clientHint}
      query={typed}
      onQuery={setTyped}
      found={typed.trim() === "" ? [] : found}
      idOf={(it) => it.id}
      nameOf={(it) => it.sortedName}
      noteOf={(it) => (it.bornOn ? dayText(it.bornOn) : it.recordNumber)}
      onChoose={(it) => onChoose({ id: it.id, name: it.sortedName })}
      isSearching={isFetching}
      error={error}
      autoFocus={isAnother}
    />
  );
}
