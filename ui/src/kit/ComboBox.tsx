import { Search } from "lucide-react";
import { type ReactNode, type Ref, useContext, useEffect } from "react";
import {
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { cx } from "#ui/kit/cx.ts";
import { boxClass, FieldFrame, type FieldProps, fieldClass, fieldState } from "#ui/kit/FieldFrame.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./ComboBox.module.css";
import list from "./ListBox.module.css";

type ComboBoxProps<T extends object> = FieldProps & {
  /** What is typed; what is found for it comes back through `found`. */
  query: string;
  onQuery: (query: string) => void;
  found: readonly T[];
  idOf: (thing: T) => string;
  /** Its name as plain text, for the field and for a screen reader. */
  nameOf: (thing: T) => string;
  /** A second word at the end of its row, as a birth date. */
  noteOf?: (thing: T) => ReactNode;
  onChoose: (thing: T) => void;
  isSearching?: boolean;
  /** Said in place of the list when nothing fits. */
  whenNone?: string;
  placeholder?: string;
  /** A field that stands alone and has the focus all day. */
  isLarge?: boolean;
  autoFocus?: boolean;
  ref?: Ref<HTMLInputElement>;
};

/** Type-ahead over what the query finds: the first row is in hand, Enter takes it. */
export function ComboBox<T extends object>(props: ComboBoxProps<T>) {
  const { query, onQuery, found, idOf, nameOf, noteOf, onChoose, isSearching, placeholder, isLarge, autoFocus, ref } =
    props;
  return (
    <AriaComboBox
      className={fieldClass}
      {...fieldState(props)}
      items={found}
      inputValue={query}
      onInputChange={onQuery}
      value={null}
      onChange={(id) => {
        const chosen = found.find((it) => idOf(it) === id);
        if (chosen) onChoose(chosen);
      }}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsCustomValue
      // Emptied, as after a choice, it has nothing to say.
      allowsEmptyCollection={query.trim() !== ""}
      autoFocus={autoFocus ?? false}
    >
      <FirstInHand isReady={!isSearching} />
      <FieldFrame {...props}>
        <Group className={cx(boxClass, styles.box)} data-large={isLarge || undefined} isInvalid={Boolean(props.error)}>
          <Search />
          <Input
            {...(ref && { ref })}
            className={styles.input ?? ""}
            autoComplete="off"
            spellCheck={false}
            {...(placeholder && { placeholder })}
          />
        </Group>
      </FieldFrame>
      <Popover className={list.popover ?? ""} offset={4}>
        <ListBox
          className={list.list ?? ""}
          items={found}
          renderEmptyState={() => (
            <div className={list.none}>
              {isSearching ? text.kit.searching : (props.whenNone ?? text.kit.nothingFound)}
            </div>
          )}
        >
          {(it) => (
            <ListBoxItem className={list.item ?? ""} id={idOf(it)} textValue={nameOf(it)}>
              <span className={list.name}>{nameOf(it)}</span>
              {noteOf && <span className={list.note}>{noteOf(it)}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** Keeps the first row in hand while one types; React Aria lets go of it with each letter. */
function FirstInHand({ isReady }: { isReady: boolean }) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    if (!state?.isOpen || !isReady || state.selectionManager.focusedKey !== null) return;
    let isCurrent = true;
    // After React Aria's own effects, which let go in the same breath.
    queueMicrotask(() => {
      if (isCurrent) state.selectionManager.setFocusedKey(state.collection.getFirstKey());
    });
    return () => {
      isCurrent = false;
    };
  });
  return null;
}
