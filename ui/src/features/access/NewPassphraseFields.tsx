import { useQuery } from "@tanstack/react-query";
import { chosenError, type NewPassphrase, repeatedError } from "#ui/features/access/passphrase.ts";
import { suggestionQuery } from "#ui/features/access/queries.ts";
import type { Weakness } from "#ui/ipc/bindings.ts";
import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { PasswordField } from "#ui/kit/PasswordField.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./NewPassphraseFields.module.css";

type NewPassphraseFieldsProps = {
  label?: string;
  value: NewPassphrase;
  onChange: (value: NewPassphrase) => void;
  weakness: Weakness | null | undefined;
  /** Whether one wanted to go on: from then on, what is missing is said. */
  isAsked: boolean;
  /** What the other side answered; only a weakness is shown here. */
  refusal?: unknown;
  autoFocus?: boolean;
};

/** A passphrase and its repetition, with five random words on offer. */
export function NewPassphraseFields({
  label = text.access.passphrase,
  value,
  onChange,
  weakness,
  isAsked,
  refusal,
  autoFocus = false,
}: NewPassphraseFieldsProps) {
  const words = text.access.choosing;
  const refused = failureOf(refusal)?.code === "weak" ? errorText(refusal) : undefined;
  return (
    <>
      <Offer onUse={(chosen) => onChange({ chosen, repeated: "" })} />
      <PasswordField
        label={label}
        hint={weakness === null && value.chosen !== "" ? words.good : words.hint}
        error={chosenError(value, weakness, isAsked) ?? refused}
        value={value.chosen}
        onChange={(chosen) => onChange({ ...value, chosen })}
        autoFocus={autoFocus}
        name="passphrase"
      />
      <PasswordField
        label={words.repeated}
        error={repeatedError(value, isAsked)}
        value={value.repeated}
        onChange={(repeated) => onChange({ ...value, repeated })}
        name="repeated"
      />
    </>
  );
}

/** Taken into the first field only: typing them once more is how one learns them. */
function Offer({ onUse }: { onUse: (words: string) => void }) {
  const words = text.access.choosing;
  const { data: offered, refetch } = useQuery(suggestionQuery);
  if (!offered) return null;
  return (
    <div className={styles.offer}>
      <p className={styles.says}>{words.offered}</p>
      <p className={styles.words} role="status">
        {offered}
      </p>
      <div className={styles.actions}>
        <Button onPress={() => onUse(offered)}>{words.use}</Button>
        <Button look="bare" onPress={() => void refetch()}>
          {words.others}
        </Button>
      </div>
    </div>
  );
}
