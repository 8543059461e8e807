/** What has the focus in a field. A list that opens keeps an input of its own that nobody sees. */
const PART = ":is(input, textarea, button, [role='spinbutton']):not([type='hidden'], [tabindex='-1'])";

/** Puts the focus in the first field that is marked as wrong and takes it, which an empty list does not; whether there is one. */
export function focusFault(within: ParentNode): boolean {
  for (const field of within.querySelectorAll("[data-invalid]")) {
    const part = field.querySelector<HTMLElement>(PART);
    part?.focus();
    if (part) return true;
  }
  return false;
}

/** The same, once what is wrong stands at its field. */
export function focusFaultSoon(within: ParentNode | null = document): void {
  requestAnimationFrame(() => within && focusFault(within));
}
