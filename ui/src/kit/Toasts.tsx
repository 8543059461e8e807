import { X } from "lucide-react";
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import { Button } from "#ui/kit/Button.tsx";
import { IconButton } from "#ui/kit/IconButton.tsx";
import { isPressed, offer } from "#ui/kit/keys.ts";
import { currentToasts, dismiss, hold, release, subscribe, type Toast } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";
import styles from "./Toasts.module.css";

/**
 * The place where toasts appear: one in the window, always there, so that they are read aloud. They take no focus and
 * cover nothing: the screen and its dialogs end above them. F6 goes to them and back, also out of a dialog.
 */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, currentToasts, currentToasts);
  const place = useRef<HTMLElement>(null);
  const stack = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useRoomBelow(stack, toasts);
  useEffect(() => {
    const goOrReturn = () => {
      if (isInside(place.current, document.activeElement)) before.current?.focus();
      else newest(stack.current)?.focus();
    };
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (!isPressed("F6", event) || currentToasts().length === 0) return;
      event.preventDefault();
      goOrReturn();
    };
    const isOff = () => currentToasts().length === 0;
    const takeBack = offer({ shortcut: "F6", name: () => text.kit.toNotices, press: goOrReturn, isOff });
    window.addEventListener("keydown", onKeyDown, true);
    return () => {
      takeBack();
      window.removeEventListener("keydown", onKeyDown, true);
    };
  }, []);
  const onFocus = ({ relatedTarget, currentTarget }: FocusEvent) => {
    hold("focus");
    if (relatedTarget instanceof HTMLElement && !isInside(currentTarget, relatedTarget)) before.current = relatedTarget;
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!isInside(currentTarget, relatedTarget)) release("focus");
  };
  /** The notice goes; if the focus was in it, that returns to where one was. */
  const close = (id: number) => {
    const card = stack.current?.querySelector(`[data-toast="${id}"]`);
    if (isInside(card, document.activeElement)) before.current?.focus();
    dismiss(id);
  };
  return (
    <section
      ref={place}
      className={styles.place}
      aria-label={text.kit.notices}
      // A dialog leaves in sight and in reach what bears this.
      data-react-aria-top-layer="true"
      onMouseEnter={() => hold("pointer")}
      onMouseLeave={() => release("pointer")}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <div ref={stack} role="status" className={styles.stack}>
        {toasts.map((it) => (
          <ToastCard key={it.id} toast={it} onClose={() => close(it.id)} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast: { id, tone, title, body, action }, onClose }: { toast: Toast; onClose: () => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside have the focus; Escape is theirs.
    <div className={styles.toast} data-tone={tone} data-toast={id} onKeyDown={onKeyDown}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {body && <p>{body}</p>}
      </div>
      {action && (
        <Button
          onPress={() => {
            onClose();
            action.onAction();
          }}
        >
          {action.name}
        </Button>
      )}
      <IconButton label={text.kit.dismiss} icon={<X />} onPress={onClose} />
    </div>
  );
}

/** Tells the window how much room the notices take at its foot. */
function useRoomBelow(stack: RefObject<HTMLElement | null>, toasts: readonly Toast[]): void {
  useLayoutEffect(() => {
    const measure = () => {
      const room = toasts.length === 0 ? 0 : (stack.current?.offsetHeight ?? 0);
      document.documentElement.style.setProperty("--notices", `${room}px`);
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [stack, toasts]);
}

const newest = (stack: Element | null) => stack?.querySelector<HTMLElement>("[data-toast]:last-child button");

function isInside(place: Element | null | undefined, target: EventTarget | null): boolean {
  return target instanceof Node && (place?.contains(target) ?? false);
}
