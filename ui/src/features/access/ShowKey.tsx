import { createPortal } from "react-dom";
import type { RecoveryView } from "#ui/ipc/bindings.ts";
import { PRINT } from "#ui/ipc/print.ts";
import { Button } from "#ui/kit/Button.tsx";
import { FormActions } from "#ui/kit/Form.tsx";
import { useShortcut } from "#ui/kit/keys.ts";
import { Threshold } from "#ui/kit/Threshold.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./ShowKey.module.css";

type ShowKeyProps = { recoveryKey: RecoveryView; clinicName: string; onWritten: () => void };

/** The recovery key, to be written down or printed; it cannot be selected or copied. */
export function ShowKey({ recoveryKey, clinicName, onWritten }: ShowKeyProps) {
  const words = text.access.recoveryKey;
  const print = () => window.print();
  useShortcut(PRINT, print, words.print);
  return (
    <Threshold title={words.title} says={`${text.access.step(3, 3)}. ${words.says}`}>
      <Groups groups={recoveryKey.groups} />
      <p className={styles.advice}>
        {words.keep} {words.whyNotCopied}
      </p>
      <FormActions>
        <Button look="primary" autoFocus onPress={onWritten}>
          {words.written}
        </Button>
        <Button onPress={print}>{words.print}</Button>
      </FormActions>
      {createPortal(<Paper groups={recoveryKey.groups} clinicName={clinicName} />, document.body)}
    </Threshold>
  );
}

function Groups({ groups }: { groups: readonly string[] }) {
  return (
    <ol className={styles.groups}>
      {groups.map((group, place) => (
        <li key={group} className={styles.group}>
          <span className={styles.number}>{place + 1}</span>
          <span className={styles.symbols}>{group}</span>
        </li>
      ))}
    </ol>
  );
}

/** What the printer gets instead of the screen. */
function Paper({ groups, clinicName }: { groups: readonly string[]; clinicName: string }) {
  const words = text.access.recoveryKey;
  const today = new Intl.DateTimeFormat(text.locale, { dateStyle: "long" }).format();
  return (
    <section className={styles.paper} data-paper="" aria-hidden="true">
      <p className={styles.clinic}>{clinicName}</p>
      <h1 className={styles.title}>{words.paperTitle}</h1>
      <p>{words.paperDate(today)}</p>
      <Groups groups={groups} />
      {words.paperAdvice.map((it) => (
        <p key={it}>{it}</p>
      ))}
    </section>
  );
}
