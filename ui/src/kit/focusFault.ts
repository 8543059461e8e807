/** What has the focus in a field. A list that opens keeps an input of its own that nobody sees. */
const PART = ":is(input, textarea, button, [role='spinbutton']):not([type='hidden'], [tabindex='-1'])";

/** Puts the focus in the first field that is marked as wrong; whether there is one. */
export function focusFault(within: ParentNode): boolean {
  const part = within.querySelector("[data-invalid]")?.querySelector<HTMLElement>(PART);
  part?.focus();
  return part !== undefined && part !== null;
}

/** The same, once what is wrong stands at its field. */
export function focusFaultSoon(within: ParentNode | null = document): void {
  requestAnimationFrame(() => within && focusFault(within));
}
