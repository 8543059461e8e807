import type { KeyboardEvent, ReactNode, Ref } from "react";
import { TextArea as AriaTextArea, TextField } from "react-aria-components";
import { FieldFrame, type FieldProps, fieldClass, fieldState } from "#ui/kit/FieldFrame.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./TextArea.module.css";

/** A stretch of the text to mark, as one that also stands elsewhere. */
export type Mark = { start: number; end: number };

type TextAreaProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Lines to show when it is empty; it grows with the text. */
  rows?: number;
  maxLength?: number;
  placeholder?: string;
  marks?: readonly Mark[];
  autoFocus?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
};

/** Text of several lines that grows as it is typed, and says how much room is left when it becomes little. */
export function TextArea(props: TextAreaProps) {
  const {
    value,
    onChange,
    onBlur,
    onFocus,
    onKeyDown,
    rows = 3,
    maxLength,
    placeholder,
    marks = [],
    autoFocus,
    ref,
  } = props;
  const left = maxLength === undefined ? undefined : maxLength - value.length;
  const isNearLimit = maxLength !== undefined && left !== undefined && left <= Math.max(20, maxLength / 10);
  return (
    <TextField
      className={fieldClass}
      {...fieldState(props)}
      value={value}
      onChange={onChange}
      {...(onBlur && { onBlur })}
      {...(onFocus && { onFocus })}
      {...(onKeyDown && { onKeyDown })}
      autoComplete="off"
      autoFocus={autoFocus ?? false}
    >
      <FieldFrame
        {...props}
        hint={
          isNearLimit ? (
            <>
              {props.hint} <span className={styles.left}>{text.kit.charactersLeft(left)}</span>
            </>
          ) : (
            props.hint
          )
        }
      >
        <div className={styles.box}>
          {/* The same text in the same type gives the box its height, and carries the marks. */}
          <div className={styles.twin} aria-hidden="true" dir="auto">
            {marked(value, marks)}
            {"\n"}
          </div>
          <AriaTextArea
            {...(ref && { ref })}
            className={styles.input ?? ""}
            dir="auto"
            rows={rows}
            {...(placeholder && { placeholder })}
          />
        </div>
      </FieldFrame>
    </TextField>
  );
}

/** The text with its marked stretches; marks that overlap one before them are left out. */
function marked(value: string, marks: readonly Mark[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start) continue;
    parts.push(value.slice(at, start), <mark key={start}>{value.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, value.slice(at)];
}
