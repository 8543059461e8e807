import type { Gallery } from "#ui/gallery/gallery.ts";
import { Name } from "#ui/kit/Name.tsx";

export const gallery: Gallery = {
  short: () => <Name>Paz Ibarra</Name>,
  ofTwoHundredLetters: () => (
    <Name>{"Maximiliano Castellanos-Whitfield de la Santísima Trinidad ".repeat(4).trim()}</Name>
  ),
  withoutASpace: () => <Name>{"欧阳修远".repeat(50)}</Name>,
  fromRightToLeft: () => <Name>{"عبد الرحمن بن عوف الأندلسي ".repeat(8).trim()}</Name>,
};
