import { access } from "#ui/text/es/access.ts";
import { app } from "#ui/text/es/app.ts";
import { calls } from "#ui/text/es/calls.ts";
import { clients, episodes } from "#ui/text/es/clients.ts";
import { course } from "#ui/text/es/course.ts";
import { demo } from "#ui/text/es/demo.ts";
import { discharge } from "#ui/text/es/discharge.ts";
import { errors } from "#ui/text/es/errors.ts";
import { family } from "#ui/text/es/family.ts";
import { groupNotes } from "#ui/text/es/group_notes.ts";
import { groups } from "#ui/text/es/groups.ts";
import { kit } from "#ui/text/es/kit.ts";
import { notes } from "#ui/text/es/notes.ts";
import { palette } from "#ui/text/es/palette.ts";
import { people } from "#ui/text/es/people.ts";
import { printing } from "#ui/text/es/printing.ts";
import { roster } from "#ui/text/es/roster.ts";
import { sessions } from "#ui/text/es/sessions.ts";
import { settings } from "#ui/text/es/settings.ts";
import { todo } from "#ui/text/es/todo.ts";
import type { Text } from "#ui/text/index.ts";

/**
 * Spanish as it is spoken in clinics of the United States: usted, and words that people of many countries share. A month
 * stands before its day where one types, as on every card and form here; es-PR is the Spanish that does so.
 */
export const es: Text = {
  ownName: "Español",
  tag: "es",
  locale: "es-PR",
  typedLocale: "es-PR",
  access,
  app,
  calls,
  clients,
  episodes,
  course,
  demo,
  discharge,
  errors,
  family,
  groupNotes,
  groups,
  kit,
  notes,
  palette,
  people,
  printing,
  settings,
  roster,
  sessions,
  todo,
};
