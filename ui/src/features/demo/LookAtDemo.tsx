import { useState } from "react";
import { MakingDemo } from "#ui/features/demo/MakingDemo.tsx";
import { useCancelDemo, useFindDemo, useOpenDemo } from "#ui/features/demo/queries.ts";
import { errorText, failureOf } from "#ui/ipc/errorText.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Dialog } from "#ui/kit/Dialog.tsx";
import { dayText } from "#ui/kit/dates.ts";
import { Notice } from "#ui/kit/Notice.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./LookAtDemo.module.css";

/** What the dialog shows: the choice about one of an earlier day, or the making. */
type Step = { is: "choose"; madeOn: string } | { is: "make"; isAnew: boolean };

/** The way to the demonstration. One of today opens at once; else it is made, or one says what is to become of the old one. */
export function LookAtDemo({ isSmall = false }: { isSmall?: boolean }) {
  const [step, setStep] = useState<Step>();
  const find = useFindDemo();
  const open = useOpenDemo();
  const cancel = useCancelDemo();
  const words = text.demo;
  const close = () => {
    setStep(undefined);
    open.reset();
  };
  const start = (isAnew: boolean) => {
    setStep({ is: "make", isAnew });
    cancel.reset();
    find.reset();
    open.mutate(isAnew, { onError: (error) => failureOf(error)?.code === "cancelled" && close() });
  };
  const look = () => {
    if (find.isPending || open.isPending) return;
    find.mutate(undefined, {
      onSuccess: (found) => {
        if (found.is !== "demonstration") start(false);
        else if (found.isOfToday) open.mutate(false, { onError: () => setStep({ is: "make", isAnew: false }) });
        else setStep({ is: "choose", madeOn: found.madeOn });
      },
      onError: () => setStep({ is: "make", isAnew: false }),
    });
  };
  const failure = open.error ?? find.error;
  const canTryAgain = failureOf(failure)?.code !== "notADemo";
  return (
    <>
      <Button look={isSmall ? "bare" : "quiet"} isPending={find.isPending || open.isPending} onPress={look}>
        {words.look}
      </Button>
      {step && (
        <Dialog
          title={words.title}
          isOpen
          onClose={open.isPending ? () => cancel.mutate() : close}
          actions={
            step.is === "choose" ? (
              <>
                <Button onPress={() => start(true)}>{words.anew}</Button>
                <Button look="primary" autoFocus onPress={() => start(false)}>
                  {words.goOn}
                </Button>
              </>
            ) : (
              failure && (
                <>
                  <Button autoFocus={!canTryAgain} onPress={close}>
                    {text.kit.close}
                  </Button>
                  {canTryAgain && (
                    <Button look="primary" autoFocus onPress={() => start(step.isAnew)}>
                      {words.again}
                    </Button>
                  )}
                </>
              )
            )
          }
        >
          <div className={styles.parts}>
            {step.is === "choose" && (
              <>
                <p>{words.older(dayText(step.madeOn))}</p>
                <p>{words.anewSays}</p>
              </>
            )}
            {step.is === "make" &&
              (failure ? (
                <Notice tone="danger">{errorText(failure)}</Notice>
              ) : (
                <MakingDemo isStopping={!cancel.isIdle} onCancel={() => cancel.mutate()} />
              ))}
          </div>
        </Dialog>
      )}
    </>
  );
}
