import { EmptyState } from "#ui/kit/EmptyState.tsx";
import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { text } from "#ui/text/index.ts";

export function NotFound() {
  return (
    <Columns>
      <EmptyState>{text.app.notFound}</EmptyState>
    </Columns>
  );
}
