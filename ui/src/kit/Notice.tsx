import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "#ui/kit/IconButton.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./Notice.module.css";

export type NoticeTone = "info" | "warn" | "danger";

type NoticeProps = {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
};

/** Something to know, in its place on the screen. It is read aloud and takes no focus. */
export function Notice({ tone = "info", title, children, actions, onDismiss }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role="status">
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss && <IconButton label={text.kit.dismiss} icon={<X />} onPress={onDismiss} />}
    </div>
  );
}
