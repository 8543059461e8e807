import { Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { Key } from "#ui/kit/Key.tsx";
import type { Shortcut } from "#ui/kit/keys.ts";
import { text } from "#ui/text/index.ts";
import veil from "./Dialog.module.css";
import styles from "./Finder.module.css";
import list from "./ListBox.module.css";

export type FinderRow = { id: string; name: string; note?: string; shortcut?: Shortcut | undefined };

export type FinderSection<Row extends FinderRow> = { id: string; name: string; rows: readonly Row[] };

type FinderProps<Row extends FinderRow> = {
  title: string;
  query: string;
  onQuery: (query: string) => void;
  placeholder: string;
  sections: readonly FinderSection<Row>[];
  /** Enter, or a click; `isChosen` when the row was gone to, and is not merely the first of those found. */
  onTake: (row: Row | undefined, isChosen: boolean) => void;
  onClose: () => void;
  /** Said in place of the list: that it is being looked for, or what else to type. */
  whenNone: ReactNode;
};

/**
 * One field over everything, in a window of its own: the first row is in hand, arrows go on, Enter takes, Escape leaves.
 * The list stands in the window itself, so this is not a React Aria combo box, whose list floats and lets go of its row.
 */
export function Finder<Row extends FinderRow>(props: FinderProps<Row>) {
  const { title, query, onQuery, placeholder, sections, onTake, onClose, whenNone } = props;
  const [goneTo, setGoneTo] = useState<string>();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const listbox = useRef<HTMLDivElement>(null);
  const rows = sections.flatMap((it) => it.rows);
  const chosen = rows.find((it) => it.id === goneTo);
  const inHand = chosen ?? rows[0];
  const optionId = (row: Row) => `${id}-${row.id}`;
  useEffect(() => {
    if (inHand) listbox.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  }, [inHand?.id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && inHand) {
      event.preventDefault();
      setGoneTo(rows[(rows.indexOf(inHand) + by + rows.length) % rows.length]?.id);
    } else if (event.key === "Enter") {
      event.preventDefault();
      onTake(inHand, chosen !== undefined);
    }
  };
  return (
    <ModalOverlay className={veil.veil ?? ""} isOpen isDismissable onOpenChange={(opens) => !opens && onClose()}>
      <Modal className={styles.window ?? ""}>
        <Dialog className={styles.finder ?? ""} aria-label={title}>
          <div className={styles.field}>
            <Search />
            <input
              ref={field}
              className={styles.input}
              role="combobox"
              aria-label={title}
              aria-expanded={rows.length > 0}
              aria-controls={rows.length > 0 ? `${id}-list` : undefined}
              aria-activedescendant={inHand && optionId(inHand)}
              aria-autocomplete="list"
              autoComplete="off"
              spellCheck={false}
              dir="auto"
              autoFocus
              placeholder={placeholder}
              value={query}
              onChange={(event) => {
                onQuery(event.target.value);
                setGoneTo(undefined);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          {rows.length > 0 && (
            <div ref={listbox} id={`${id}-list`} className={styles.list} role="listbox" aria-label={title}>
              {sections
                .filter((it) => it.rows.length > 0)
                .map((section) => (
                  // biome-ignore lint/a11y/useSemanticElements: within a listbox a fieldset would be no group of options.
                  <div key={section.id} role="group" aria-labelledby={`${id}-${section.id}`}>
                    <div id={`${id}-${section.id}`} className={styles.section} role="presentation">
                      {section.name}
                    </div>
                    {section.rows.map((row) => (
                      <Option
                        key={row.id}
                        id={optionId(row)}
                        row={row}
                        isInHand={row === inHand}
                        onGoTo={() => setGoneTo(row.id)}
                        onTake={() => onTake(row, true)}
                      />
                    ))}
                  </div>
                ))}
            </div>
          )}
          <div role="status" className={styles.none}>
            {rows.length === 0 && whenNone}
          </div>
          <footer className={styles.foot}>
            <span>
              <Key of="ArrowUp" /> <Key of="ArrowDown" /> {text.kit.finder.go}
            </span>
            <span>
              <Key of="Enter" /> {text.kit.finder.choose}
            </span>
            <span>
              <Key of="Escape" /> {text.kit.finder.leave}
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type OptionProps = { id: string; row: FinderRow; isInHand: boolean; onGoTo: () => void; onTake: () => void };

function Option({ id, row, isInHand, onGoTo, onTake }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the row in hand.
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the field's.
    <div
      id={id}
      className={list.item}
      role="option"
      aria-selected={isInHand}
      data-focused={isInHand || undefined}
      onPointerMove={isInHand ? undefined : onGoTo}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <bdi className={styles.name} title={row.name}>
        {row.name}
      </bdi>
      {row.note && <span className={styles.note}>{row.note}</span>}
      {row.shortcut && <Key of={row.shortcut} />}
    </div>
  );
}
