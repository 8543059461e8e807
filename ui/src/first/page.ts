import { PAGE } from "#ui/first/screens.ts";

/** The longest that a window which is not seen, and paints nothing, keeps the page waiting. */
const UNSEEN_MS = 100;

/** Does something as soon as what is there now has been painted. */
export function oncePainted(then: () => void): void {
  const go = () => {
    clearTimeout(unseen);
    then();
  };
  const unseen = setTimeout(() => {
    cancelAnimationFrame(frame);
    then();
  }, UNSEEN_MS);
  const frame = requestAnimationFrame(() => setTimeout(go));
}

/** Has the page's own script read, and all that it needs. */
export function readPage(): void {
  const page = document.getElementById(PAGE);
  if (page instanceof HTMLTemplateElement) document.head.append(document.importNode(page.content, true));
}
