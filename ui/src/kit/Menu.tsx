import { EllipsisVertical } from "lucide-react";
import type { ReactElement } from "react";
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Key } from "#ui/kit/Key.tsx";
import type { Shortcut } from "#ui/kit/keys.ts";
import { text } from "#ui/text/index.ts";
import list from "./ListBox.module.css";
import styles from "./Menu.module.css";

export type MenuAction = {
  id: string;
  name: string;
  icon?: ReactElement;
  look?: "danger";
  /** Shown only; the screen listens for it. */
  shortcut?: Shortcut;
  isDisabled?: boolean;
  onAction: () => void;
};

type MenuProps = {
  /** What opens it: a kit Button; without one, three dots. */
  trigger?: ReactElement;
  label?: string;
  actions: readonly MenuAction[];
};

/** What else can be done, behind one button. */
export function Menu({ trigger, label = text.kit.moreActions, actions }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger ?? (
        <Button className={styles.dots ?? ""} aria-label={label}>
          <EllipsisVertical />
        </Button>
      )}
      <Popover className={list.popover ?? ""} placement="bottom end" offset={4}>
        <AriaMenu className={list.list ?? ""} aria-label={label} items={actions}>
          {(it) => (
            <MenuItem
              className={list.item ?? ""}
              id={it.id}
              textValue={it.name}
              isDisabled={it.isDisabled ?? false}
              data-look={it.look}
              onAction={it.onAction}
            >
              {it.icon}
              <span className={list.name}>{it.name}</span>
              {it.shortcut && <Key of={it.shortcut} />}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
