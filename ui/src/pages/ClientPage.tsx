import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useMe } from "#ui/app/me.ts";
import type { ClientTab } from "#ui/app/routes.tsx";
import { CallDialog } from "#ui/features/calls/CallDialog.tsx";
import { RemoveCall } from "#ui/features/calls/RemoveCall.tsx";
import { ClientFacts, Reaching } from "#ui/features/clients/ClientFacts.tsx";
import { ClientForm } from "#ui/features/clients/ClientForm.tsx";
import { draftOf } from "#ui/features/clients/client.ts";
import { clientQuery } from "#ui/features/clients/queries.ts";
import { CourseTab } from "#ui/features/course/CourseTab.tsx";
import { DischargeTab } from "#ui/features/discharge/DischargeTab.tsx";
import { AdmitDialog } from "#ui/features/episodes/EpisodeDialogs.tsx";
import { Episodes } from "#ui/features/episodes/Episodes.tsx";
import { episodesQuery } from "#ui/features/episodes/queries.ts";
import { FamilyTab } from "#ui/features/family/FamilyTab.tsx";
import { ChartTab } from "#ui/features/notes/ChartTab.tsx";
import { PrintDialog } from "#ui/features/printing/PrintDialog.tsx";
import { Prints } from "#ui/features/printing/Prints.tsx";
import { dayQuery } from "#ui/features/sessions/queries.ts";
import type { CallView, ClientId, ClientView, EpisodeView } from "#ui/ipc/bindings.ts";
import { PRINT, usePrint } from "#ui/ipc/print.ts";
import { Button } from "#ui/kit/Button.tsx";
import { dayText } from "#ui/kit/dates.ts";
import { useShortcut } from "#ui/kit/keys.ts";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Tabs } from "#ui/kit/Tabs.tsx";
import { text, useLanguage } from "#ui/text/index.ts";

type ClientPageProps = { clientId: ClientId; tab: ClientTab };

/** A client: what the desk knows, and for clinicians the chart. */
export function ClientPage({ clientId, tab }: ClientPageProps) {
  useLanguage();
  const me = useMe();
  const navigate = useNavigate();
  const { data: client } = useSuspenseQuery(clientQuery(clientId));
  const { data: episodes } = useSuspenseQuery(episodesQuery(clientId));
  const { data: day } = useSuspenseQuery(dayQuery(null));
  const [isEditing, setIsEditing] = useState(false);
  const [isCalling, setIsCalling] = useState(false);
  const [isPrinting, setIsPrinting] = useState(false);
  usePrint(me.isClinician ? undefined : { is: "client", clientId });
  useShortcut(me.isClinician ? PRINT : undefined, () => setIsPrinting(true), text.printing.print);
  const { tabs } = text.clients;
  const clinical: ClientTab[] = me.isClinician ? ["notes", "family", "discharge"] : [];
  const names = (["course", ...clinical, "record"] as const).map((id) => ({ id, name: tabs[id] }));
  const shown = names.some((it) => it.id === tab) ? tab : "course";
  const open = (next: ClientTab) =>
    void navigate({ to: "/clients/$clientId", params: { clientId }, search: { tab: next } });
  const write = () =>
    void navigate({ to: "/clients/$clientId/note/$noteId", params: { clientId, noteId: "new" as const } });
  const callActions = useCallback((call: CallView) => <RemoveCall call={call} today={day.date} />, [day.date]);
  return (
    <Screen
      head={
        <PageHead
          title={client.fullName}
          aside={asideOf(client)}
          facts={factsOf(client, episodes)}
          actions={
            !isEditing && (
              <>
                {me.isClinician && shown === "course" && (
                  <Button shortcut="N" onPress={write}>
                    {text.notes.newNote}
                  </Button>
                )}
                <Button shortcut="P" onPress={() => setIsCalling(true)}>
                  {text.calls.log}
                </Button>
                <Button shortcut="E" onPress={() => setIsEditing(true)}>
                  {text.clients.edit}
                </Button>
              </>
            )
          }
        />
      }
    >
      {isEditing ? (
        <Columns>
          <ClientForm
            id={clientId}
            stored={draftOf(client)}
            onKept={() => setIsEditing(false)}
            onCancel={() => setIsEditing(false)}
          />
        </Columns>
      ) : (
        <Tabs label={text.clients.tabsLabel} tabs={names} value={shown} onChange={open}>
          {shown === "course" && (
            <CourseTab
              client={client}
              today={day.date}
              callActions={callActions}
              admit={<Admit clientId={clientId} name={client.fullName} today={day.date} />}
            />
          )}
          {shown === "notes" && <ChartTab clientId={clientId} />}
          {shown === "family" && <FamilyTab clientId={clientId} />}
          {shown === "discharge" && <DischargeTab clientId={clientId} />}
          {shown === "record" && (
            <Columns
              side={
                <>
                  <ClientFacts client={client} />
                  <Reaching client={client} />
                </>
              }
              sideLabel={text.clients.identity}
            >
              <Episodes clientId={clientId} name={client.fullName} today={day.date} />
              <Prints clientId={clientId} />
            </Columns>
          )}
        </Tabs>
      )}
      {isPrinting && (
        <PrintDialog
          clientId={clientId}
          from={
            episodes
              .map((it) => it.admittedOn)
              .toSorted()
              .at(-1) ?? day.date
          }
          today={day.date}
          onClose={() => setIsPrinting(false)}
        />
      )}
      {isCalling && <CallDialog about={{ id: clientId, name: client.fullName }} onClose={() => setIsCalling(false)} />}
    </Screen>
  );
}

/** An admission, where the course would stand. */
function Admit({ clientId, name, today }: { clientId: ClientId; name: string; today: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button look="primary" shortcut="A" onPress={() => setIsOpen(true)}>
        {text.episodes.admit}
      </Button>
      {isOpen && <AdmitDialog clientId={clientId} name={name} today={today} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** "“Max”, he/him, 34" */
function asideOf(client: ClientView): string {
  const called = client.preferredName ? [text.clients.called(client.preferredName)] : [];
  const age = client.age === null ? [] : [text.clients.age(client.age)];
  return [...called, client.pronouns, ...age].filter(Boolean).join(", ");
}

function factsOf(client: ClientView, episodes: readonly EpisodeView[]): string[] {
  const open = episodes.find((it) => it.endedOn === null);
  const care = open
    ? text.episodes.since(text.episodes.shortLevels[open.levelOfCare], dayText(open.admittedOn), open.day)
    : text.clients.notInCare;
  const therapist = open?.primaryTherapistName ? [open.primaryTherapistName] : [];
  const born = client.bornOn ? [] : [text.clients.bornMissing];
  return [care, ...therapist, text.clients.record(client.recordNumber), ...born];
}
