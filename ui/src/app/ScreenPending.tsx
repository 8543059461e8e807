import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { Skeleton } from "#ui/kit/Skeleton.tsx";

/** A screen whose answer is on its way. */
export function ScreenPending() {
  return (
    <Columns>
      <Skeleton lines={6} />
    </Columns>
  );
}
