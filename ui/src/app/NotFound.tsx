import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { text, useLanguage } from "#ui/text/index.ts";

export function NotFound() {
  useLanguage();
  return (
    <Columns>
      <PageHead title={text.app.notFound} />
    </Columns>
  );
}
