import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { UserMinus } from "lucide-react";
import { useState } from "react";
import { useMe } from "#ui/app/me.ts";
import type { ClientRow, GroupId, GroupTitle, GroupView } from "#ui/ipc/bindings.ts";
import { errorText, fieldErrors } from "#ui/ipc/errorText.ts";
import { usePrint } from "#ui/ipc/print.ts";
import { Button } from "#ui/kit/Button.tsx";
import { ComboBox } from "#ui/kit/ComboBox.tsx";
import { Confirm } from "#ui/kit/Confirm.tsx";
import { dayText } from "#ui/kit/dates.ts";
import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { Field } from "#ui/kit/Field.tsx";
import { Form, FormActions } from "#ui/kit/Form.tsx";
import { IconButton } from "#ui/kit/IconButton.tsx";
import { List } from "#ui/kit/List.tsx";
import { ListRow } from "#ui/kit/ListRow.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen, SideSection } from "#ui/kit/ScreenFrame.tsx";
import { Skeleton } from "#ui/kit/Skeleton.tsx";
import { text } from "#ui/text/index.ts";
import { GroupDialog } from "./GroupDialog.tsx";
import styles from "./GroupPage.module.css";
import { whenShown } from "./GroupsPage.tsx";
import {
  clientFindQuery,
  groupsQuery,
  titlesQuery,
  useCloseGroup,
  useEnrol,
  useRelease,
  useSetTitle,
} from "./queries.ts";

/** One group: when it meets, its members, and for clinicians what it is about. */
export function GroupPage({ groupId, today }: { groupId: GroupId; today: string }) {
  const me = useMe();
  const navigate = useNavigate();
  const { data: groups } = useSuspenseQuery(groupsQuery);
  const { data: titles } = useQuery(titlesQuery(me.isClinician));
  const [open, setOpen] = useState<"edit" | "close">();
  const close = useCloseGroup();
  const group = groups.find((it) => it.id === groupId);
  usePrint(group && { is: "group", groupId });
  if (!group) return <EmptyState>{text.app.notFound}</EmptyState>;
  const done = () => setOpen(undefined);
  const title = titles?.find((it) => it.groupId === groupId) ?? { groupId, title: "", curriculum: "" };
  return (
    <Screen
      head={
        <PageHead
          title={group.deskLabel}
          facts={[whenShown(group), group.room, group.leaderName, text.groups.members(group.members.length)].filter(
            Boolean,
          )}
          actions={
            <>
              <Button isDisabled={group.closedOn !== null} onPress={() => setOpen("close")}>
                {text.groups.close}
              </Button>
              <Button shortcut="E" onPress={() => setOpen("edit")}>
                {text.groups.edit}
              </Button>
            </>
          }
        />
      }
    >
      <Columns
        {...(me.isClinician && {
          side: titles ? <ClinicalTitle key={`${title.title}/${title.curriculum}`} stored={title} /> : <Skeleton />,
          sideLabel: text.groups.clinical,
        })}
      >
        <Members group={group} today={today} />
      </Columns>
      {open === "edit" && <GroupDialog group={group} onClose={done} />}
      <Confirm
        title={text.groups.close}
        confirm={text.groups.close}
        isOpen={open === "close"}
        isPending={close.isPending}
        onCancel={done}
        onConfirm={() => close.mutate(group.id, { onSuccess: () => void navigate({ to: "/groups" }), onSettled: done })}
      >
        {text.groups.closeSays(group.deskLabel)}
      </Confirm>
    </Screen>
  );
}

function Members({ group, today }: { group: GroupView; today: string }) {
  const [typed, setTyped] = useState("");
  const { data: found = [], isFetching } = useQuery(clientFindQuery(typed));
  const enrol = useEnrol(group.id);
  const release = useRelease();
  const add = (client: ClientRow) => {
    setTyped("");
    enrol.mutate({ client: client.id, sinceOn: today, name: client.sortedName });
  };
  return (
    <div className={styles.members}>
      <ComboBox
        label={text.groups.enrol}
        placeholder={text.groups.enrolHint}
        query={typed}
        onQuery={setTyped}
        found={typed.trim() === "" ? [] : found}
        idOf={(it) => it.id}
        nameOf={(it) => it.sortedName}
        noteOf={(it) => (it.admittedOn === null ? text.groups.notAdmitted : it.recordNumber)}
        onChoose={add}
        isSearching={isFetching}
        whenNone={text.groups.nobody}
        isDisabled={group.closedOn !== null}
        autoFocus
      />
      <List title={text.groups.membersTitle} figure={String(group.members.length)}>
        {group.members.length === 0 && (
          <li>
            <EmptyState>{text.groups.noMembers}</EmptyState>
          </li>
        )}
        {group.members.map((it) => (
          <ListRow
            key={it.enrolmentId}
            name={it.sortedName}
            note={text.groups.since(dayText(it.sinceOn))}
            actions={
              <IconButton
                label={text.groups.releaseOf(it.sortedName)}
                icon={<UserMinus />}
                onPress={() => release.mutate({ id: it.enrolmentId, untilOn: today, name: it.sortedName })}
              />
            }
          />
        ))}
      </List>
    </div>
  );
}

/** What the group is about: in the clinical file, never at the desk. */
function ClinicalTitle({ stored }: { stored: GroupTitle }) {
  const [draft, setDraft] = useState(stored);
  const keep = useSetTitle();
  const errors = fieldErrors(keep.error);
  return (
    <SideSection title={text.groups.clinical}>
      <Form onSubmit={() => keep.mutate(draft)}>
        {keep.error && Object.keys(errors).length === 0 && <Notice tone="danger">{errorText(keep.error)}</Notice>}
        <Field
          label={text.groups.titleField}
          hint={text.groups.clinicalSays}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
          error={errors.title}
        />
        <Field
          label={text.groups.curriculum}
          value={draft.curriculum}
          onChange={(curriculum) => setDraft({ ...draft, curriculum })}
          error={errors.curriculum}
        />
        <FormActions>
          <Button type="submit" isPending={keep.isPending}>
            {text.groups.keepTitle}
          </Button>
        </FormActions>
      </Form>
    </SideSection>
  );
}
