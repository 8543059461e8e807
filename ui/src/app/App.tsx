import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { Door } from "#ui/app/Door.tsx";
import { listenToClosing } from "#ui/app/queries.ts";
import { client, listenToChanges } from "#ui/ipc/client.ts";
import { Toasts } from "#ui/kit/Toasts.tsx";

export function App() {
  useEffect(listenToChanges, []);
  useEffect(listenToClosing, []);
  return (
    <I18nProvider locale="en-US">
      <QueryClientProvider client={client}>
        <Door />
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  );
}
