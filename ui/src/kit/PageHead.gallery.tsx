import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Alarm, PageHead } from "#ui/kit/PageHead.tsx";

export const gallery: Gallery = {
  client: () => (
    <PageHead
      title="Maximiliano Castellanos-Whitfield"
      aside="“Max”, he/him, 34"
      facts={[
        "IOP since 13 October, day 43",
        "J. Alvarez",
        "Alcohol use disorder, severe",
        <Alarm key="allergy">Penicillin</Alarm>,
      ]}
      actions={
        <>
          <Button shortcut="N">New note</Button>
          <Button shortcut="D">Discharge…</Button>
        </>
      }
    />
  ),
  longName: () => (
    <PageHead
      title={"Maximiliano Castellanos-Whitfield de la Santísima Trinidad ".repeat(4).trim()}
      aside="“Max”, he/him, 34"
      facts={["IOP since 13 October, day 43"]}
      actions={<Button shortcut="N">New note</Button>}
    />
  ),
  longNameFromRightToLeft: () => (
    <PageHead title={"عبد الرحمن بن عوف الأندلسي ".repeat(8).trim()} aside="34" facts={["record 00001"]} />
  ),
  title: () => <PageHead title="Settings" />,
};
