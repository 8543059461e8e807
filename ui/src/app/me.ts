import { createContext, use } from "react";
import type { MeView, Role, UserId } from "#ui/ipc/bindings.ts";

/** Who has signed in, and what follows from their roles. Rust decides; this only spares what it would refuse. */
export type Me = {
  id: UserId;
  name: string;
  credential: string;
  roles: readonly Role[];
  isFrontDesk: boolean;
  /** Therapist or supervisor, with the clinical key: writes and reads what is clinical. */
  isClinician: boolean;
  isSupervisor: boolean;
  isAdministrator: boolean;
  /** Front desk or clinician: sees that there are clients. */
  seesClients: boolean;
};

export const MeContext = createContext<Me | null>(null);

/** Who has signed in. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error("nobody has signed in");
  return me;
}

/** Whether these roles come with the clinical key. */
export function isClinical(roles: readonly Role[]): boolean {
  return roles.includes("therapist") || roles.includes("supervisor");
}

export function meOf({ id, name, credential, roles, hasClinical }: MeView): Me {
  const isFrontDesk = roles.includes("frontDesk");
  const isSupervisor = roles.includes("supervisor");
  const isClinician = hasClinical && isClinical(roles);
  return {
    id,
    name,
    credential,
    roles,
    isFrontDesk,
    isClinician,
    isSupervisor,
    isAdministrator: roles.includes("administrator"),
    seesClients: isFrontDesk || isClinician,
  };
}
