import type { Ref } from "react";
import { Input, TextField } from "react-aria-components";
import { boxClass, FieldFrame, type FieldProps, fieldClass, fieldState } from "#ui/kit/FieldFrame.tsx";

type TextFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: "text" | "tel" | "email";
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email";
  placeholder?: string;
  maxLength?: number;
  autoFocus?: boolean;
  name?: string;
  ref?: Ref<HTMLInputElement>;
};

/** One line of text, with its label, hint and error. */
export function Field(props: TextFieldProps) {
  const { value, onChange, onBlur, type = "text", inputMode, placeholder, maxLength, autoFocus, name, ref } = props;
  return (
    <TextField
      className={fieldClass}
      {...fieldState(props)}
      value={value}
      onChange={onChange}
      {...(onBlur && { onBlur })}
      type={type}
      autoComplete="off"
      autoFocus={autoFocus ?? false}
      {...(inputMode && { inputMode })}
      {...(maxLength !== undefined && { maxLength })}
      {...(name && { name })}
    >
      <FieldFrame {...props}>
        <Input
          {...(ref && { ref })}
          className={boxClass}
          dir="auto"
          spellCheck={false}
          {...(placeholder && { placeholder })}
        />
      </FieldFrame>
    </TextField>
  );
}
