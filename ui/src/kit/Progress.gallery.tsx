import type { Gallery } from "#ui/gallery/gallery.ts";
import { Progress } from "#ui/kit/Progress.tsx";

export const gallery: Gallery = {
  known: () => (
    <Progress label="Importing clients" value={3200} max={10000} says="3,200 of 10,000" onCancel={() => {}} />
  ),
  unknown: () => <Progress label="Setting the summary in type" value={0} />,
};
