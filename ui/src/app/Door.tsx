import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { FirstRun } from "#ui/features/access/FirstRun.tsx";
import { Lock } from "#ui/features/access/Lock.tsx";
import { appStateQuery } from "#ui/features/access/queries.ts";
import type { Offers } from "#ui/features/access/SignIn.tsx";
import { Unreadable } from "#ui/features/access/Unreadable.tsx";
import { DemoFrame } from "#ui/features/demo/DemoFrame.tsx";
import { LeaveDemo } from "#ui/features/demo/LeaveDemo.tsx";
import { LookAtDemo } from "#ui/features/demo/LookAtDemo.tsx";
import { SignIns } from "#ui/features/demo/SignIns.tsx";

const loadRecord = () => import("#ui/app/Record.tsx").then(({ Record }) => ({ default: Record }));
const Record = lazy(loadRecord);

/** What stands before the record, or the record. */
export function Door() {
  const { data: state, error } = useQuery(appStateQuery);
  const stands = state !== undefined;
  useEffect(() => {
    if (!stands) return;
    // Read while a passphrase is typed, once the first screen is painted.
    const timer = setTimeout(() => void loadRecord(), 50);
    return () => clearTimeout(timer);
  }, [stands]);
  if (!state) return error ? <Unreadable why={error} /> : null;
  switch (state.is) {
    case "firstRun":
      return <FirstRun folder={state.folder} demo={<LookAtDemo />} />;
    case "locked":
      return (
        <DemoFrame isDemo={state.isDemo}>
          <Lock
            key={state.folder}
            clinicName={state.clinicName}
            lockedAt={state.lockedAt}
            isVisit={state.isVisit}
            demo={state.isVisit ? <LeaveDemo /> : <LookAtDemo isSmall />}
            {...(state.isDemo && { offers: demoOffers })}
          />
        </DemoFrame>
      );
    case "unreadable":
      return <Unreadable folder={state.folder} why={state.why} />;
    case "open":
      return (
        <DemoFrame isDemo={state.isDemo}>
          <Suspense>
            <Record me={state.me} />
          </Suspense>
        </DemoFrame>
      );
  }
}

const demoOffers: Offers = (isPending, choose) => <SignIns isPending={isPending} onChoose={choose} />;
