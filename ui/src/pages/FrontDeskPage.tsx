import { useSuspenseQuery } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { CallDialog, type Callee } from "#ui/features/calls/CallDialog.tsx";
import { PhonePanel } from "#ui/features/calls/PhonePanel.tsx";
import { dayQuery } from "#ui/features/sessions/queries.ts";
import { TodayPage } from "#ui/features/sessions/TodayPage.tsx";
import { DeskToDo } from "#ui/features/todo/DeskToDo.tsx";
import { Button } from "#ui/kit/Button.tsx";
import { text, useLanguage } from "#ui/text/index.ts";

type Calling = { is: "any" } | { is: "outreach"; client: Callee };

const outreach = { direction: "outgoing", about: "outreach" } as const;

/** The front desk: who comes, whom to call, what the telephone brings. Whatever is done, the field has the focus again. */
export function FrontDeskPage() {
  useLanguage();
  const { data: day } = useSuspenseQuery(dayQuery(null));
  const [calling, setCalling] = useState<Calling>();
  const field = useRef<HTMLInputElement>(null);
  const toField = () => field.current?.focus();
  const close = () => {
    // The dialog is gone before the field is asked: until then it holds the focus.
    flushSync(() => setCalling(undefined));
    toField();
  };
  return (
    <>
      <TodayPage
        field={field}
        actions={
          <Button shortcut="P" onPress={() => setCalling({ is: "any" })}>
            <Phone /> {text.calls.log}
          </Button>
        }
        side={
          <>
            <DeskToDo
              today={day.date}
              onCall={(it) => setCalling({ is: "outreach", client: { id: it.clientId, name: it.clientName } })}
            />
            <PhonePanel onLogged={toField} />
          </>
        }
      />
      {calling?.is === "any" && <CallDialog onClose={close} />}
      {calling?.is === "outreach" && <CallDialog about={calling.client} starts={outreach} onClose={close} />}
    </>
  );
}
