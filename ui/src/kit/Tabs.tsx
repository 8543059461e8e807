import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import styles from "./Tabs.module.css";

export type TabName<Id extends string> = { id: Id; name: string; count?: number };

type TabsProps<Id extends string> = {
  label: string;
  tabs: readonly TabName<Id>[];
  value: Id;
  onChange: (value: Id) => void;
  /** The tab that is open. */
  children: ReactNode;
};

/** Parts of one thing, one at a time. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, children }: TabsProps<Id>) {
  return (
    <AriaTabs
      data-tabs=""
      className={styles.tabs ?? ""}
      selectedKey={value}
      onSelectionChange={(id) => onChange(id as Id)}
    >
      <TabList className={styles.list ?? ""} aria-label={label} items={tabs}>
        {(it) => (
          <Tab className={styles.tab ?? ""} id={it.id}>
            {it.name}
            {it.count !== undefined && <span className={styles.count}> {it.count}</span>}
          </Tab>
        )}
      </TabList>
      <TabPanel key={value} className={styles.panel ?? ""} id={value}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
