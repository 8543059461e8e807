import { useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { MeContext, meOf } from "#ui/app/me.ts";
import { router } from "#ui/app/routes.tsx";
import { FirstRun } from "#ui/features/access/FirstRun.tsx";
import { Lock } from "#ui/features/access/Lock.tsx";
import { appStateQuery } from "#ui/features/access/queries.ts";
import { Unreadable } from "#ui/features/access/Unreadable.tsx";

/** What stands before the record, or the record. */
export function Door() {
  const { data: state, error } = useQuery(appStateQuery);
  if (!state) return error ? <Unreadable why={error} /> : null;
  switch (state.is) {
    case "firstRun":
      return <FirstRun folder={state.folder} />;
    case "locked":
      return <Lock key={state.folder} clinicName={state.clinicName} lockedAt={state.lockedAt} />;
    case "unreadable":
      return <Unreadable folder={state.folder} why={state.why} />;
    case "open":
      return (
        <MeContext value={meOf(state.me)}>
          <RouterProvider router={router} />
        </MeContext>
      );
  }
}
