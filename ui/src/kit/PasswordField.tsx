import { type KeyboardEvent, type MouseEvent, type Ref, useState } from "react";
import { Button, Group, Input, TextField } from "react-aria-components";
import { cx } from "#ui/kit/cx.ts";
import { boxClass, FieldFrame, type FieldProps, fieldClass, fieldState } from "#ui/kit/FieldFrame.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./PasswordField.module.css";

type PasswordFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  name?: string;
  ref?: Ref<HTMLInputElement>;
};

/** A passphrase: dots that can be shown, and a word when Caps Lock is on. */
export function PasswordField(props: PasswordFieldProps) {
  const { value, onChange, autoFocus, name, ref } = props;
  const [isShown, setShown] = useState(false);
  const [isCapsLocked, setCapsLocked] = useState(false);
  const look = (event: KeyboardEvent | MouseEvent) => setCapsLocked(event.getModifierState("CapsLock"));
  return (
    <TextField
      className={fieldClass}
      {...fieldState(props)}
      value={value}
      onChange={onChange}
      type={isShown ? "text" : "password"}
      autoComplete="off"
      autoFocus={autoFocus ?? false}
      {...(name && { name })}
    >
      <FieldFrame {...props}>
        <Group className={cx(boxClass, styles.box)} isInvalid={Boolean(props.error)}>
          <Input
            {...(ref && { ref })}
            className={styles.input ?? ""}
            spellCheck={false}
            autoCapitalize="none"
            onKeyDown={look}
            onKeyUp={look}
            onMouseDown={look}
            onBlur={() => setCapsLocked(false)}
          />
          <Button
            className={styles.show ?? ""}
            aria-label={isShown ? text.kit.hideTyped : text.kit.showTyped}
            onPress={() => setShown(!isShown)}
          >
            {isShown ? text.kit.hide : text.kit.show}
          </Button>
        </Group>
        <div role="status" className={styles.caps}>
          {isCapsLocked && text.kit.capsLock}
        </div>
      </FieldFrame>
    </TextField>
  );
}
