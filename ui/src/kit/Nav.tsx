import type { ComponentPropsWithRef, ReactNode } from "react";
import { Mark } from "#ui/kit/Mark.tsx";
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
    <header className={styles.nav}>
      <div className={styles.brand}>
        <Mark />
        <span className={styles.word}>{name}</span>
      </div>
      <nav aria-label={label} className={styles.list}>
        <ul className={styles.items}>{children}</ul>
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
      <a {...link} className={styles.item} title={name}>
        {icon}
        <span className={styles.word}>{name}</span>
        {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
      </a>
    </li>
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

/** Who is signed in. */
export function NavPerson({ name, roleName, locks, action }: NavPersonProps) {
  return (
    <div className={styles.person}>
      <div className={styles.who}>
        <p className={styles.name} title={name}>
          {name}
        </p>
        <p>{roleName}</p>
        {locks && <p className={styles.locks}>{locks}</p>}
      </div>
      {action}
    </div>
  );
}
