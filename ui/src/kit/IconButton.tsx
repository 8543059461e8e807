import type { ReactElement, Ref } from "react";
import { Button as AriaButton, Tooltip, TooltipTrigger } from "react-aria-components";
import styles from "./IconButton.module.css";

type IconButtonProps = {
  /** What it does: its name, and the word shown beside it on hover and focus. */
  label: string;
  icon: ReactElement;
  isDisabled?: boolean;
  onPress?: () => void;
  ref?: Ref<HTMLButtonElement>;
};

/** A small button for what everyone knows by its sign: close, clear, show. */
export function IconButton({ label, icon, isDisabled = false, onPress, ref }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...(ref && { ref })}
        className={styles.button ?? ""}
        aria-label={label}
        isDisabled={isDisabled}
        {...(onPress && { onPress })}
      >
        {icon}
      </AriaButton>
      <Tooltip className={styles.word ?? ""} offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
