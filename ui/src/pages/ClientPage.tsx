import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "#ui/app/me.ts";
import type { ClientTab } from "#ui/app/routes.tsx";
import { ClientFacts, Reaching } from "#ui/features/clients/ClientFacts.tsx";
import { ClientForm } from "#ui/features/clients/ClientForm.tsx";
import { draftOf } from "#ui/features/clients/client.ts";
import { clientQuery } from "#ui/features/clients/queries.ts";
import { DischargeTab } from "#ui/features/discharge/DischargeTab.tsx";
import { Episodes } from "#ui/features/episodes/Episodes.tsx";
import { episodesQuery } from "#ui/features/episodes/queries.ts";
import { FamilyTab } from "#ui/features/family/FamilyTab.tsx";
import { ChartTab } from "#ui/features/notes/ChartTab.tsx";
import { dayQuery } from "#ui/features/sessions/queries.ts";
import type { ClientId, ClientView, EpisodeView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { dayText } from "#ui/kit/dates.ts";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Tabs } from "#ui/kit/Tabs.tsx";
import { text } from "#ui/text/index.ts";

type ClientPageProps = { clientId: ClientId; tab: ClientTab };

/** A client: what the desk knows, and for clinicians the chart. */
export function ClientPage({ clientId, tab }: ClientPageProps) {
  const me = useMe();
  const navigate = useNavigate();
  const { data: client } = useSuspenseQuery(clientQuery(clientId));
  const { data: episodes } = useSuspenseQuery(episodesQuery(clientId));
  const { data: day } = useSuspenseQuery(dayQuery(null));
  const [isEditing, setIsEditing] = useState(false);
  const { tabs } = text.clients;
  const clinical: ClientTab[] = me.isClinician ? ["notes", "family", "discharge"] : [];
  const names = (["overview", ...clinical] as const).map((id) => ({ id, name: tabs[id] }));
  const shown = names.some((it) => it.id === tab) ? tab : "overview";
  const open = (next: ClientTab) =>
    void navigate({ to: "/clients/$clientId", params: { clientId }, search: { tab: next } });
  return (
    <Screen
      head={
        <PageHead
          title={client.fullName}
          aside={asideOf(client)}
          facts={factsOf(client, episodes)}
          actions={
            !isEditing && (
              <Button shortcut="E" onPress={() => setIsEditing(true)}>
                {text.clients.edit}
              </Button>
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
          {shown === "overview" && (
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
            </Columns>
          )}
          {shown === "notes" && <ChartTab clientId={clientId} />}
          {shown === "family" && <FamilyTab clientId={clientId} />}
          {shown === "discharge" && <DischargeTab clientId={clientId} />}
        </Tabs>
      )}
    </Screen>
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
