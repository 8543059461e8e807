import type { ComponentPropsWithRef, ReactNode } from "react";
import { Button } from "react-aria-components";
import { Key } from "#ui/kit/Key.tsx";
import { ariaKeys, type Shortcut } from "#ui/kit/keys.ts";
import { Mark } from "#ui/kit/Mark.tsx";
import { PlainList } from "#ui/kit/PlainList.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Nav.module.css";

type NavProps = {
  label: string;
  /** The product's name, beside its mark. */
  name: string;
  /** NavItems. */
  children: ReactNode;
  foot?: ReactNode;
};

/** The way around: the mark, the screens with what waits there, and at its foot who is here. */
export function Nav({ label, name, children, foot }: NavProps) {
  return (
    <header className={styles.nav} data-nav="">
      <div className={styles.brand}>
        <Mark />
        <span className={styles.word}>{name}</span>
      </div>
      <nav aria-label={label} className={styles.list}>
        <PlainList className={styles.items}>{children}</PlainList>
      </nav>
      {foot && <div className={styles.foot}>{foot}</div>}
    </header>
  );
}

type NavItemProps = ComponentPropsWithRef<"a"> & {
  icon: ReactNode;
  name: string;
  /** How much waits there; none is not shown. */
  count?: number | undefined;
};

/** One screen. Its place comes from the router: `const NavLink = createLink(NavItem)`. */
export function NavItem({ icon, name, count, ...link }: NavItemProps) {
  return (
    <li>
      <a {...link} className={styles.item} title={count ? text.kit.waiting(name, count) : name}>
        {icon}
        <span className={styles.word}>{name}</span>
        {count !== undefined && count > 0 && (
          // The title says it to a screen reader, after the name.
          <span className={styles.count} aria-hidden="true">
            {count}
          </span>
        )}
      </a>
    </li>
  );
}

type NavButtonProps = { icon: ReactNode; name: string; shortcut: Shortcut; onPress: () => void };

/** What belongs to no screen, at the foot of the way around. Its key is drawn here; the screen listens for it. */
export function NavButton({ icon, name, shortcut, onPress }: NavButtonProps) {
  return (
    <Button
      className={styles.button ?? ""}
      onPress={onPress}
      render={(it) => <button {...it} title={name} aria-keyshortcuts={ariaKeys(shortcut)} />}
    >
      {icon}
      <span className={styles.word}>{name}</span>
      <span className={styles.count} aria-hidden="true">
        <Key of={shortcut} />
      </span>
    </Button>
  );
}

type NavPersonProps = {
  name: string;
  roleName: string;
  /** When the window locks. */
  locks?: string;
  /** A button to lock now, or a menu. */
  action?: ReactNode;
};

/** Who is signed in. The name has the whole line to itself. */
export function NavPerson({ name, roleName, locks, action }: NavPersonProps) {
  return (
    <div className={styles.person}>
      <div className={styles.who}>
        <p className={styles.name} title={name}>
          <bdi>{name}</bdi>
        </p>
        <p>{roleName}</p>
      </div>
      <div className={styles.acts}>
        {locks && <p className={styles.locks}>{locks}</p>}
        {action}
      </div>
    </div>
  );
}
