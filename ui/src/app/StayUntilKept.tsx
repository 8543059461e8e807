import { useBlocker } from "@tanstack/react-router";
import type { Keeping } from "#ui/kit/autosave.ts";
import { Confirm } from "#ui/kit/Confirm.tsx";
import { text } from "#ui/text/index.ts";

type StayUntilKeptProps = { keeping: Keeping; flush: () => Promise<boolean> };

/** Keeps what was typed before another screen comes; if that is refused, asks. */
export function StayUntilKept({ keeping, flush }: StayUntilKeptProps) {
  const leaving = useBlocker({
    shouldBlockFn: async () => !(await flush()),
    enableBeforeUnload: false,
    withResolver: true,
  });
  return (
    <Confirm
      title={text.kit.notKeptTitle}
      confirm={text.kit.leaveAnyway}
      look="danger"
      isOpen={leaving.status === "blocked"}
      onConfirm={() => leaving.proceed?.()}
      onCancel={() => leaving.reset?.()}
    >
      {text.kit.leaveSays(keeping.is === "refused" ? keeping.reason : "")}
    </Confirm>
  );
}
