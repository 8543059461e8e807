import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { dayOfMonthText } from "#ui/kit/dates.ts";
import { Section } from "#ui/kit/Section.tsx";
import { ToDo, ToDos } from "#ui/kit/ToDos.tsx";
import { text } from "#ui/text/index.ts";
import { houseQuery } from "./queries.ts";
import styles from "./Todo.module.css";

/** What the house itself still lacks: who was asked in and has not come, what printed pages miss. */
export function House() {
  const { data: house } = useSuspenseQuery(houseQuery);
  const navigate = useNavigate();
  const words = text.todo;
  const { invitations, emptySettings, people } = house;
  const toPeople = () => void navigate({ to: "/people" });
  const isComplete = invitations.length + emptySettings.length === 0;
  return (
    <Section title={words.house} says={isComplete ? words.houseComplete : undefined}>
      <div className={styles.card}>
        <div className={styles.house}>
          <ToDos label={words.house}>
            {invitations.map((it) => (
              <ToDo
                key={it.userId}
                when={dayOfMonthText(it.expiresOn)}
                tone="warn"
                title={words.invitation(it.name)}
                note={words.invitationSays}
                onOpen={toPeople}
              />
            ))}
            {emptySettings.length > 0 && (
              <ToDo
                when={String(emptySettings.length)}
                tone="warn"
                title={words.settingsEmpty}
                note={words.settingsEmptySays(emptySettings.map((it) => text.errors.fields[it]))}
                onOpen={() => void navigate({ to: "/settings" })}
              />
            )}
            <ToDo when={String(people)} title={words.people} note={words.peopleSays} onOpen={toPeople} />
          </ToDos>
        </div>
      </div>
    </Section>
  );
}
