import { Button } from "react-aria-components";
import type { MySession } from "#ui/ipc/bindings.ts";
import { clockShown, shortDayText } from "#ui/kit/dates.ts";
import { Name } from "#ui/kit/Name.tsx";
import { Tag, type Tone } from "#ui/kit/Tag.tsx";
import { text } from "#ui/text/index.ts";
import { toSign } from "./myDay.ts";
import styles from "./SessionRow.module.css";

type SessionRowProps = { session: MySession; today: string; onOpen: () => void };

/** A group of the day: when, which, who came, and how far its notes are. All of it opens. */
export function SessionRow({ session, today, onOpen }: SessionRowProps) {
  const words = text.groupNotes;
  const { startsMinute, minutes, came, expected } = session;
  const ends = clockShown(startsMinute + minutes);
  const [tone, word] = standingOf(session, today);
  const title = session.title || session.deskLabel;
  const place = [session.title && session.deskLabel, session.room, session.leaderName].filter(Boolean).join(" · ");
  return (
    <li className={styles.row} data-mine={session.isMine || undefined}>
      <p className={styles.when}>
        <span className={styles.starts}>{clockShown(startsMinute)}</span>
        <span className={styles.ends}>{text.notes.span("", ends)}</span>
      </p>
      <div className={styles.what} title={`${title}\n${place}`}>
        <Button className={styles.open ?? ""} onPress={onOpen}>
          <Name>{title}</Name>
        </Button>
        <p className={styles.place}>
          <Name>{place}</Name>
        </p>
      </div>
      <p className={styles.came}>
        <span className={styles.figure}>{words.ofMembers(came, expected)}</span>
        <span className={styles.place}>{words.cameWord}</span>
      </p>
      <div className={styles.notes}>
        <Tag tone={tone}>{word}</Tag>
        <p className={styles.place}>{words.progress(session.signed, session.drafts)}</p>
      </div>
    </li>
  );
}

function standingOf(session: MySession, today: string): readonly [Tone, string] {
  const words = text.groupNotes;
  if (session.came === 0) return ["plain", words.nobodyYet];
  const waiting = toSign(session);
  if (waiting === 0) return ["ready", words.allSigned];
  if (session.dueOn < today) return ["danger", words.overdue(shortDayText(session.dueOn))];
  return ["warn", words.toSign(waiting)];
}
