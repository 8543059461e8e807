import { Drama } from "lucide-react";
import type { ReactNode } from "react";
import { text } from "#ui/text/index.ts";
import styles from "./DemoFrame.module.css";

/** The strip above every screen of the demonstration; around the record there is nothing. */
export function DemoFrame({ isDemo, children }: { isDemo: boolean; children: ReactNode }) {
  if (!isDemo) return children;
  return (
    <div className={styles.frame}>
      <aside className={styles.strip} aria-label={text.demo.stripLabel}>
        <Drama aria-hidden="true" />
        {text.demo.strip}
      </aside>
      <div className={styles.rest}>{children}</div>
    </div>
  );
}
