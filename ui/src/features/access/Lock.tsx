import { type ReactNode, useState } from "react";
import { Invitation } from "#ui/features/access/Invitation.tsx";
import { OtherLanguages } from "#ui/features/access/OtherLanguages.tsx";
import { useOtherFolder } from "#ui/features/access/queries.ts";
import { Recovery } from "#ui/features/access/Recovery.tsx";
import { type Offers, SignIn } from "#ui/features/access/SignIn.tsx";
import { Button } from "#ui/kit/Button.tsx";
import { clockOfMoment } from "#ui/kit/dates.ts";
import { Threshold } from "#ui/kit/Threshold.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Lock.module.css";

type LockProps = {
  clinicName: string;
  lockedAt: string | null;
  /** Those who can be chosen to sign in, where they are known: in a demonstration. */
  offers?: Offers;
  /** To the demonstration, or out of it. */
  demo: ReactNode;
  /** Whether one can go back from here, to the record. */
  isVisit: boolean;
};

/** A record that is locked: the clinic's name, and three ways in. */
export function Lock({ clinicName, lockedAt, offers, demo, isVisit }: LockProps) {
  const [way, setWay] = useState<"signIn" | "code" | "recovery">("signIn");
  const otherFolder = useOtherFolder();
  const words = text.access.lock;
  const back = () => setWay("signIn");
  if (way === "code") return <Invitation clinicName={clinicName} onBack={back} />;
  if (way === "recovery") return <Recovery clinicName={clinicName} onBack={back} />;
  const says = lockedAt === null ? words.says : words.lockedAt(clockOfMoment(lockedAt));
  return (
    <Threshold title={clinicName} says={offers ? text.demo.lockSays : says}>
      <SignIn {...(offers && { offers })} />
      <div className={styles.ways}>
        <Button look="bare" onPress={() => setWay("code")}>
          {words.code}
        </Button>
        {!isVisit && (
          <>
            <Button look="bare" onPress={() => setWay("recovery")}>
              {words.recovery}
            </Button>
            <Button look="bare" onPress={() => otherFolder.mutate()}>
              {text.access.otherFolder}
            </Button>
          </>
        )}
        {demo}
        <OtherLanguages />
      </div>
    </Threshold>
  );
}
