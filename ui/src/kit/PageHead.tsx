import { Fragment, type ReactNode, useContext } from "react";
import { Name } from "#ui/kit/Name.tsx";
import { ScreenTitle } from "#ui/kit/screenTitle.ts";
import styles from "./PageHead.module.css";

type PageHeadProps = {
  title: string;
  /** Beside the title, quieter: a known-as name, pronouns, age. */
  aside?: ReactNode;
  /** One line of facts, parted by points. */
  facts?: readonly ReactNode[];
  actions?: ReactNode;
};

/** The head of a screen: what it is, what is so, what can be done. */
export function PageHead({ title, aside, facts = [], actions }: PageHeadProps) {
  const id = useContext(ScreenTitle);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 id={id} className={styles.title}>
          <Name>{title}</Name>
          {aside && <span className={styles.aside}> {aside}</span>}
        </h1>
        {facts.length > 0 && (
          <p className={styles.facts}>
            {facts.map((fact, at) => (
              <Fragment key={at}>
                {at > 0 && <span className={styles.point}>&ensp;·&ensp;</span>}
                {fact}
              </Fragment>
            ))}
          </p>
        )}
      </div>
      {actions && (
        <div className={styles.actions} data-actions="">
          {actions}
        </div>
      )}
    </header>
  );
}

/** A fact for safety, as an allergy. */
export function Alarm({ children }: { children: ReactNode }) {
  return <strong className={styles.alarm}>{children}</strong>;
}
