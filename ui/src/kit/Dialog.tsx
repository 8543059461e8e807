import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Name } from "#ui/kit/Name.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Dialog.module.css";

type DialogProps = {
  title: string;
  children: ReactNode;
  /** Buttons, the one that goes on last. */
  actions?: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  /** A wider one for a table or two columns. */
  isWide?: boolean;
};

/** A question or a form over the screen. Focus stays inside and returns to where it was. */
export function Dialog({ title, children, actions, isOpen, onClose, isWide = false }: DialogProps) {
  return (
    <ModalOverlay className={styles.veil ?? ""} isOpen={isOpen} onOpenChange={(opens) => !opens && onClose()}>
      <Modal className={styles.window ?? ""} data-wide={isWide || undefined}>
        <AriaDialog className={styles.dialog ?? ""}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ""}>
              <Name>{title}</Name>
            </Heading>
            <Button slot="close" className={styles.close ?? ""} aria-label={text.kit.close}>
              <X />
            </Button>
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
