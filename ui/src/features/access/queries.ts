import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type AppState, commands, type FounderDraft, type Weakness } from "#ui/ipc/bindings.ts";
import { tellTimeIn } from "#ui/kit/dates.ts";
import { type Language, languageNow, text } from "#ui/text/index.ts";
import { speak } from "#ui/text/spoken.ts";

/**
 * Where the program stands: no record yet, locked, unreadable, or open; then it speaks the language of whoever is here.
 * Time is told by the clinic's clock as soon as that is known.
 */
export const appStateQuery = queryOptions({
  queryKey: ["appState"],
  queryFn: () => understood(commands.appState()),
  // Whatever changes it says so, and then it is asked again.
  staleTime: Number.POSITIVE_INFINITY,
});

/** An answer to where the program stands: whoever is here is spoken to in their language, by the clinic's clock. */
export async function understood(answer: Promise<AppState>): Promise<AppState> {
  const state = await answer;
  if (state.is === "open") speak(state.me.language);
  tellTimeIn(state.is === "open" || state.is === "locked" ? state.timeZone : null);
  return state;
}

/** Five random words. They do not outlive the form. */
export const suggestionQuery = queryOptions({
  queryKey: ["passphraseSuggest"],
  queryFn: () => commands.passphraseSuggest(),
  staleTime: "static",
  gcTime: 0,
});

/** After it, the program stands elsewhere; the work counts as going on until that is on the screen. */
function useStep<Variables, Answer>(mutationFn: (variables: Variables) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: appStateQuery.queryKey }),
    meta: { isSilent: true },
    gcTime: 0,
  });
}

/** Whoever comes in for the first time goes on in the language in which they read how. */
const speakOn = () => commands.languageSet(languageNow());

/** Those who are invented speak as whoever looks at the demonstration; where that cannot be kept, as they last did. */
export const useUnlock = (isInvented: boolean) =>
  useStep(async (it: { name: string; passphrase: string }) => {
    await commands.vaultUnlock(it.name, it.passphrase);
    if (isInvented) await speakOn().catch(() => undefined);
  });

export const useCreate = () => useStep((typed: string[]) => commands.vaultCreate(typed).then(speakOn));

export const useAccept = () =>
  useStep((it: { code: string; passphrase: string }) =>
    commands.invitationAccept(it.code, it.passphrase).then(speakOn),
  );

export const useRecover = () =>
  useStep((it: { key: string; name: string; passphrase: string }) =>
    commands.vaultRecover(it.key, it.name, it.passphrase),
  );

/** Speaks another language to whoever has signed in. What is being typed stays as it is. */
export function useOwnLanguage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (language: Language) => commands.languageSet(language),
    onSuccess: () => client.invalidateQueries({ queryKey: appStateQuery.queryKey }),
    meta: { failed: text.app.languageNotKept },
  });
}

/** Asks for another folder by the native dialog. */
export function useOtherFolder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => commands.vaultPlace(),
    onSuccess: () => client.invalidateQueries({ queryKey: appStateQuery.queryKey }),
    meta: { failed: text.access.folderNotChosen },
  });
}

/** Checks what was typed and makes a recovery key; nothing is written yet. */
export const useBegin = () =>
  useMutation({ mutationFn: (draft: FounderDraft) => commands.vaultBegin(draft), meta: { isSilent: true }, gcTime: 0 });

export const useLook = () =>
  useMutation({ mutationFn: (code: string) => commands.invitationLook(code), meta: { isSilent: true }, gcTime: 0 });

export const useChangePassphrase = () =>
  useMutation({
    mutationFn: (it: { present: string; chosen: string }) => commands.passphraseChange(it.present, it.chosen),
    meta: { isSilent: true },
    gcTime: 0,
  });

/** What is weak about a passphrase, a moment after the last key. `undefined` until it is known. */
export function useWeakness(passphrase: string, words: readonly string[]): Weakness | null | undefined {
  const [answer, setAnswer] = useState<{ to: string; weakness: Weakness | null }>();
  const asked = words.join("\n");
  useEffect(() => {
    if (passphrase === "") return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const weakness = await commands.passphraseCheck(passphrase, asked.split("\n"));
      if (isCurrent) setAnswer({ to: passphrase, weakness });
    }, 150);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [passphrase, asked]);
  return answer?.to === passphrase ? answer.weakness : undefined;
}
