import { isClinical } from "#ui/app/me.ts";
import type { FounderDraft, Role } from "#ui/ipc/bindings.ts";
import { problemText } from "#ui/ipc/errorText.ts";
import { text } from "#ui/text/index.ts";

/** A new clinic and its founder, before the passphrase. The founder is an administrator in any case. */
export type Founder = Omit<FounderDraft, "passphrase">;

/** What the founder may be besides. */
export type OtherRole = Exclude<Role, "administrator">;

export function newFounder(timeZone: string): Founder {
  return { clinicName: "", timeZone, name: "", credential: "", roles: ["administrator", "supervisor"] };
}

export function otherRoles({ roles }: Founder): OtherRole[] {
  return roles.filter((it): it is OtherRole => it !== "administrator");
}

/** What stands at which field. Without a clinical role, nobody would hold the key to what is clinical. */
export function founderErrors({
  clinicName,
  name,
  roles,
}: Founder): Partial<Record<"clinicName" | "name" | "roles", string>> {
  const words = text.access.founding;
  return {
    ...(clinicName.trim() === "" && { clinicName: words.clinicNameMissing }),
    ...(name.trim() === "" && { name: words.ownNameMissing }),
    ...(!isClinical(roles) && { roles: problemText("roles", "unknown") }),
  };
}
