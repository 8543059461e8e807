import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { errorText } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { text, useLanguage } from "#ui/text/index.ts";

/** A screen that could not be shown. The way around stays. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  useLanguage();
  const queries = useQueryErrorResetBoundary();
  const onAgain = () => {
    queries.reset();
    reset();
  };
  return (
    <Columns>
      <PageHead title={text.app.notShown} />
      <Notice tone="danger" actions={<Button onPress={onAgain}>{text.app.again}</Button>}>
        {errorText(error)}
      </Notice>
    </Columns>
  );
}
