import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { events } from "#ui/ipc/bindings.ts";
import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

declare module "@tanstack/react-query" {
  interface Register {
    mutationMeta: {
      /** The title over the sentence when it fails. */
      failed?: string;
      /** The form shows the failure itself, beside its field. */
      isSilent?: boolean;
    };
  }
}

/** What Rust answered, kept while a screen shows it. Each change in the vault makes open queries look again. */
export const client = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenLocked }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      if (leaveWhenLocked(error) || mutation.meta?.isSilent) return;
      say({ tone: "danger", title: mutation.meta?.failed ?? text.errors.failed, body: errorText(error) });
    },
  }),
  defaultOptions: {
    // The other end is this program; without "always" a machine with no network would wait forever.
    queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false, gcTime: 60_000 },
    mutations: { networkMode: "always", retry: false },
  },
});

/** Looks again at everything on the screen after each change. Returns how to stop. */
export function listenToChanges(): () => void {
  const listening = events.changed.listen(() => client.invalidateQueries());
  return () => void listening.then((stop) => stop());
}

/** A locked vault means that nothing on the screen may stay: the document starts anew. */
function leaveWhenLocked(error: unknown): boolean {
  if (failureOf(error)?.code !== "locked") return false;
  client.clear();
  window.location.reload();
  return true;
}
