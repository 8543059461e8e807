import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Checkbox } from "#ui/kit/Checkbox.tsx";

function Live() {
  const [isSelected, setSelected] = useState(true);
  return (
    <Checkbox isSelected={isSelected} onChange={setSelected}>
      A message may be left at this number
    </Checkbox>
  );
}

export const gallery: Gallery = {
  live: () => <Live />,
  states: () => (
    <>
      <Checkbox isSelected={false} onChange={() => {}}>
        Not chosen
      </Checkbox>
      <Checkbox isSelected={false} isIndeterminate onChange={() => {}}>
        38 of 41 rows
      </Checkbox>
      <Checkbox isSelected isDisabled onChange={() => {}}>
        Chosen and fixed
      </Checkbox>
    </>
  ),
};
