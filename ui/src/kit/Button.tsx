import { type ReactNode, type Ref, useImperativeHandle, useRef } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Key } from "#ui/kit/Key.tsx";
import { ariaKeys, type Shortcut, useShortcut } from "#ui/kit/keys.ts";
import styles from "./Button.module.css";

type ButtonProps = {
  children: ReactNode;
  /** One primary button on a screen; danger for what cannot be undone. */
  look?: "quiet" | "primary" | "danger" | "bare";
  /** Its key, shown on it and working anywhere on the screen. */
  shortcut?: Shortcut;
  /** While its work runs it stays focused and does nothing. */
  isPending?: boolean;
  isDisabled?: boolean;
  type?: "button" | "submit";
  /** The id of the form it submits, when it stands outside of it. */
  form?: string;
  /** Ids of what explains it, as an error beside it. */
  describedBy?: string;
  autoFocus?: boolean;
  onPress?: () => void;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({
  children,
  look = "quiet",
  shortcut,
  isPending = false,
  isDisabled = false,
  type = "button",
  form,
  describedBy,
  autoFocus = false,
  onPress,
  ref,
}: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useImperativeHandle(ref, () => button.current as HTMLButtonElement);
  useShortcut(shortcut, () => button.current?.click(), button);
  return (
    <AriaButton
      ref={button}
      className={styles.button ?? ""}
      data-look={look}
      type={type}
      isPending={isPending}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(form && { form })}
      {...(describedBy && { "aria-describedby": describedBy })}
      {...(shortcut && { render: (it) => <button {...it} aria-keyshortcuts={ariaKeys(shortcut)} /> })}
      {...(onPress && { onPress })}
    >
      {children}
      {shortcut && (
        <span aria-hidden="true">
          <Key of={shortcut} />
        </span>
      )}
    </AriaButton>
  );
}
