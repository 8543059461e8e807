import { QueryClientProvider } from "@tanstack/react-query";
import { Fragment, useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { Door } from "#ui/app/Door.tsx";
import { listenToClosing } from "#ui/app/queries.ts";
import { client, listenToChanges } from "#ui/ipc/client.ts";
import { Toasts } from "#ui/kit/Toasts.tsx";
import { text, useLanguage } from "#ui/text/index.ts";

/** The whole page. Another language mounts it anew: what stands on it was drawn with the words of the one before. */
export function App() {
  const language = useLanguage();
  useEffect(listenToChanges, []);
  useEffect(listenToClosing, []);
  return (
    <I18nProvider locale={text.typedLocale}>
      <QueryClientProvider client={client}>
        <Fragment key={language}>
          <Door />
          <Toasts />
        </Fragment>
      </QueryClientProvider>
    </I18nProvider>
  );
}
