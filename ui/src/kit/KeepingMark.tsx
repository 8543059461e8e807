import type { Keeping } from "#ui/kit/autosave.ts";
import { keptText } from "#ui/kit/dates.ts";
import { text } from "#ui/text/index.ts";
import styles from "./KeepingMark.module.css";

/** How a draft stands. Only a refusal is read aloud: that it is kept is what one expects. */
export function KeepingMark({ keeping }: { keeping: Keeping }) {
  return (
    <p
      className={styles.mark}
      data-refused={keeping.is === "refused" || undefined}
      role={keeping.is === "refused" ? "status" : undefined}
    >
      {says(keeping)}
    </p>
  );
}

function says(keeping: Keeping): string {
  switch (keeping.is) {
    case "untouched":
      return keeping.at === null ? "" : text.kit.kept(keptText(keeping.at));
    case "keeping":
      return text.kit.keeping;
    case "kept":
      return text.kit.kept(keptText(keeping.at));
    case "refused":
      return text.kit.notKept(keeping.reason);
  }
}
