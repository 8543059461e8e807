import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import styles from "./Checkbox.module.css";

type CheckboxProps = {
  children: ReactNode;
  isSelected: boolean;
  isIndeterminate?: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
};

/** Yes or no, in words beside it. */
export function Checkbox({
  children,
  isSelected,
  isIndeterminate = false,
  onChange,
  isDisabled = false,
}: CheckboxProps) {
  return (
    <AriaCheckbox
      className={styles.checkbox ?? ""}
      isSelected={isSelected}
      isIndeterminate={isIndeterminate}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <CheckMark isIndeterminate={isIndeterminate} />
      <span className={styles.words}>{children}</span>
    </AriaCheckbox>
  );
}

/** The box that is ticked; the checkbox around it says when. */
export function CheckMark({ isIndeterminate = false }: { isIndeterminate?: boolean }) {
  return (
    <span className={styles.mark} aria-hidden="true">
      {isIndeterminate ? <Minus /> : <Check />}
    </span>
  );
}

export const checkboxClass = { checkbox: styles.checkbox ?? "", words: styles.words ?? "" };
