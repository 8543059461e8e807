import { queryOptions, useMutation, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import {
  type ClientId,
  commands,
  type EpisodeId,
  type HoursDraft,
  type StoryCursor,
  type StoryEntry,
} from "#ui/ipc/bindings.ts";
import { sayUndoable } from "#ui/ipc/undo.ts";
import { text } from "#ui/text/index.ts";

/** As many entries as a screen shows at once; the others follow in larger pages. */
const FIRST = 50;
const PAGE = 500;

/** The course of the open episode, or the last; with what is clinical for clinicians. */
export const courseQuery = (client: ClientId, isClinician: boolean) =>
  queryOptions({
    queryKey: ["course", client, isClinician],
    queryFn: () => (isClinician ? commands.chartCourseGet(client) : commands.courseGet(client)),
  });

export const hoursQuery = (episode: EpisodeId) =>
  queryOptions({ queryKey: ["hours", episode], queryFn: () => commands.hoursList(episode) });

export type Story = {
  entries: readonly StoryEntry[];
  total: number;
  isReading: boolean;
  /** What came last could not be read; another try, where there is one. */
  again: (() => void) | undefined;
};

/** A client's story, newest first: what a screen shows at once, then the rest by itself. */
export function useStory(client: ClientId, isClinician: boolean): Story {
  const get = isClinician ? commands.chartStoryGet : commands.storyGet;
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery({
    queryKey: ["story", client, isClinician],
    queryFn: ({ pageParam }) => get(client, pageParam, pageParam === null ? FIRST : PAGE),
    initialPageParam: null as StoryCursor | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => ({ entries: pages.flatMap((it) => it.entries), total: pages[0]?.total ?? 0 }),
  });
  const goesOn = hasNextPage && !isFetching && !isFetchNextPageError;
  const read = data.entries.length;
  // An answer may come before a drawing shows that it was asked for: what was read tells that it goes on, too.
  useEffect(() => {
    if (goesOn && read > 0) void fetchNextPage();
  }, [goesOn, read, fetchNextPage]);
  return {
    ...data,
    isReading: hasNextPage && !isFetchNextPageError,
    again: isFetchNextPageError ? () => void fetchNextPage() : undefined,
  };
}

export const usePrescribe = () =>
  useMutation({
    mutationFn: (draft: HoursDraft) => commands.hoursPrescribe(draft),
    onSuccess: () => sayUndoable(text.course.kept),
    meta: { isSilent: true },
  });

export const useRemoveHours = (episode: EpisodeId) =>
  useMutation({
    mutationFn: (sinceOn: string) => commands.hoursRemove(episode, sinceOn),
    onSuccess: () => sayUndoable(text.course.removed),
    meta: { failed: text.course.notRemoved },
  });
