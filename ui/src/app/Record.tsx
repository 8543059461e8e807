import { RouterProvider } from "@tanstack/react-router";
import { MeContext, meOf } from "#ui/app/me.ts";
import { router } from "#ui/app/routes.tsx";
import type { MeView } from "#ui/ipc/bindings.ts";

/** The record and all its screens, for whoever has signed in. */
export function Record({ me }: { me: MeView }) {
  return (
    <MeContext value={meOf(me)}>
      <RouterProvider router={router} />
    </MeContext>
  );
}
