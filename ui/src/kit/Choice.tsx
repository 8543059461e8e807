import type { KeyboardEvent } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { FieldFrame, type FieldProps, fieldClass, fieldState } from "#ui/kit/FieldFrame.tsx";
import { type Options, optionList } from "#ui/kit/options.ts";
import styles from "./Choice.module.css";

type ChoiceProps<Id extends string> = FieldProps & {
  value: Id | null;
  options: Options<Id>;
  /** What stands on each segment instead of its word, as 1 to 4; the word is its tooltip and is read aloud. */
  signs?: Readonly<Record<Id, string>>;
  onChange: (value: Id) => void;
};

/** One of a few, all in sight. Arrows move, and a digit takes the first, second, … */
export function Choice<Id extends string>(props: ChoiceProps<Id>) {
  const { value, options, signs, onChange } = props;
  const items = optionList(options);
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = /^[1-9]$/.test(event.key) && !hasModifier(event) ? items[Number(event.key) - 1] : undefined;
    if (!chosen || props.isDisabled || props.isReadOnly) return;
    event.preventDefault();
    onChange(chosen.id);
  };
  return (
    <RadioGroup
      className={fieldClass}
      {...fieldState(props)}
      orientation="horizontal"
      value={value}
      onChange={(id) => onChange(id as Id)}
    >
      <FieldFrame {...props}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the radios inside have the focus; digits are a shortcut among them. */}
        <div className={styles.segments} onKeyDown={onKeyDown} data-invalid={props.error ? "" : undefined}>
          {items.map((it) => (
            <Radio
              key={it.id}
              className={styles.segment ?? ""}
              value={it.id}
              data-sign={signs ? "" : undefined}
              {...(signs && { "aria-label": it.name })}
            >
              <span title={signs ? it.name : undefined}>{signs?.[it.id] ?? it.name}</span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </RadioGroup>
  );
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}
