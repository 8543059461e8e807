import { access } from "#ui/text/en/access.ts";
import { app } from "#ui/text/en/app.ts";
import { calls } from "#ui/text/en/calls.ts";
import { clients, episodes } from "#ui/text/en/clients.ts";
import { course } from "#ui/text/en/course.ts";
import { demo } from "#ui/text/en/demo.ts";
import { discharge } from "#ui/text/en/discharge.ts";
import { errors } from "#ui/text/en/errors.ts";
import { family } from "#ui/text/en/family.ts";
import { groupNotes } from "#ui/text/en/group_notes.ts";
import { groups } from "#ui/text/en/groups.ts";
import { kit } from "#ui/text/en/kit.ts";
import { notes } from "#ui/text/en/notes.ts";
import { palette } from "#ui/text/en/palette.ts";
import { people } from "#ui/text/en/people.ts";
import { printing } from "#ui/text/en/printing.ts";
import { roster } from "#ui/text/en/roster.ts";
import { sessions } from "#ui/text/en/sessions.ts";
import { settings } from "#ui/text/en/settings.ts";
import { todo } from "#ui/text/en/todo.ts";

/** English, area by area. */
export const en = {
  /** What the language calls itself. */
  ownName: "English",
  /** For the document's `lang`. */
  tag: "en",
  /** How days are written: "24 November 2026" is unambiguous on both sides of the Atlantic. */
  locale: "en-GB",
  /** How days are typed: month first, as on the cards they are copied from. */
  typedLocale: "en-US",
  access,
  app,
  calls,
  clients,
  course,
  episodes,
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
