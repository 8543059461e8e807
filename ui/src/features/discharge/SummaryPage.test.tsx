import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import type {
  ClientId,
  DischargeFacts,
  EpisodeId,
  SignatureView,
  SummaryDraft,
  SummaryView,
} from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { clearToasts, currentToasts } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";
import { SummaryPage } from "./SummaryPage.tsx";

const rust = vi.hoisted(() => ({
  summaryOf: vi.fn(),
  summaryGet: vi.fn(),
  summaryKeep: vi.fn(),
  summarySign: vi.fn(),
  summaryRefill: vi.fn(),
  documentExport: vi.fn(),
}));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const words = text.discharge;
const facts = {
  clientId: "c1",
  clientName: "Rosa Bautista",
  recordNumber: "1042",
  episodeNumber: 1,
  admittedOn: "2026-08-25",
  bornOn: null,
  lastServiceOn: null,
  levelAtDischarge: "intensiveOutpatient",
  days: 92,
  isPart2: true,
  services: [],
} as unknown as DischargeFacts;
const filled = "She attended 41 of 45 days.";
const own = " She spoke of it often.";
const draft = {
  id: "sm1",
  version: 1,
  isSuperseded: false,
  facts,
  dischargedOn: "2026-11-24",
  reason: "completed",
  condition: "improved",
  referrals: "made",
  medications: "listed",
  sections: [
    { section: "identification", body: "", pieces: [], isRequired: true, isMissing: false },
    {
      section: "course",
      body: filled + own,
      pieces: [
        { text: filled, source: 1 },
        { text: own, source: null },
      ],
      isRequired: true,
      isMissing: false,
    },
    { section: "given", body: "", pieces: [], isRequired: true, isMissing: true },
  ],
  sources: [
    { number: 1, kind: "attendance", noteId: null, on: null, quote: "", signedBy: "", isChanged: false },
    { number: 2, kind: "plan", noteId: null, on: "2026-10-06", quote: "Step down.", signedBy: "", isChanged: true },
  ],
  isStored: true,
  isMine: true,
  authorName: "Jordan Alvarez",
  keptAt: null,
  missing: ["given"],
  signature: null,
} as unknown as SummaryView;
const complete = { ...draft, missing: [] };
const signature = {
  name: "Jordan Alvarez",
  credential: "LADC I",
  role: "therapist",
  signedAt: "2026-11-24T12:24:10-05:00",
  timeZone: "America/New_York",
  signedOn: "2026-11-24",
  isValid: true,
} as SignatureView;

beforeEach(() => {
  client.clear();
  clearToasts();
  for (const it of Object.values(rust)) it.mockReset().mockResolvedValue(null);
});

async function show(view: SummaryView) {
  rust.summaryOf.mockResolvedValue(view);
  const page = () => (
    <Suspense>
      <SummaryPage clientId={"c1" as ClientId} episodeId={"e1" as EpisodeId} version={undefined} today="2026-11-24" />
    </Suspense>
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: page }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <QueryClientProvider client={client}>
      {/* Only this screen is here, not the program's routes. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await screen.findByRole("heading", { level: 1, name: words.summary });
  return userEvent.setup();
}

const area = (section: "course" | "given") =>
  screen.getByRole<HTMLTextAreaElement>("textbox", { name: words.sections[section] });
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const lastKept = () => rust.summaryKeep.mock.lastCall?.[1] as SummaryDraft | undefined;
const bodyKept = (section: string) => lastKept()?.sections.find((it) => it.section === section)?.body;

test("what is missing is listed, in the contents and before the page, and it cannot be signed", async () => {
  await show(draft);
  const contents = screen.getByRole("navigation", { name: words.contents });
  expect(within(contents).getByText(words.sectionsNeed(3, 1))).toBeTruthy();
  expect(within(contents).getByRole("link", { name: new RegExp(words.sections.given) }).textContent).toContain(
    words.missing,
  );
  expect(screen.getByText(words.signWhenComplete([words.sections.given]))).toBeTruthy();
  expect(button(words.sign).disabled).toBe(true);
});

test("what is typed is kept by itself, and stays when it is refused", async () => {
  const user = await show(draft);
  await user.type(area("given"), "Crisis numbers.");
  await waitFor(() => expect(bodyKept("given")).toBe("Crisis numbers."), { timeout: 3000 });
  expect(bodyKept("course")).toBe(filled + own);

  rust.summaryKeep.mockRejectedValue({ code: "diskFull" });
  await user.type(area("given"), " Naloxone.");
  await user.tab();
  expect(await screen.findByText(text.kit.notKept(text.errors.diskFull))).toBeTruthy();
  expect(area("given").value).toBe("Crisis numbers. Naloxone.");
});

test("signing keeps first what stands on the screen", async () => {
  const user = await show(complete);
  await user.type(area("course"), " Well.");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(rust.summarySign).toHaveBeenCalledExactlyOnceWith("sm1"));
  expect(bodyKept("course")).toBe(`${filled}${own} Well.`);
  expect(rust.summaryKeep.mock.invocationCallOrder[0]).toBeLessThan(rust.summarySign.mock.invocationCallOrder[0] ?? 0);
});

test("a draft that cannot be kept is not signed", async () => {
  const user = await show(complete);
  rust.summaryKeep.mockRejectedValue({ code: "diskFull" });
  await user.type(area("course"), " Well.");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText(text.kit.notKept(text.errors.diskFull))).toBeTruthy();
  expect(rust.summarySign).not.toHaveBeenCalled();
});

test("the section one writes in says where its words come from, and lights its sources", async () => {
  const user = await show(draft);
  const section = document.getElementById("course");
  expect(section?.textContent).toContain(`${words.filledFrom} 1 ${words.andOwnWords}`);
  await user.click(area("course"));
  const lit = screen.getAllByRole("listitem").filter((it) => it.hasAttribute("data-lit"));
  expect(lit.map((it) => it.textContent)).toEqual([`1${words.sources.attendance}`]);
  expect(screen.getByRole("link", { name: words.sections.course, current: true })).toBeTruthy();
});

test("while it is a draft it can be read as it will be, each filled sentence with its source", async () => {
  const user = await show(draft);
  await user.click(button(words.read));
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(document.getElementById("course")?.querySelector("sup")?.textContent).toBe("1");
  await user.click(button(words.write));
  expect(area("course").value).toBe(filled + own);
});

test("filled anew, the new words stand in the fields", async () => {
  const user = await show(draft);
  const fresh = draft.sections.map((it) => (it.section === "course" ? { ...it, body: "She attended 42 days." } : it));
  rust.summaryGet.mockResolvedValue({ ...draft, sections: fresh });
  await user.click(button(words.refill));
  await waitFor(() => expect(area("course").value).toBe("She attended 42 days."));
});

test("an export that lacks something says so beside its field; a cancelled one leaves the dialog as it was", async () => {
  const user = await show({ ...draft, missing: [], signature, isMine: false });
  await user.click(button(words.export));
  const dialog = await screen.findByRole("dialog");
  const recipient = () => within(dialog).getByRole<HTMLInputElement>("textbox", { name: new RegExp(words.recipient) });
  rust.documentExport.mockRejectedValueOnce({ code: "invalid", field: "recipient", row: null, problem: "empty" });
  await user.click(within(dialog).getByRole("button", { name: words.exportIt }));
  await waitFor(() => expect(recipient().getAttribute("aria-invalid")).toBe("true"));

  rust.documentExport.mockResolvedValueOnce({ is: "cancelled" });
  await user.type(recipient(), "Harbor Counseling");
  await user.click(within(dialog).getByRole("button", { name: "Continuing treatment" }));
  await user.click(within(dialog).getByRole("button", { name: words.exportIt }));
  await waitFor(() => expect(rust.documentExport).toHaveBeenCalledTimes(2));
  expect(rust.documentExport).toHaveBeenLastCalledWith({
    document: "summary",
    documentId: "sm1",
    recipient: "Harbor Counseling",
    purpose: "Continuing treatment",
    language: "en",
  });
  expect(recipient().value).toBe("Harbor Counseling");
  expect(currentToasts()).toEqual([]);

  const written = { is: "written", fileName: "summary.pdf", replaced: ["𓀀"], isArchival: true };
  rust.documentExport.mockResolvedValueOnce(written);
  await user.click(within(dialog).getByRole("button", { name: words.exportIt }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(currentToasts()[0]).toMatchObject({ title: words.written("summary.pdf"), body: words.replaced(["𓀀"]) });
});

test("a signature that does not hold is said before anything is read", async () => {
  await show({ ...draft, missing: [], signature: { ...signature, isValid: false }, isMine: false });
  expect(screen.getByText(words.brokenSignature)).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
});
