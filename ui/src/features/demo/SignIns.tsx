import { Button } from "react-aria-components";
import { demoPassphrase, demoSignIns } from "#ui/ipc/bindings.ts";
import { mayTakeFocus } from "#ui/kit/firstFocus.ts";
import { PlainList } from "#ui/kit/PlainList.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./SignIns.module.css";

type SignInsProps = {
  /** Somebody is let in already. */
  isPending: boolean;
  onChoose: (who: { name: string; passphrase: string }) => void;
};

/** Everybody who can sign in to the demonstration: one press, and one is them. */
export function SignIns({ isPending, onChoose }: SignInsProps) {
  const words = text.demo;
  return (
    <section className={styles.signIns} aria-label={words.whoever}>
      <PlainList className={styles.list}>
        {demoSignIns.map(({ name, roles }, index) => (
          <li key={name}>
            <Button
              className={styles.who ?? ""}
              autoFocus={index === 0 && mayTakeFocus()}
              isPending={isPending}
              onPress={() => onChoose({ name, passphrase: demoPassphrase })}
            >
              <span className={styles.name} title={name} dir="auto">
                {name}
              </span>
              <span className={styles.roles}>{text.app.rolesListed(roles)}</span>
            </Button>
          </li>
        ))}
      </PlainList>
      <p className={styles.passphrase}>{words.passphrase(demoPassphrase)}</p>
    </section>
  );
}
