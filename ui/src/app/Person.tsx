import { useQuery } from "@tanstack/react-query";
import { KeyRound, Lock, Redo2, ShieldCheck, Undo2 } from "lucide-react";
import { useState } from "react";
import { useMe } from "#ui/app/me.ts";
import { useHistory, useLock } from "#ui/app/queries.ts";
import { useHistoryKeys } from "#ui/app/useHistoryKeys.ts";
import { usePressedAnywhere } from "#ui/app/usePressedAnywhere.ts";
import { ChangePassphrase } from "#ui/features/access/ChangePassphrase.tsx";
import { appStateQuery } from "#ui/features/access/queries.ts";
import { RecordCheck } from "#ui/features/settings/RecordCheck.tsx";
import { IconButton } from "#ui/kit/IconButton.tsx";
import { spell } from "#ui/kit/keys.ts";
import { Menu } from "#ui/kit/Menu.tsx";
import { NavPerson } from "#ui/kit/Nav.tsx";
import { text } from "#ui/text/index.ts";

/** Who has signed in, when the window locks, and what belongs to no screen: lock, undo, the own passphrase. */
export function Person() {
  const me = useMe();
  const { data: state } = useQuery(appStateQuery);
  const [dialog, setDialog] = useState<"passphrase" | "check">();
  const { undo, redo } = useHistory();
  const lock = useLock();
  const words = text.app;
  useHistoryKeys(undo.take, redo.take);
  usePressedAnywhere("Mod+L", () => lock.mutate());
  const close = () => setDialog(undefined);
  const actions = [
    {
      id: "undo",
      name: words.undo(undo.step),
      icon: <Undo2 />,
      shortcut: "Mod+Z",
      isDisabled: undo.step === null,
      onAction: undo.take,
    },
    {
      id: "redo",
      name: words.redo(redo.step),
      icon: <Redo2 />,
      shortcut: "Mod+Shift+Z",
      isDisabled: redo.step === null,
      onAction: redo.take,
    },
    {
      id: "passphrase",
      name: words.changePassphrase,
      icon: <KeyRound />,
      onAction: () => setDialog("passphrase"),
    },
  ];
  const check = { id: "check", name: words.checkRecord, icon: <ShieldCheck />, onAction: () => setDialog("check") };
  return (
    <>
      <NavPerson
        name={me.name}
        roleName={words.rolesListed(me.roles)}
        {...(state?.is === "open" && { locks: words.locksIn(state.idleMinutes) })}
        action={
          <>
            <IconButton label={words.lock(spell("Mod+L"))} icon={<Lock />} onPress={() => lock.mutate()} />
            <Menu label={words.you} actions={me.isSupervisor || me.isAdministrator ? [...actions, check] : actions} />
          </>
        }
      />
      {dialog === "passphrase" && <ChangePassphrase name={me.name} onClose={close} />}
      {dialog === "check" && <RecordCheck onClose={close} />}
    </>
  );
}
