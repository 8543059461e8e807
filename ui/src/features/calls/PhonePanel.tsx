import { useSuspenseQuery } from "@tanstack/react-query";
import type { CallView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { clockShown } from "#ui/kit/dates.ts";
import { PlainList } from "#ui/kit/PlainList.tsx";
import { SideSection } from "#ui/kit/ScreenFrame.tsx";
import { Reading } from "#ui/kit/Signed.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./PhonePanel.module.css";
import { callsQuery, useLogUnknownCaller } from "./queries.ts";

/** As many calls as one still has in mind. */
const LAST = 5;

/** What to say to a voice one does not know, on the screen before it is needed, and the calls of the day. */
export function PhonePanel({ onLogged }: { onLogged: () => void }) {
  const { data: calls } = useSuspenseQuery(callsQuery(null));
  const log = useLogUnknownCaller();
  const words = text.calls;
  return (
    <SideSection title={words.phone}>
      <h3>{words.unknownAsks}</h3>
      <Reading>{words.unknownSays}</Reading>
      <div>
        <Button shortcut="N" isPending={log.isPending} onPress={() => log.mutate(undefined, { onSuccess: onLogged })}>
          {words.readAndLogged}
        </Button>
      </div>
      <p className={styles.hint}>{words.readHint}</p>
      <PlainList className={styles.calls} aria-label={words.lastCalls}>
        {calls.slice(0, LAST).map((it) => (
          <Call key={it.id} call={it} />
        ))}
      </PlainList>
      {calls.length === 0 && <p className={styles.hint}>{words.noCalls}</p>}
    </SideSection>
  );
}

function Call({ call }: { call: CallView }) {
  const { abouts, to, unknown } = text.calls;
  const name = call.clientName || call.who || unknown;
  return (
    <li className={styles.call} title={call.note}>
      <span className={styles.clock}>{clockShown(call.minute)}</span>
      <span className={styles.who} dir="auto">
        {call.direction === "outgoing" ? to(name) : name}
      </span>
      {call.about !== "unknownCaller" && <span className={styles.about}>{abouts[call.about].toLowerCase()}</span>}
    </li>
  );
}
