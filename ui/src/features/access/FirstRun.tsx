import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { OtherLanguages } from "#ui/features/access/OtherLanguages.tsx";
import { useOtherFolder } from "#ui/features/access/queries.ts";
import { Button } from "#ui/kit/Button.tsx";
import { mayTakeFocus } from "#ui/kit/firstFocus.ts";
import { Threshold } from "#ui/kit/Threshold.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./FirstRun.module.css";

const loadSetUp = () => import("#ui/features/access/SetUp.tsx").then(({ SetUp }) => ({ default: SetUp }));
const SetUp = lazy(loadSetUp);

type FirstRunProps = {
  folder: string;
  /** The way to the demonstration. */
  demo: ReactNode;
};

/** No record yet: a new clinic, a folder that holds one, or a look at the demonstration. */
export function FirstRun({ folder, demo }: FirstRunProps) {
  const [isSettingUp, setSettingUp] = useState(false);
  const otherFolder = useOtherFolder();
  const words = text.access.welcome;
  useEffect(() => {
    // Read while one looks around.
    const timer = setTimeout(() => void loadSetUp(), 50);
    return () => clearTimeout(timer);
  }, []);
  if (isSettingUp) {
    return (
      <Suspense>
        <SetUp onBack={() => setSettingUp(false)} />
      </Suspense>
    );
  }
  return (
    <Threshold title={words.title} says={words.says}>
      <div className={styles.ways}>
        <section className={styles.way}>
          <Button look="primary" autoFocus={mayTakeFocus()} onPress={() => setSettingUp(true)}>
            {words.create}
          </Button>
          <p className={styles.says}>{words.createSays}</p>
        </section>
        <section className={styles.way}>
          <Button isPending={otherFolder.isPending} onPress={() => otherFolder.mutate()}>
            {text.access.otherFolder}
          </Button>
          <p className={styles.says}>{words.openSays}</p>
        </section>
        <section className={styles.way}>
          {demo}
          <p className={styles.says}>{text.demo.lookSays}</p>
        </section>
        <section className={styles.way}>
          <OtherLanguages />
        </section>
      </div>
      <p className={styles.folder}>{words.folder(folder)}</p>
    </Threshold>
  );
}
