import { blanks, type Fact, STANDS, screenOf, TAKEN_OVER, templateOf } from "#ui/first/screens.ts";
import type { AppState } from "#ui/ipc/bindings.ts";
import { languageBefore } from "#ui/text/chosen.ts";

/**
 * Draws the first screen from its template, before any other script is read, if it is known where the program stands. It
 * can be used at once: one types into its fields, and what is pressed is done when the page's script is there. Returns
 * whether there is such a screen.
 */
export function drawFirst(): boolean {
  const root = document.getElementById("root");
  const stands = document.getElementById(STANDS)?.textContent;
  if (!root || !stands) return false;
  const state: AppState = JSON.parse(stands);
  const screen = screenOf(state);
  const language = languageBefore() ?? "en";
  const template = screen && document.getElementById(templateOf(screen, language));
  if (!(template instanceof HTMLTemplateElement)) return false;
  const drawn = document.importNode(template.content, true);
  fillIn(drawn, { clinicName: "", folder: "", ...state });
  document.documentElement.lang = language;
  root.replaceChildren(drawn);
  root.dataset["drawn"] = "";
  root.querySelector<HTMLElement>("main :is(input, button)")?.focus();
  holdPresses(root);
  return true;
}

function fillIn(drawn: DocumentFragment, facts: Record<Fact, string>): void {
  const words = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
  for (let it = words.nextNode(); it; it = words.nextNode()) {
    it.nodeValue = it.nodeValue?.replace(blanks, (_, fact: Fact) => facts[fact]) ?? null;
  }
}

/** Keeps what is pressed until the page can do it. Enter goes on to a field that is still empty, as it will then. */
function holdPresses(root: HTMLElement): void {
  let held: HTMLButtonElement | undefined;
  const onClick = (event: MouseEvent) => {
    const button = event.target instanceof Element && event.target.closest("button");
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const fields = button.type === "submit" ? [...(button.form?.querySelectorAll("input") ?? [])] : [];
    const empty = fields.find((it) => it.value.trim() === "");
    if (empty) empty.focus();
    else held = button;
  };
  const onTakenOver = () => {
    root.removeEventListener("click", onClick, true);
    held?.click();
  };
  root.addEventListener("click", onClick, true);
  root.addEventListener(TAKEN_OVER, onTakenOver, { once: true });
}
