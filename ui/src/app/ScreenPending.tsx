import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { Skeleton } from "#ui/kit/Skeleton.tsx";
import { useLanguage } from "#ui/text/index.ts";

/** A screen whose answer is on its way. */
export function ScreenPending() {
  useLanguage();
  return (
    <Columns>
      <Skeleton lines={6} />
    </Columns>
  );
}
