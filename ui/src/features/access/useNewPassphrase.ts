import { useState } from "react";
import { isReady, type NewPassphrase, noPassphrase } from "#ui/features/access/passphrase.ts";
import { useWeakness } from "#ui/features/access/queries.ts";

/** A passphrase being chosen. `words` are names that make it weaker when they stand in it. */
export function useNewPassphrase(words: readonly string[]) {
  const [value, setValue] = useState<NewPassphrase>(noPassphrase);
  const [isAsked, setAsked] = useState(false);
  const weakness = useWeakness(value.chosen, words);
  return {
    fields: { value, onChange: setValue, weakness, isAsked },
    /** Goes on with it when it is in order; else says what is not. */
    take: (go: (passphrase: string) => void) => {
      setAsked(true);
      if (isReady(value, weakness)) go(value.chosen);
    },
  };
}
