import { useQuery } from "@tanstack/react-query";
import { KeyRound, Languages, Lock, LogOut, Printer, Redo2, ShieldCheck, Undo2 } from "lucide-react";
import { useState } from "react";
import { useMe } from "#ui/app/me.ts";
import { useHistory, useLock } from "#ui/app/queries.ts";
import { useDeed } from "#ui/app/useDeed.ts";
import { REDO, UNDO, useHistoryKeys } from "#ui/app/useHistoryKeys.ts";
import { usePressedAnywhere } from "#ui/app/usePressedAnywhere.ts";
import { ChangePassphrase } from "#ui/features/access/ChangePassphrase.tsx";
import { appStateQuery, useOwnLanguage } from "#ui/features/access/queries.ts";
import { useLeaveDemo } from "#ui/features/demo/queries.ts";
import { PrintRecord } from "#ui/features/printing/PrintRecord.tsx";
import { RecordCheck } from "#ui/features/settings/RecordCheck.tsx";
import { IconButton } from "#ui/kit/IconButton.tsx";
import { spell } from "#ui/kit/keys.ts";
import { Menu } from "#ui/kit/Menu.tsx";
import { NavPerson } from "#ui/kit/Nav.tsx";
import { text } from "#ui/text/index.ts";
import { otherLanguages } from "#ui/text/spoken.ts";

/** Who has signed in, when the window locks, and what belongs to no screen: lock, undo, the own passphrase. */
export function Person() {
  const me = useMe();
  const { data: state } = useQuery(appStateQuery);
  const [dialog, setDialog] = useState<"passphrase" | "check" | "prints">();
  const { undo, redo } = useHistory();
  const lock = useLock();
  const leave = useLeaveDemo();
  const speak = useOwnLanguage();
  const words = text.app;
  useHistoryKeys(undo, redo);
  usePressedAnywhere("Mod+L", words.lockNow, () => lock.mutate());
  const close = () => setDialog(undefined);
  const changePassphrase = () => setDialog("passphrase");
  useDeed({ name: words.changePassphrase, press: changePassphrase });
  const actions = [
    {
      id: "undo",
      name: undo.name,
      icon: <Undo2 />,
      shortcut: UNDO,
      isDisabled: undo.isOff,
      onAction: undo.take,
    },
    {
      id: "redo",
      name: redo.name,
      icon: <Redo2 />,
      shortcut: REDO,
      isDisabled: redo.isOff,
      onAction: redo.take,
    },
    {
      id: "passphrase",
      name: words.changePassphrase,
      icon: <KeyRound />,
      onAction: changePassphrase,
    },
    ...otherLanguages().map(({ id, name }) => ({
      id,
      name,
      icon: <Languages />,
      onAction: () => speak.mutate(id),
    })),
  ];
  const check = { id: "check", name: words.checkRecord, icon: <ShieldCheck />, onAction: () => setDialog("check") };
  const prints = {
    id: "prints",
    name: text.printing.recordMenu,
    icon: <Printer />,
    onAction: () => setDialog("prints"),
  };
  const out = { id: "leave", name: text.demo.leave, icon: <LogOut />, onAction: () => leave.mutate() };
  const ways = [
    ...actions,
    ...(me.isSupervisor || me.isAdministrator ? [check, prints] : []),
    ...(state?.is === "open" && state.isVisit ? [out] : []),
  ];
  return (
    <>
      <NavPerson
        name={me.name}
        roleName={words.rolesListed(me.roles)}
        {...(state?.is === "open" && { locks: words.locksIn(state.idleMinutes) })}
        action={
          <>
            <IconButton label={words.lock(spell("Mod+L"))} icon={<Lock />} onPress={() => lock.mutate()} />
            <Menu label={words.you} actions={ways} />
          </>
        }
      />
      {dialog === "passphrase" && <ChangePassphrase name={me.name} onClose={close} />}
      {dialog === "check" && <RecordCheck onClose={close} />}
      {dialog === "prints" && <PrintRecord onClose={close} />}
    </>
  );
}
