import { Label, ProgressBar } from "react-aria-components";
import { Button } from "#ui/kit/Button.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Progress.module.css";

type ProgressProps = {
  label: string;
  value: number;
  /** How many there are; without it, it is not known how long it takes. */
  max?: number;
  /** How far it is, in words; "3,200 of 10,000" by itself. */
  says?: string;
  onCancel?: () => void;
};

/** Long work, how far it is, and the way out. */
export function Progress({ label, value, max, says, onCancel }: ProgressProps) {
  const words = says ?? (max === undefined ? "" : text.kit.done(value, max));
  return (
    <div className={styles.progress}>
      <ProgressBar
        className={styles.bar ?? ""}
        value={value}
        maxValue={max ?? 100}
        isIndeterminate={max === undefined}
        {...(words && { valueLabel: words })}
      >
        {({ percentage = 100 }) => (
          <>
            <div className={styles.words}>
              <Label>{label}</Label>
              <span className={styles.value}>{words}</span>
            </div>
            <div className={styles.track}>
              <div
                className={styles.done}
                data-unknown={max === undefined || undefined}
                style={{ inlineSize: `${percentage}%` }}
              />
            </div>
          </>
        )}
      </ProgressBar>
      {onCancel && <Button onPress={onCancel}>{text.kit.cancel}</Button>}
    </div>
  );
}
