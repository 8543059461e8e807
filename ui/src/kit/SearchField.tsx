import { Search, X } from "lucide-react";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { SearchField as AriaSearchField, Button, Input } from "react-aria-components";
import { cx } from "#ui/kit/cx.ts";
import { boxClass, fieldClass } from "#ui/kit/FieldFrame.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./SearchField.module.css";

type SearchFieldProps = {
  /** Read aloud; what the field is for stands in the placeholder. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Enter. */
  onSubmit?: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  placeholder?: string;
  /** What Enter will do, at the end of the field. It is read with the field. */
  says?: ReactNode;
  autoFocus?: boolean;
  ref?: Ref<HTMLInputElement>;
};

/** The field that narrows what the screen already shows. */
export function SearchField({
  label,
  value,
  onChange,
  onSubmit,
  onKeyDown,
  placeholder,
  says,
  autoFocus,
  ref,
}: SearchFieldProps) {
  return (
    <AriaSearchField
      className={fieldClass}
      aria-label={label}
      value={value}
      onChange={onChange}
      {...(onSubmit && { onSubmit })}
      {...(onKeyDown && { onKeyDown })}
      autoComplete="off"
      autoFocus={autoFocus ?? false}
    >
      <div className={cx(boxClass, styles.box)}>
        <Search />
        <Input
          {...(ref && { ref })}
          className={styles.input ?? ""}
          data-autofocus={autoFocus || undefined}
          dir="auto"
          spellCheck={false}
          {...(placeholder && { placeholder })}
        />
        <div className={styles.says} role="status">
          {says}
        </div>
        {value !== "" && (
          <Button className={styles.clear ?? ""} aria-label={text.kit.clear}>
            <X />
          </Button>
        )}
      </div>
    </AriaSearchField>
  );
}
