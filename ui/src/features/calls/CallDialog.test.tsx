import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { MeContext, meOf } from "#ui/app/me.ts";
import type { CallView, ClientId, MeView } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { clearToasts, currentToasts } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";
import { CallDialog } from "./CallDialog.tsx";
import { RemoveCall } from "./RemoveCall.tsx";

const rust = vi.hoisted(() => ({ callLog: vi.fn(), callRemove: vi.fn(), clientFind: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const words = text.calls;
const paz = { id: "c1" as ClientId, name: "Paz Ibarra" };
const close = vi.fn();

beforeEach(() => {
  client.clear();
  clearToasts();
  close.mockReset();
  for (const it of Object.values(rust)) it.mockReset().mockResolvedValue(null);
  rust.clientFind.mockResolvedValue([
    { id: "c1", sortedName: "Ibarra, Paz", recordNumber: "1042", bornOn: "1990-02-03" },
  ]);
});

function show(dialog: React.ReactNode) {
  render(<QueryClientProvider client={client}>{dialog}</QueryClientProvider>);
  return userEvent.setup();
}

test("a call about the client of the page: a word, the note, Ctrl+Enter", async () => {
  const user = show(<CallDialog about={paz} onClose={close} />);
  await user.keyboard("Ana{Tab}Car trouble.{Control>}{Enter}{/Control}");
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(rust.callLog).toHaveBeenCalledExactlyOnceWith({
    direction: "incoming",
    about: "message",
    who: "Ana",
    note: "Car trouble.",
    clientId: "c1",
  });
  expect(currentToasts().map((it) => it.title)).toEqual([words.logged]);
});

test("on a client's page nobody is an unknown caller", async () => {
  const user = show(<CallDialog about={paz} onClose={close} />);
  await user.click(screen.getByRole("button", { name: new RegExp(words.about) }));
  expect(screen.getByRole("option", { name: words.abouts.absence })).toBeTruthy();
  expect(screen.queryByRole("option", { name: words.abouts.unknownCaller })).toBeNull();
});

test("an unknown caller hears the sentence, and no client is logged, whoever was chosen before", async () => {
  const user = show(<CallDialog onClose={close} />);
  await user.type(screen.getByRole("combobox", { name: words.client }), "ib");
  await user.click(await screen.findByRole("option", { name: /Ibarra, Paz/ }));
  await user.click(screen.getByRole("button", { name: new RegExp(words.about) }));
  await user.click(screen.getByRole("option", { name: words.abouts.unknownCaller }));
  expect(screen.getByText(words.unknownSays)).toBeTruthy();
  expect(screen.queryByRole("combobox", { name: words.client })).toBeNull();
  await user.click(screen.getByRole("button", { name: words.keep }));
  await waitFor(() => expect(rust.callLog).toHaveBeenCalledOnce());
  expect(rust.callLog.mock.calls[0]?.[0]).toMatchObject({ about: "unknownCaller", clientId: null });
});

test("a client is chosen by letters, then the focus is where one types next; another can be chosen", async () => {
  const user = show(<CallDialog starts={{ direction: "outgoing", about: "outreach" }} onClose={close} />);
  await user.type(screen.getByRole("combobox", { name: words.client }), "ib");
  await screen.findByRole("option", { name: /Ibarra, Paz/ });
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: words.who }));
  await user.click(screen.getByRole("button", { name: words.keep }));
  await waitFor(() => expect(rust.callLog).toHaveBeenCalledOnce());
  expect(rust.callLog.mock.calls[0]?.[0]).toMatchObject({ direction: "outgoing", about: "outreach", clientId: "c1" });
  await user.click(screen.getByRole("button", { name: words.another }));
  expect(document.activeElement).toBe(screen.getByRole("combobox", { name: words.client }));
  await user.click(screen.getByRole("button", { name: words.keep }));
  await waitFor(() => expect(rust.callLog).toHaveBeenCalledTimes(2));
  expect(rust.callLog.mock.calls[1]?.[0]).toMatchObject({ clientId: null });
});

test("what cannot be kept is said at its field, and the dialog stays", async () => {
  rust.callLog.mockRejectedValue({ code: "invalid", field: "who", row: null, problem: "empty" });
  const user = show(<CallDialog onClose={close} />);
  await user.click(screen.getByRole("button", { name: words.keep }));
  const said = await screen.findByText(text.errors.problems.empty(text.errors.fields.who));
  const field = screen.getByRole("textbox", { name: words.who });
  expect(field.getAttribute("aria-describedby")?.split(" ")).toContain(said.id);
  expect(close).not.toHaveBeenCalled();
});

test("one's own call of today can be taken out, no other", async () => {
  const me = meOf({
    id: "u1",
    name: "Mira Vega",
    credential: "",
    roles: ["frontDesk"],
    hasClinical: false,
  } as unknown as MeView);
  const call = (more: Partial<CallView>) =>
    ({ id: "k1", on: "2026-11-24", recordedByName: "Mira Vega", ...more }) as CallView;
  const user = show(
    <MeContext value={me}>
      <RemoveCall call={call({})} today="2026-11-24" />
      <RemoveCall call={call({ on: "2026-11-23" })} today="2026-11-24" />
      <RemoveCall call={call({ recordedByName: "Jordan Alvarez" })} today="2026-11-24" />
    </MeContext>,
  );
  await user.click(screen.getByRole("button", { name: words.remove }));
  expect(rust.callRemove).toHaveBeenCalledExactlyOnceWith("k1");
});
