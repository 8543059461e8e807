import { useMe } from "#ui/app/me.ts";
import type { CallView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { text } from "#ui/text/index.ts";
import { useRemoveCall } from "./queries.ts";

/** Takes a call out of the log: one's own, of today. */
export function RemoveCall({ call, today }: { call: CallView; today: string }) {
  const me = useMe();
  const remove = useRemoveCall();
  if (call.on !== today || call.recordedByName !== me.name) return null;
  return (
    <Button look="bare" isPending={remove.isPending} onPress={() => remove.mutate(call.id)}>
      {text.calls.remove}
    </Button>
  );
}
