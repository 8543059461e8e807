import { useQuery } from "@tanstack/react-query";
import { appStateQuery, useOtherFolder } from "#ui/features/access/queries.ts";
import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { FormActions } from "#ui/kit/Form.tsx";
import { Notice } from "#ui/kit/Notice.tsx";
import { Threshold } from "#ui/kit/Threshold.tsx";
import { text } from "#ui/text/index.ts";

type UnreadableProps = { folder?: string; why: unknown };

/** A record that cannot be opened: which file, why, and what to do. */
export function Unreadable({ folder, why }: UnreadableProps) {
  const words = text.access.unreadable;
  const { refetch, isFetching } = useQuery(appStateQuery);
  const otherFolder = useOtherFolder();
  return (
    <Threshold title={words.title} says={folder && words.folder(folder)}>
      <Notice tone="danger" title={errorText(why)}>
        {adviceFor(why)}
      </Notice>
      <FormActions>
        <Button look="primary" autoFocus isPending={isFetching} onPress={() => void refetch()}>
          {words.again}
        </Button>
        <Button onPress={() => otherFolder.mutate()}>{text.access.otherFolder}</Button>
      </FormActions>
    </Threshold>
  );
}

function adviceFor(why: unknown): string {
  const words = text.access.unreadable;
  const code = failureOf(why)?.code;
  if (code === "damaged" || code === "olderFile") return words.damaged;
  if (code === "tooNew" || code === "tooOld") return words.version;
  if (code === "inUse") return words.inUse;
  return code === "syncedFolder" ? words.place : words.other;
}
