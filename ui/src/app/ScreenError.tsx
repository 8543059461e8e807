import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { errorText } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { Columns } from "#ui/kit/ScreenFrame.tsx";
import { text } from "#ui/text/index.ts";

/** A screen that could not be shown. The way around stays. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  const queries = useQueryErrorResetBoundary();
  const onAgain = () => {
    queries.reset();
    reset();
  };
  return (
    <Columns>
      <Notice tone="danger" title={text.app.notShown} actions={<Button onPress={onAgain}>{text.app.again}</Button>}>
        {errorText(error)}
      </Notice>
    </Columns>
  );
}
