import type { ComponentPropsWithRef } from "react";

/** A list without markers. Its role is spelled out: WebKit takes what has no markers for mere layout, and no screen reader would say how many there are. */
export function PlainList({ children, ...props }: ComponentPropsWithRef<"ul">) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above.
    <ul {...props} role="list">
      {children}
    </ul>
  );
}
