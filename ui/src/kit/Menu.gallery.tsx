import { FileText, Trash2 } from "lucide-react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { FormActions } from "#ui/kit/Form.tsx";
import { Menu, type MenuAction } from "#ui/kit/Menu.tsx";

const actions: MenuAction[] = [
  { id: "open", name: "Open chart", icon: <FileText />, shortcut: "O", onAction: () => {} },
  { id: "move", name: "Move to Group B", onAction: () => {}, isDisabled: true },
  { id: "release", name: "Release from group", icon: <Trash2 />, look: "danger", onAction: () => {} },
];

export const gallery: Gallery = {
  live: () => (
    <FormActions>
      <Menu actions={actions} />
      <Menu trigger={<Button>New note</Button>} label="New note" actions={actions} />
    </FormActions>
  ),
};
