// Answers one question of a test about the page. Runs as the body of a function: what is asked, and the element it is about.
// Finds parts as assistive technology does, by role and accessible name (a small part of the W3C's rules, as far as our kit
// needs them), and tells with each answer what the page has recorded since the last one.

const [request, scope] = arguments;
const seen = (window.__story ??= record());
const value = answer(request) ?? null;
const told = { value, answers: seen.answers.splice(0), violations: seen.violations.splice(0), errors: seen.errors.splice(0) };
return told;

/** Keeps what the program answers, what the policy refuses, and what nothing catches. */
function record() {
  const seen = { answers: [], violations: [], errors: [] };
  const fetch = window.fetch;
  window.fetch = async (...args) => {
    const response = await fetch.apply(window, args);
    const address = String(args[0]?.url ?? args[0]);
    const command = /^(?:ipc:\/\/|http:\/\/ipc\.)localhost\/(.*)$/.exec(address)?.[1];
    if (command) {
      const copy = response.clone();
      copy.text().then((body) => seen.answers.push({ command: decodeURIComponent(command), body }));
    }
    return response;
  };
  // While the document is read, a script may stand there that waits for its turn.
  const lookBack = () => seen.violations.push(...refusedBefore());
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", lookBack);
  else lookBack();
  document.addEventListener("securitypolicyviolation", (it) =>
    seen.violations.push(`${it.effectiveDirective}: ${it.blockedURI} ${it.sourceFile} ${it.sample}`),
  );
  window.addEventListener("error", (event) => seen.errors.push(String(event.message)));
  window.addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason?.stack ?? event.reason)));
  return seen;
}

/** What the policy refused before this script came, as it still stands in the document. Data is no script; a script that ran has gone. */
function refusedBefore() {
  const inline = [...document.querySelectorAll("style, script:not([src], [type='application/json']), [src^='data:']")];
  const withoutEffect = [...document.querySelectorAll("[style]")].filter((it) => it.getAttribute("style") && it.style.length === 0);
  return [...inline, ...withoutEffect].map((it) => `inline: ${it.outerHTML.slice(0, 200)}`);
}

function answer({ what, role, name, whole, text, theme }) {
  const focused = document.activeElement === document.body ? null : document.activeElement;
  switch (what) {
    case "find":
      return parts(role).filter((it) => name === null || isNamed(it, name, whole));
    case "names":
      return parts(role).map(nameOf);
    case "text":
      return squeeze((scope ?? document.body).innerText);
    case "value":
      return String("checked" in scope && /checkbox|radio/.test(scope.type) ? scope.checked : (scope.value ?? scope.innerText));
    case "attribute":
      return scope.getAttribute(name);
    case "clickTarget":
      return inSight(/^(checkbox|radio)$/.test(scope?.type) ? (scope.labels?.[0] ?? scope) : scope);
    case "self":
      return scope;
    case "selectAll":
      scope.focus();
      return scope.select ? scope.select() : document.execCommand("selectAll");
    case "insert":
      return document.execCommand("insertText", false, text);
    case "focus":
      return focused ? `${roleOf(focused)} ${nameOf(focused)}` : "";
    case "troubles":
      return [...troublesOfFocus(focused), ...troublesOfFrame()];
    case "tooWide":
      return tooWide();
    case "place":
      return `${location.pathname}${location.search}${location.hash}`;
    case "size":
      return [window.innerWidth, window.innerHeight];
    case "theme":
      if (theme === null) delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = theme;
      return null;
    case "outline":
      return outline();
  }
}

/** The element, brought to the middle if something lies over it, as a head that stays does. */
function inSight(element) {
  const box = element?.getBoundingClientRect();
  const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (element && !element.contains(hit)) element.scrollIntoView({ block: "center", inline: "nearest" });
  return element;
}

function selectors() {
  const field = "input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], input[type=password], input[type=search]";
  return {
    button: "button:not([role]), summary, input[type=button], input[type=submit]",
    cell: "td:not([role]), [role=gridcell], [role=rowheader]",
    checkbox: "input[type=checkbox]:not([role])",
    combobox: "select:not([multiple])",
    dialog: "dialog, [role=alertdialog]",
    form: "form:not([role])",
    group: "fieldset:not([role])",
    heading: "h1, h2, h3, h4, h5, h6",
    link: "a[href]:not([role])",
    list: "ul:not([role]), ol:not([role])",
    listbox: "select[multiple]",
    listitem: "li:not([role])",
    main: "main",
    navigation: "nav",
    option: "option",
    radio: "input[type=radio]",
    region: "section[aria-label], section[aria-labelledby]",
    row: "tr:not([role])",
    status: "output",
    table: "table:not([role]), [role=grid], [role=treegrid]",
    // A password has no role of its own; to the one who types it, it is a text box. So is a search box.
    textbox: `textarea, [role=searchbox], ${field.replaceAll(/(?=,|$)/g, ":not([role])")}`,
  };
}

function parts(role) {
  const own = selectors()[role];
  const selector = own ? `[role=${role}], ${own}` : `[role=${role}]`;
  return [...(scope ?? document).querySelectorAll(selector)].filter(isThere);
}

function isThere(element) {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true], [inert]");
}

function isNamed(element, name, whole) {
  const own = nameOf(element);
  return whole ? own === squeeze(name) : own.includes(squeeze(name));
}

function nameOf(element) {
  const labelled = element.getAttribute("aria-labelledby");
  if (labelled) return squeeze(labelled.split(/\s+/).map(wordsOfId).join(" "));
  return squeeze(
    element.getAttribute("aria-label") ||
      [...(element.labels ?? [])].map(words).join(" ") ||
      [...element.children].filter((it) => /^(LEGEND|CAPTION)$/.test(it.tagName)).map(words).join(" ") ||
      element.getAttribute("alt") ||
      (/^(INPUT|TEXTAREA|SELECT|FIELDSET|TABLE)$/.test(element.tagName) ? "" : words(element)) ||
      element.getAttribute("title") ||
      element.getAttribute("placeholder") ||
      "",
  );
}

function wordsOfId(id) {
  const element = document.getElementById(id);
  return element ? element.getAttribute("aria-label") || words(element) : "";
}

/** What is read of an element and of what is in it. */
function words(element) {
  const inner = [...element.childNodes].map((it) => {
    if (it.nodeType === Node.TEXT_NODE) return it.data;
    // A field inside its own label does not name itself.
    if (it.nodeType !== Node.ELEMENT_NODE || it.matches("[aria-hidden=true], input, select, textarea, style")) return "";
    const inline = getComputedStyle(it).display.startsWith("inline");
    const own = it.getAttribute("aria-label") || it.getAttribute("alt") || words(it);
    return inline ? own : ` ${own} `;
  });
  return inner.join("");
}

function roleOf(element) {
  return element.getAttribute("role") ?? Object.entries(selectors()).find(([, it]) => element.matches(it))?.[0] ?? element.tagName.toLowerCase();
}

/** What keeps one from seeing where the focus is. */
function troublesOfFocus(focused) {
  if (!focused) return ["nothing has the focus"];
  const name = `${roleOf(focused)} “${nameOf(focused)}”`;
  const mark = markOf(focused);
  if (!mark) return [`nothing marks the focus on ${name}`];
  const { top, bottom, left, right } = mark.getBoundingClientRect();
  const isInSight = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
  return isInSight ? [] : [`the focus is out of sight, on ${name} at ${left}, ${top}`];
}

/** What is drawn otherwise because of the focus: itself, what holds it, or what stands for it in its label. */
function markOf(focused) {
  // A part of a date is filled.
  if (focused.matches("[role=spinbutton]")) return getComputedStyle(focused).backgroundColor === "rgba(0, 0, 0, 0)" ? null : focused;
  const holders = [];
  for (let it = focused; it && it !== document.body && holders.length < 5; it = it.parentElement) holders.push(it);
  const inLabel = [...(focused.closest("label")?.querySelectorAll("*") ?? [])];
  return [...holders, ...inLabel].find((it) => isOutlined(it) || isOutlined(it, "::after"));
}

function isOutlined(element, pseudo) {
  const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo);
  return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
}

/** The window's frame stands still: only what is in it scrolls. */
function troublesOfFrame() {
  const { scrollTop, scrollLeft, scrollWidth, scrollHeight, clientWidth, clientHeight } = document.scrollingElement;
  const isStill = scrollTop === 0 && scrollLeft === 0 && scrollWidth <= clientWidth && scrollHeight <= clientHeight;
  return isStill ? [] : [`the frame scrolls: ${scrollWidth} × ${scrollHeight} in ${clientWidth} × ${clientHeight}`];
}

/** What reaches over the edge of the window, or makes one scroll sideways to read a screen. */
function tooWide() {
  const frame = document.scrollingElement;
  const over = frame.scrollWidth > frame.clientWidth ? [`the window holds ${frame.clientWidth} and would need ${frame.scrollWidth}`] : [];
  const rooms = [...document.querySelectorAll("main, main *, [role=dialog], [role=dialog] *")].filter((it) => {
    const scrolls = /auto|scroll/.test(getComputedStyle(it).overflowX);
    return scrolls && it.scrollWidth > it.clientWidth + 1 && it.checkVisibility();
  });
  return [...over, ...rooms.map((it) => `${roleOf(it)} “${nameOf(it).slice(0, 40)}” .${it.className} holds ${it.clientWidth} and would need ${it.scrollWidth}`)];
}

/** The page as a failing test shows it. */
function outline() {
  const told = ["heading", "alert", "status", "dialog", "navigation", "link", "button", "textbox", "combobox", "checkbox", "radio", "switch", "spinbutton", "tab", "option", "row"];
  const lines = told.flatMap((role) => parts(role).map((it) => `${role} “${nameOf(it).slice(0, 100)}”`));
  return [`${location.href}, ${window.innerWidth} × ${window.innerHeight}`, ...lines, squeeze(document.body.innerText).slice(0, 3000)].join("\n");
}

function squeeze(text) {
  return (text ?? "").replaceAll(/\s+/g, " ").trim();
}
