import { useEffect, useRef } from "react";
import { offer, type Shortcut } from "#ui/kit/keys.ts";

type EverywhereDeed = {
  name: string;
  shortcut?: Shortcut;
  /** There is nothing for it to do at present. */
  isOff?: () => boolean;
  press: () => void;
};

/** Puts what can be done on any screen into the palette and, with a key, onto the sheet of keys. */
export function useDeed(deed: EverywhereDeed): void {
  const latest = useRef(deed);
  useEffect(() => {
    latest.current = deed;
  });
  const { shortcut } = deed;
  useEffect(
    () =>
      offer({
        shortcut,
        name: () => latest.current.name,
        isOff: () => latest.current.isOff?.() ?? false,
        press: () => latest.current.press(),
      }),
    [shortcut],
  );
}
