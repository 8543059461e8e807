import { useMutation } from "@tanstack/react-query";
import { type ChartPrint, commands, type Exported, type ListPrint } from "#ui/ipc/bindings.ts";
import { type Shortcut, useShortcut } from "#ui/kit/keys.ts";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

/** A list or page that can be printed. */
export type Printed = ListPrint | ChartPrint;

export const PRINT: Shortcut = "Mod+P";
export const PRINT_SHEETS: Shortcut = "Mod+Shift+P";

/** Offers to print what the screen shows, by the key and in the palette; with nothing, there is nothing to offer. */
export function usePrint(what: Printed | undefined, name = text.printing.print, shortcut = PRINT): void {
  const { mutate, isPending } = usePrinting();
  const print = () => {
    if (what && !isPending) mutate(what);
  };
  useShortcut(what && shortcut, print, name);
}

/** Prints; the native dialog asks where, and cancelled it says nothing. */
export const usePrinting = () =>
  useMutation({
    mutationFn: (what: Printed) => (isOfChart(what) ? commands.chartPrint(what) : commands.listPrint(what)),
    onSuccess: sayWritten,
    meta: { failed: text.printing.notPrinted },
  });

function isOfChart(what: Printed): what is ChartPrint {
  return what.is === "chart" || what.is === "note" || what.is === "todo";
}

function sayWritten(exported: Exported): void {
  if (exported.is === "cancelled") return;
  const { replaced, isArchival } = exported;
  const notes = [
    ...(replaced.length > 0 ? [text.discharge.replaced(replaced)] : []),
    ...(isArchival ? [] : [text.discharge.notArchival]),
  ];
  say({
    tone: "done",
    title: text.printing.written(exported.fileName),
    ...(notes.length > 0 && { body: notes.join(" ") }),
  });
}
