import { Check, ChevronDown } from "lucide-react";
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from "react-aria-components";
import { cx } from "#ui/kit/cx.ts";
import { boxClass, FieldFrame, type FieldProps, fieldClass, fieldState } from "#ui/kit/FieldFrame.tsx";
import { type Options, optionList } from "#ui/kit/options.ts";
import { text } from "#ui/text/index.ts";
import list from "./ListBox.module.css";
import styles from "./Select.module.css";

type SelectProps<Id extends string> = FieldProps & {
  value: Id | null;
  options: Options<Id>;
  onChange: (value: Id) => void;
  placeholder?: string;
};

/** One of many named things, from a list that opens. For up to five, `Choice` shows them all. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { value, options, onChange, placeholder = text.kit.choose } = props;
  const items = optionList(options);
  return (
    <AriaSelect
      className={cx(fieldClass, styles.select)}
      {...fieldState(props)}
      value={value}
      placeholder={placeholder}
      onChange={(id) => id !== null && onChange(id as Id)}
    >
      <FieldFrame {...props}>
        <Button className={cx(boxClass, styles.box)}>
          <SelectValue className={styles.value ?? ""}>
            {items.find((it) => it.id === value)?.name ?? placeholder}
          </SelectValue>
          <ChevronDown />
        </Button>
      </FieldFrame>
      <Popover className={list.popover ?? ""} offset={4}>
        <ListBox className={list.list ?? ""} items={items}>
          {(it) => (
            <ListBoxItem className={list.item ?? ""} id={it.id} textValue={it.name}>
              <span className={list.name}>{it.name}</span>
              {it.note && <span className={list.note}>{it.note}</span>}
              {it.id === value && <Check />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
