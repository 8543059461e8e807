import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "#ui/kit/Button.tsx";
import { IconButton } from "#ui/kit/IconButton.tsx";
import { currentToasts, dismiss, hold, release, subscribe, type Toast } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";
import styles from "./Toasts.module.css";

/** The place where toasts appear: one in the window, always there, so that they are read aloud. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, currentToasts);
  return (
    <section
      className={styles.place}
      aria-label={text.kit.notices}
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <div role="status" className={styles.stack}>
        {toasts.map((it) => (
          <ToastCard key={it.id} toast={it} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast: { id, tone, title, body, action } }: { toast: Toast }) {
  return (
    <div className={styles.toast} data-tone={tone}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {body && <p>{body}</p>}
      </div>
      {action && (
        <Button
          onPress={() => {
            dismiss(id);
            action.onAction();
          }}
        >
          {action.name}
        </Button>
      )}
      <IconButton label={text.kit.dismiss} icon={<X />} onPress={() => dismiss(id)} />
    </div>
  );
}
