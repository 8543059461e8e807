import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useMe } from "#ui/app/me.ts";
import { ScreenPending } from "#ui/app/ScreenPending.tsx";
import { PersonDialog } from "#ui/features/people/PersonDialog.tsx";
import { standing } from "#ui/features/people/person.ts";
import { peopleQuery } from "#ui/features/people/queries.ts";
import { ReinviteDialog } from "#ui/features/people/ReinviteDialog.tsx";
import type { UserView } from "#ui/ipc/bindings.ts";
import { errorText } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { momentText } from "#ui/kit/dates.ts";
import { Menu } from "#ui/kit/Menu.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Table } from "#ui/kit/Table.tsx";
import { Tag } from "#ui/kit/Tag.tsx";
import { text, useLanguage } from "#ui/text/index.ts";

type Open = { is: "new" } | { is: "change"; person: UserView } | { is: "invite"; person: UserView };

/** Who works here, what they may do, and whether they are in. */
export function PeoplePage() {
  useLanguage();
  const me = useMe();
  const { data: people, error } = useQuery(peopleQuery);
  const [open, setOpen] = useState<Open>();
  const words = text.people;
  if (error) return <Notice tone="danger">{errorText(error)}</Notice>;
  if (!people) return <ScreenPending />;
  const close = () => setOpen(undefined);
  const onChange = (person: UserView) => setOpen({ is: "change", person });
  return (
    <Screen
      head={
        <PageHead
          title={words.title}
          facts={[words.count(people.length)]}
          actions={
            <Button look="primary" shortcut="I" onPress={() => setOpen({ is: "new" })}>
              <UserPlus /> {words.invite}
            </Button>
          }
        />
      }
    >
      <Columns>
        <Table
          label={words.title}
          rows={people}
          idOf={(it) => it.id}
          onOpen={onChange}
          columns={[
            { id: "name", name: words.name, cell: (it) => it.name },
            { id: "credential", name: words.credential, cell: (it) => it.credential },
            { id: "roles", name: words.roles, cell: (it) => text.app.rolesListed(it.roles) },
            { id: "standing", name: words.standing, cell: (it) => <Standing person={it} /> },
            {
              id: "actions",
              name: words.actions,
              align: "end",
              cell: (it) => (
                <Menu
                  label={words.actionsOn(it.name)}
                  actions={[
                    { id: "change", name: words.change, onAction: () => onChange(it) },
                    {
                      id: "invite",
                      name: words.reinvite,
                      isDisabled: it.id === me.id,
                      onAction: () => setOpen({ is: "invite", person: it }),
                    },
                  ]}
                />
              ),
            },
          ]}
        />
      </Columns>
      {open?.is === "new" && <PersonDialog person={null} onClose={close} />}
      {open?.is === "change" && <PersonDialog person={open.person} onClose={close} />}
      {open?.is === "invite" && <ReinviteDialog person={open.person} onClose={close} />}
    </Screen>
  );
}

function Standing({ person }: { person: UserView }) {
  const words = text.people.standings;
  const until = person.invitedUntil === null ? "" : momentText(person.invitedUntil);
  switch (standing(person)) {
    case "joined":
      return <Tag tone="ready">{words.joined}</Tag>;
    case "invited":
      return <Tag>{words.invited(until)}</Tag>;
    case "invitedAgain":
      return <Tag>{words.invitedAgain(until)}</Tag>;
    case "outside":
      return <Tag tone="warn">{words.outside}</Tag>;
  }
}
