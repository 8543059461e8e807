import { type ReactNode, Suspense } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { Skeleton } from "#ui/kit/Skeleton.tsx";
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

/** Parts of one thing, one at a time. While one is awaited the tabs stay in view, and so the focus stays on them. */
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
        <Suspense fallback={<Awaited />}>{children}</Suspense>
      </TabPanel>
    </AriaTabs>
  );
}

function Awaited() {
  return (
    <Columns>
      <Skeleton lines={6} />
    </Columns>
  );
}
