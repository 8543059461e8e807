import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "#ui/kit/Button.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Dialog.module.css";

type ConfirmProps = {
  title: string;
  /** What will happen, and what can no longer be undone. */
  children: ReactNode;
  /** The deed, as a verb: "Sign 7 notes". */
  confirm: string;
  look?: "primary" | "danger";
  isOpen: boolean;
  isPending?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks once more, where undo cannot help. Escape and the first focus are on the way back. */
export function Confirm({
  title,
  children,
  confirm,
  look = "primary",
  isOpen,
  isPending = false,
  onConfirm,
  onCancel,
}: ConfirmProps) {
  return (
    <ModalOverlay className={styles.veil ?? ""} isOpen={isOpen} onOpenChange={(opens) => !opens && onCancel()}>
      <Modal className={styles.window ?? ""}>
        <AriaDialog className={styles.dialog ?? ""} role="alertdialog">
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ""}>
              {title}
            </Heading>
          </header>
          <div className={styles.body}>{children}</div>
          <footer className={styles.actions}>
            <Button autoFocus onPress={onCancel}>
              {text.kit.cancel}
            </Button>
            <Button look={look} shortcut="Mod+Enter" isPending={isPending} onPress={onConfirm}>
              {confirm}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
