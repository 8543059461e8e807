import { useState } from "react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Key } from "#ui/kit/Key.tsx";
import { SearchField } from "#ui/kit/SearchField.tsx";

function Live({ start = "" }: { start?: string }) {
  const [value, setValue] = useState(start);
  return (
    <SearchField
      label="Check in"
      placeholder="Two letters of a name"
      value={value}
      onChange={setValue}
      says={
        value && (
          <>
            Paz Ibarra, Group A <Key of="Enter" /> checks in 9:16, 16 min late
          </>
        )
      }
    />
  );
}

export const gallery: Gallery = {
  empty: () => <Live />,
  found: () => <Live start="ib" />,
};
