import { useLeaveDemo } from "#ui/features/demo/queries.ts";
import { Button } from "#ui/kit/Button.tsx";
import { text } from "#ui/text/index.ts";

/** Back from the demonstration to the record. */
export function LeaveDemo() {
  const leave = useLeaveDemo();
  return (
    <Button look="bare" isPending={leave.isPending} onPress={() => leave.mutate()}>
      {text.demo.leave}
    </Button>
  );
}
