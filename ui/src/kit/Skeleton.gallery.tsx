import type { Gallery } from "#ui/gallery/gallery.ts";
import { Skeleton } from "#ui/kit/Skeleton.tsx";

export const gallery: Gallery = { lines: () => <Skeleton lines={4} /> };
