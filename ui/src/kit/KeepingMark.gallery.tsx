import type { Gallery } from "#ui/gallery/gallery.ts";
import { KeepingMark } from "#ui/kit/KeepingMark.tsx";

const reason = "The disk is full. Make room, then try once more; nothing you typed is lost.";

export const gallery: Gallery = {
  kept: () => <KeepingMark keeping={{ is: "kept", at: "2026-11-24T12:06:41" }} />,
  keeping: () => <KeepingMark keeping={{ is: "keeping" }} />,
  refused: () => <KeepingMark keeping={{ is: "refused", reason, error: null }} />,
};
