import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { Door } from "#ui/app/Door.tsx";
import { listenToPrintKey } from "#ui/app/printKey.ts";
import { listenToClosing } from "#ui/app/queries.ts";
import { client, listenToChanges } from "#ui/ipc/client.ts";
import { Toasts } from "#ui/kit/Toasts.tsx";
import { text, useLanguage } from "#ui/text/index.ts";

/** The whole page. `onDrawn`: all of it is there. */
export function App({ onDrawn }: { onDrawn?: () => void }) {
  useLanguage();
  useEffect(listenToChanges, []);
  useEffect(listenToClosing, []);
  useEffect(listenToPrintKey, []);
  useEffect(() => onDrawn?.(), [onDrawn]);
  return (
    <I18nProvider locale={text.typedLocale}>
      <QueryClientProvider client={client}>
        <Door />
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  );
}
