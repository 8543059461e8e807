import type { ClientDraft, ClientFilter, ClientView, DeskContact, Telephone } from "#ui/ipc/bindings.ts";

export const newTelephone: Telephone = { id: null, number: "", kind: "mobile", reach: "notAsked", mayText: false };
export const newContact: DeskContact = { id: null, name: "", telephone: "", isEmergency: true };

/** What a client in care may lack; the list shows those who do. */
export type Lacking = Extract<ClientFilter, "bornMissing" | "unassigned">;
export const lackings: readonly Lacking[] = ["bornMissing", "unassigned"];

/** A form with nothing in it yet, but a line for the telephone that most people have. */
export const newClient: ClientDraft = {
  firstName: "",
  middleName: "",
  lastName: "",
  suffix: "",
  hasOneName: false,
  preferredName: "",
  pronouns: "",
  bornOn: null,
  recordNumber: "",
  numberElsewhere: "",
  address: "",
  city: "",
  state: "",
  postalCode: "",
  email: "",
  emailReach: "notAsked",
  telephones: [newTelephone],
  contacts: [],
};

/** What of a client the form edits. */
export function draftOf(client: ClientView): ClientDraft {
  const { id: _id, fullName: _fullName, knownAs: _knownAs, age: _age, openEpisode: _openEpisode, ...draft } = client;
  return draft;
}

/** The list with one row changed. */
export function withRow<T>(rows: readonly T[], at: number, change: Partial<T>): T[] {
  return rows.map((it, index) => (index === at ? { ...it, ...change } : it));
}

/** The list without one row. */
export function withoutRow<T>(rows: readonly T[], at: number): T[] {
  return rows.filter((_, index) => index !== at);
}

/** The address as it stands on an envelope: lines, then city, state and code. */
export function addressShown(it: Pick<ClientDraft, "address" | "city" | "state" | "postalCode">): string[] {
  const place = [it.city, [it.state, it.postalCode].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  return [...it.address.split("\n"), place].filter(Boolean);
}
