import { queryOptions, useMutation } from "@tanstack/react-query";
import {
  type AdmissionDraft,
  type ClientId,
  commands,
  type EpisodeId,
  type LevelOfCare,
  type UserId,
} from "#ui/ipc/bindings.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { text } from "#ui/text/index.ts";

export const episodesQuery = (client: ClientId) =>
  queryOptions({ queryKey: ["episodes", client], queryFn: () => commands.episodeList(client) });

export const peopleQuery = queryOptions({ queryKey: ["people"], queryFn: () => commands.peopleList() });

export const settingsQuery = queryOptions({ queryKey: ["settings"], queryFn: () => commands.settingsGet() });

export const useAdmit = (name: string) =>
  useMutation({
    mutationFn: (draft: AdmissionDraft) => commands.episodeAdmit(draft),
    onSuccess: () => sayUndoable(text.episodes.admitted(name)),
    meta: { isSilent: true },
  });

export const useTransfer = (id: EpisodeId) =>
  useMutation({
    mutationFn: (it: { level: LevelOfCare; sinceOn: string }) => commands.episodeTransfer(id, it.level, it.sinceOn),
    onSuccess: () => sayUndoable(text.episodes.transferred),
    meta: { isSilent: true },
  });

export const useAssign = (id: EpisodeId) =>
  useMutation({
    mutationFn: (therapist: UserId | null) => commands.episodeAssign(id, therapist),
    onSuccess: () => sayUndoable(text.episodes.assigned),
    meta: { isSilent: true },
  });

export const useEnd = (id: EpisodeId) =>
  useMutation({
    mutationFn: (on: string) => commands.episodeEnd(id, on),
    onSuccess: () => sayUndoable(text.episodes.ended),
    meta: { isSilent: true },
  });

export const useReopen = () =>
  useMutation({
    mutationFn: (id: EpisodeId) => commands.episodeReopen(id),
    onSuccess: () => sayUndoable(text.episodes.reopened),
    meta: { failed: text.episodes.notReopened },
  });
