import { queryOptions, useMutation } from "@tanstack/react-query";
import {
  type AdmissionDraft,
  type ClientId,
  commands,
  type EpisodeId,
  type LevelOfCare,
  type UserId,
} from "#ui/ipc/bindings.ts";
import { say } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

export const episodesQuery = (client: ClientId) =>
  queryOptions({ queryKey: ["episodes", client], queryFn: () => commands.episodeList(client) });

export const peopleQuery = queryOptions({ queryKey: ["people"], queryFn: () => commands.peopleList() });

export const settingsQuery = queryOptions({ queryKey: ["settings"], queryFn: () => commands.settingsGet() });

const undoIt = { name: text.episodes.undo, onAction: () => void commands.historyUndo() };
const done = (title: string) => say({ tone: "done", title, action: undoIt });

export const useAdmit = (name: string) =>
  useMutation({
    mutationFn: (draft: AdmissionDraft) => commands.episodeAdmit(draft),
    onSuccess: () => done(text.episodes.admitted(name)),
    meta: { isSilent: true },
  });

export const useTransfer = (id: EpisodeId) =>
  useMutation({
    mutationFn: (it: { level: LevelOfCare; sinceOn: string }) => commands.episodeTransfer(id, it.level, it.sinceOn),
    onSuccess: () => done(text.episodes.transferred),
    meta: { isSilent: true },
  });

export const useAssign = (id: EpisodeId) =>
  useMutation({
    mutationFn: (therapist: UserId | null) => commands.episodeAssign(id, therapist),
    onSuccess: () => done(text.episodes.assigned),
    meta: { isSilent: true },
  });

export const useEnd = (id: EpisodeId) =>
  useMutation({
    mutationFn: (on: string) => commands.episodeEnd(id, on),
    onSuccess: () => done(text.episodes.ended),
    meta: { isSilent: true },
  });

export const useReopen = () =>
  useMutation({
    mutationFn: (id: EpisodeId) => commands.episodeReopen(id),
    onSuccess: () => done(text.episodes.reopened),
    meta: { failed: text.episodes.notReopened },
  });
