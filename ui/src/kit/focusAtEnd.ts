/** Puts the cursor after the last word, to go on writing. */
export function focusAtEnd(area: HTMLTextAreaElement): void {
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}
