import { useSuspenseQuery } from "@tanstack/react-query";
import type { ClientId } from "#ui/ipc/bindings.ts";
import { momentText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { List } from "#ui/kit/List.tsx";
import { ListRow } from "#ui/kit/ListRow.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Prints.module.css";
import { printsQuery } from "./queries.ts";

/** What of a client was printed: which page, when, by whom. */
export function Prints({ clientId }: { clientId: ClientId }) {
  const { data: prints } = useSuspenseQuery(printsQuery(clientId));
  const words = text.printing;
  return (
    <div className={styles.prints}>
      <List title={words.prints} figure={String(prints.length)}>
        {prints.length === 0 && (
          <li>
            <EmptyState>{words.noPrints}</EmptyState>
          </li>
        )}
        {prints.map((it) => (
          <ListRow
            key={it.id}
            name={words.things[it.what]}
            note={`${momentText(it.printedAt)}, ${it.printedByName}, ${words.outcomes[it.outcome]}`}
          />
        ))}
      </List>
    </div>
  );
}
