import { Navigate } from "@tanstack/react-router";

import { useMe } from "#ui/app/me.ts";
import { landingOf } from "#ui/app/screens.ts";

/** After signing in, everyone stands where their work is. */
export function Landing() {
  return <Navigate to={landingOf(useMe())} replace />;
}
