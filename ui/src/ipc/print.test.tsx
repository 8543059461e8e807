import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { PrintDialog } from "#ui/features/printing/PrintDialog.tsx";
import type { ClientId, NoteId } from "#ui/ipc/bindings.ts";
import { client } from "#ui/ipc/client.ts";
import { PRINT_SHEETS, type Printed, usePrint } from "#ui/ipc/print.ts";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { deedsInReach } from "#ui/kit/keys.ts";
import { clearToasts, currentToasts } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

const rust = vi.hoisted(() => ({ listPrint: vi.fn(), chartPrint: vi.fn() }));
vi.mock("#ui/ipc/bindings.ts", () => ({ commands: rust, events: {} }));

const day: Printed = { is: "day", on: "2026-11-24" };
const note: Printed = { is: "note", noteId: "n1" as NoteId };
const written = { is: "written", fileName: "Day 2026-11-24.pdf", replaced: [], isArchival: true };

beforeEach(() => {
  client.clear();
  clearToasts();
  rust.listPrint.mockReset().mockResolvedValue(written);
  rust.chartPrint.mockReset().mockResolvedValue({ is: "cancelled" });
});

function Page({ what, isCovered = false }: { what: Printed | undefined; isCovered?: boolean }) {
  usePrint(what);
  usePrint(what, text.printing.printSheets, PRINT_SHEETS);
  return (
    <main>
      <input aria-label="field" />
      <Dialog title="Something else" isOpen={isCovered} onClose={() => {}}>
        Words.
      </Dialog>
    </main>
  );
}

function show(page: React.ReactNode) {
  render(<QueryClientProvider client={client}>{page}</QueryClientProvider>);
  return userEvent.setup();
}

test("Ctrl+P prints what the screen shows, also from its field, and says the name of the file", async () => {
  const user = show(<Page what={day} />);
  await user.click(screen.getByLabelText("field"));
  await user.keyboard("{Control>}p{/Control}");
  await waitFor(() => expect(currentToasts()).toHaveLength(1));
  expect(rust.listPrint).toHaveBeenCalledExactlyOnceWith(day);
  expect(currentToasts()[0]?.title).toBe(text.printing.written("Day 2026-11-24.pdf"));
  expect(deedsInReach().here.map((it) => it.name)).toEqual([text.printing.print, text.printing.printSheets]);
});

test("what is clinical goes through its own door, and a cancelled dialog says nothing", async () => {
  const user = show(<Page what={note} />);
  await user.keyboard("{Control>}p{/Control}");
  await waitFor(() => expect(rust.chartPrint).toHaveBeenCalledExactlyOnceWith(note));
  expect(rust.listPrint).not.toHaveBeenCalled();
  expect(currentToasts()).toHaveLength(0);
});

test("a screen with nothing to print offers nothing", async () => {
  const user = show(<Page what={undefined} />);
  await user.keyboard("{Control>}p{/Control}{Control>}{Shift>}p{/Shift}{/Control}");
  expect(rust.listPrint).not.toHaveBeenCalled();
  expect(deedsInReach().here).toEqual([]);
});

test("under a dialog the key is silent", async () => {
  const user = show(<Page what={day} isCovered />);
  await user.keyboard("{Control>}p{/Control}");
  expect(rust.listPrint).not.toHaveBeenCalled();
});

test("a clinician chooses the days of the story, or the page without it", async () => {
  const clientId = "c1" as ClientId;
  const close = vi.fn();
  const user = show(<PrintDialog clientId={clientId} from="2026-11-03" today="2026-11-24" onClose={close} />);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(rust.chartPrint).toHaveBeenCalledExactlyOnceWith({
      is: "chart",
      clientId,
      since: "2026-11-03",
      until: "2026-11-24",
    }),
  );
  expect(close).not.toHaveBeenCalled();
  await user.click(screen.getByRole("checkbox", { name: text.printing.withStory }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(rust.listPrint).toHaveBeenCalledExactlyOnceWith({ is: "client", clientId }));
  expect(close).toHaveBeenCalledOnce();
});
