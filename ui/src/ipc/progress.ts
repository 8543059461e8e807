import { useEffect, useState } from "react";
import { events, type Progress } from "#ui/ipc/bindings.ts";

/** How far long work is, while there is any. */
export function useProgress(isRunning: boolean): Progress | undefined {
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    if (!isRunning) return setProgress(undefined);
    const listening = events.progress.listen((event) => setProgress(event.payload));
    return () => void listening.then((stop) => stop());
  }, [isRunning]);
  return progress;
}
