import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Plus, Upload, X } from "lucide-react";
import { startTransition, useRef, useState } from "react";
import type { ClientFilter, ClientId, ClientRow } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { usePrint } from "#ui/ipc/print.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Choice } from "#ui/kit/Choice.tsx";
import { dayText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { Key } from "#ui/kit/Key.tsx";
import { LongTable } from "#ui/kit/LongTable.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { SearchField } from "#ui/kit/SearchField.tsx";
import type { TableColumn } from "#ui/kit/Table.tsx";
import { perLanguage, text, useLanguage } from "#ui/text/index.ts";
import styles from "./ClientsPage.module.css";
import type { Lacking } from "./client.ts";
import { clientFindQuery, clientsQuery } from "./queries.ts";

const columnsNow = perLanguage((): TableColumn<ClientRow>[] => [
  {
    id: "name",
    name: text.clients.columns.name,
    cell: (it) => text.clients.preferred(it.sortedName, it.preferredName),
    isRowHeader: true,
    share: 2.7,
  },
  { id: "number", name: text.clients.columns.number, cell: (it) => it.recordNumber, share: 1.25 },
  { id: "born", name: text.clients.columns.born, cell: (it) => it.bornOn && dayText(it.bornOn), share: 1.55 },
  {
    id: "admitted",
    name: text.clients.columns.admitted,
    cell: (it) => it.admittedOn && dayText(it.admittedOn),
    share: 1.55,
  },
  {
    id: "level",
    name: text.clients.columns.level,
    cell: (it) => it.levelOfCare && text.episodes.shortLevels[it.levelOfCare],
    share: 1.3,
  },
  { id: "therapist", name: text.clients.columns.therapist, cell: (it) => it.primaryTherapistName, share: 1.6 },
  { id: "telephone", name: text.clients.columns.telephone, cell: (it) => it.telephone, share: 1.7 },
]);

/** Everyone, found by typing; or those in care who lack something, until that filter is taken away. */
export function ClientsPage({ lacking }: { lacking?: Lacking | undefined }) {
  useLanguage();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Exclude<ClientFilter, Lacking>>();
  const [typed, setTyped] = useState("");
  const { data: inCare } = useSuspenseQuery(clientsQuery("active"));
  // After a roster was imported nobody is in care yet: an empty list would hide everyone.
  const filter = chosen ?? (inCare.total === 0 ? "all" : "active");
  const shown = lacking ?? filter;
  const { data: list } = useSuspenseQuery(clientsQuery(shown));
  const client = useQueryClient();
  const { data: all } = useQuery({ ...clientsQuery("all"), enabled: list.total === 0 });
  const { data: found, isPlaceholderData, error } = useQuery(clientFindQuery(typed));
  usePrint({ is: "clients", filter: shown, typed });
  const isFinding = typed.trim() !== "";
  const rows = isFinding ? (found ?? []) : list.rows;
  const open = (clientId: ClientId) => void navigate({ to: "/clients/$clientId", params: { clientId } });
  const field = useRef<HTMLInputElement>(null);
  const takeFilterAway = () => {
    // The button goes with the filter: the focus is where one types.
    field.current?.focus();
    void navigate({ to: "/clients", search: {} });
  };
  const choose = (next: Exclude<ClientFilter, Lacking>) => {
    startTransition(() => setChosen(next));
    if (lacking) void navigate({ to: "/clients", search: {} });
  };
  const openFirst = async () => {
    if (!isFinding) return;
    // Whoever types faster than Rust answers opens what was typed, not what stood there before.
    const fresh = isPlaceholderData || !found ? await client.fetchQuery(clientFindQuery(typed)).catch(() => []) : found;
    if (fresh[0]) open(fresh[0].id);
  };
  return (
    <Screen
      head={
        <PageHead
          title={text.clients.title}
          facts={[text.clients.facts(list.rows.length, list.total)]}
          actions={
            <>
              <Button onPress={() => void navigate({ to: "/clients/import" })}>
                <Upload /> {text.clients.import}
              </Button>
              <Button look="primary" shortcut="Alt+N" onPress={() => void navigate({ to: "/clients/new" })}>
                <Plus /> {text.clients.add}
              </Button>
            </>
          }
        />
      }
    >
      <Columns>
        <div className={styles.page}>
          <div className={styles.find}>
            <SearchField
              label={text.clients.field}
              placeholder={text.clients.fieldHint}
              value={typed}
              onChange={setTyped}
              onSubmit={() => void openFirst()}
              says={error ? errorText(error) : isFinding && found && <WhatEnterDoes first={found[0]} />}
              autoFocus
              ref={field}
            />
            {lacking && (
              <Button onPress={takeFilterAway}>
                {text.clients.lackings[lacking]} <X role="img" aria-label={text.clients.withoutFilter} />
              </Button>
            )}
            <Choice
              label={text.clients.filter}
              isLabelHidden
              value={lacking ? null : filter}
              options={text.clients.filters}
              onChange={choose}
            />
          </div>
          <div className={styles.sideways}>
            <div className={styles.table}>
              <LongTable
                label={text.clients.title}
                columns={columnsNow()}
                rows={rows}
                idOf={(it) => it.id}
                onOpen={(it) => open(it.id)}
                whenEmpty={
                  (!isFinding || found) && (
                    <EmptyState>{isFinding ? text.clients.nobody : whyEmpty(all?.total === 0, lacking)}</EmptyState>
                  )
                }
              />
            </div>
          </div>
        </div>
      </Columns>
    </Screen>
  );
}

function whyEmpty(isNew: boolean, lacking: Lacking | undefined): string {
  if (isNew) return text.clients.none;
  return lacking ? text.clients.noneLacking : text.clients.noneOf;
}

function WhatEnterDoes({ first }: { first: ClientRow | undefined }) {
  if (!first) return null;
  return (
    <>
      {first.sortedName} <Key of="Enter" /> {text.clients.opens}
    </>
  );
}
