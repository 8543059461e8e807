import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup } from "react-aria-components";
import { CheckMark, checkboxClass } from "#ui/kit/Checkbox.tsx";
import { FieldFrame, type FieldProps, fieldClass, fieldState } from "#ui/kit/FieldFrame.tsx";
import { type Options, optionList } from "#ui/kit/options.ts";
import styles from "./CheckboxGroup.module.css";

type CheckboxGroupProps<Id extends string> = FieldProps & {
  value: readonly Id[];
  options: Options<Id>;
  onChange: (value: Id[]) => void;
};

/** Any of several. */
export function CheckboxGroup<Id extends string>(props: CheckboxGroupProps<Id>) {
  const { value, options, onChange } = props;
  return (
    <AriaCheckboxGroup
      className={fieldClass}
      {...fieldState(props)}
      value={[...value]}
      onChange={(ids) => onChange(ids as Id[])}
    >
      <FieldFrame {...props}>
        <div className={styles.boxes}>
          {optionList(options).map((it) => (
            <AriaCheckbox key={it.id} className={checkboxClass.checkbox} value={it.id}>
              <CheckMark />
              <span className={checkboxClass.words}>
                {it.name}
                {it.note && <span className={styles.note}> {it.note}</span>}
              </span>
            </AriaCheckbox>
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  );
}
