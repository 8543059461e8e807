import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { type Options, optionList } from "#ui/kit/options.ts";
import styles from "./Chips.module.css";

type ChipsProps<Id extends string> = {
  label: string;
  /** For chips whose place says what they choose from; the label is then read aloud only. */
  isLabelHidden?: boolean;
  value: readonly Id[];
  options: Options<Id>;
  onChange: (value: Id[]) => void;
};

/** Any of several short words, in the order one reads them, as the interventions of a group. */
export function Chips<Id extends string>({ label, isLabelHidden = false, value, options, onChange }: ChipsProps<Id>) {
  return (
    <div className={styles.chips}>
      {!isLabelHidden && (
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
      )}
      <ToggleButtonGroup
        className={styles.words ?? ""}
        aria-label={label}
        selectionMode="multiple"
        selectedKeys={value}
        onSelectionChange={(ids) => onChange([...ids] as Id[])}
      >
        {optionList(options).map((it) => (
          <ToggleButton key={it.id} id={it.id} className={styles.chip ?? ""}>
            {it.name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
