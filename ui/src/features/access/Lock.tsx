import { useState } from "react";
import { Invitation } from "#ui/features/access/Invitation.tsx";
import { useOtherFolder } from "#ui/features/access/queries.ts";
import { Recovery } from "#ui/features/access/Recovery.tsx";
import { SignIn } from "#ui/features/access/SignIn.tsx";
import { Button } from "#ui/kit/Button.tsx";
import { clockOfMoment } from "#ui/kit/dates.ts";
import { Threshold } from "#ui/kit/Threshold.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Lock.module.css";

type LockProps = { clinicName: string; lockedAt: string | null };

/** A record that is locked: the clinic's name, and three ways in. */
export function Lock({ clinicName, lockedAt }: LockProps) {
  const [way, setWay] = useState<"signIn" | "code" | "recovery">("signIn");
  const otherFolder = useOtherFolder();
  const words = text.access.lock;
  const back = () => setWay("signIn");
  if (way === "code") return <Invitation clinicName={clinicName} onBack={back} />;
  if (way === "recovery") return <Recovery clinicName={clinicName} onBack={back} />;
  return (
    <Threshold title={clinicName} says={lockedAt === null ? words.says : words.lockedAt(clockOfMoment(lockedAt))}>
      <SignIn />
      <div className={styles.ways}>
        <Button look="bare" onPress={() => setWay("code")}>
          {words.code}
        </Button>
        <Button look="bare" onPress={() => setWay("recovery")}>
          {words.recovery}
        </Button>
        <Button look="bare" onPress={() => otherFolder.mutate()}>
          {text.access.otherFolder}
        </Button>
      </div>
    </Threshold>
  );
}
