import { useEffect, useState } from "react";
import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { Notice } from "#ui/kit/Notice.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Refusal.module.css";

type RefusalProps = {
  error: unknown;
  /** The time to wait is over. */
  onOver: () => void;
};

/** Why one did not get in, where it belongs to no field; seconds to wait are counted down. */
export function Refusal({ error, onOver }: RefusalProps) {
  if (!error) return null;
  const failure = failureOf(error);
  if (failure?.code === "wait") return <Wait seconds={failure.seconds} onOver={onOver} />;
  return <Notice tone="danger">{errorText(error)}</Notice>;
}

function Wait({ seconds, onOver }: { seconds: number; onOver: () => void }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) return onOver();
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, onOver]);
  // Read aloud once, not each second.
  return (
    <Notice tone="warn">
      <span className={styles.aloud}>{text.access.lock.waiting(seconds)}</span>
      <span aria-hidden="true">{text.access.lock.waiting(left)}</span>
    </Notice>
  );
}
