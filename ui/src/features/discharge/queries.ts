import { queryOptions, useMutation } from "@tanstack/react-query";
import {
  type ClientId,
  commands,
  type EpisodeId,
  type ExportDraft,
  type Exported,
  type PlanDraft,
  type PlanId,
  type SummaryDraft,
  type SummaryId,
} from "#ui/ipc/bindings.ts";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

export const overviewQuery = (client: ClientId) =>
  queryOptions({ queryKey: ["discharge", client], queryFn: () => commands.dischargeOverview(client) });

/** The version asked for, else the newest: of an episode without a summary, a first draft that is not stored yet. */
export const summaryQuery = (episode: EpisodeId, version: SummaryId | undefined) =>
  queryOptions({
    queryKey: ["summary", episode, version ?? null],
    queryFn: () => (version ? commands.summaryGet(version) : commands.summaryOf(episode)),
  });

export const planQuery = (episode: EpisodeId, version: PlanId | undefined) =>
  queryOptions({
    queryKey: ["plan", episode, version ?? null],
    queryFn: () => (version ? commands.planGet(version) : commands.planOf(episode)),
  });

export const keepSummary = (episode: EpisodeId, draft: SummaryDraft) => commands.summaryKeep(episode, draft);
export const keepPlan = (episode: EpisodeId, draft: PlanDraft) => commands.planKeep(episode, draft);

export const useSignSummary = () =>
  useMutation({
    mutationFn: (id: SummaryId) => commands.summarySign(id),
    onSuccess: () => say({ tone: "done", title: text.discharge.summarySigned }),
    meta: { failed: text.discharge.notSigned },
  });

/** Fills it anew; answers what stands in it now. */
export const useRefill = () =>
  useMutation({
    mutationFn: async (id: SummaryId) => {
      await commands.summaryRefill(id);
      return commands.summaryGet(id);
    },
    onSuccess: () => say({ tone: "done", title: text.discharge.refilled }),
    meta: { failed: text.discharge.notRefilled },
  });

export const useNewSummary = () =>
  useMutation({
    mutationFn: (of: SummaryId) => commands.summaryNewVersion(of),
    meta: { failed: text.discharge.noNewVersion },
  });

export const useSignPlan = () =>
  useMutation({
    mutationFn: (id: PlanId) => commands.planSign(id),
    onSuccess: () => say({ tone: "done", title: text.discharge.planSigned }),
    meta: { failed: text.discharge.notSigned },
  });

export const useNewPlan = () =>
  useMutation({
    mutationFn: (of: PlanId) => commands.planNewVersion(of),
    meta: { failed: text.discharge.noNewVersion },
  });

/** Makes another's draft one's own. */
const useTakeOver = <Id>(takeOver: (id: Id) => Promise<null>) =>
  useMutation({
    mutationFn: takeOver,
    onSuccess: () => say({ tone: "done", title: text.discharge.takenOver }),
    meta: { failed: text.discharge.notTakenOver },
  });

export const useTakeOverPlan = () => useTakeOver((id: PlanId) => commands.planTakeOver(id));

export const useTakeOverSummary = () => useTakeOver((id: SummaryId) => commands.summaryTakeOver(id));

/** Exports; a cancelled dialog says nothing. */
export const useExport = () =>
  useMutation({
    mutationFn: (draft: ExportDraft) => commands.documentExport(draft),
    onSuccess: sayWritten,
    meta: { isSilent: true },
  });

function sayWritten(exported: Exported): void {
  if (exported.is === "cancelled") return;
  const { replaced, isArchival } = exported;
  const notes = [
    ...(replaced.length > 0 ? [text.discharge.replaced(replaced)] : []),
    ...(isArchival ? [] : [text.discharge.notArchival]),
  ];
  const body = notes.length > 0 ? { body: notes.join(" ") } : {};
  say({ tone: "done", title: text.discharge.written(exported.fileName), ...body });
}
