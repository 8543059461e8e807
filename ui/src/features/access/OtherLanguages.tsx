import { Languages } from "lucide-react";
import { Button } from "#ui/kit/Button.tsx";
import { otherLanguages, speak } from "#ui/text/spoken.ts";

/** Before anyone has signed in: the other languages, each by its own name. */
export function OtherLanguages() {
  return otherLanguages().map(({ id, name }) => (
    <Button key={id} look="bare" onPress={() => speak(id)}>
      <Languages /> <span lang={id}>{name}</span>
    </Button>
  ));
}
