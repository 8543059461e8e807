import { access } from "#ui/text/en/access.ts";
import { app } from "#ui/text/en/app.ts";
import { clients, episodes } from "#ui/text/en/clients.ts";
import { discharge } from "#ui/text/en/discharge.ts";
import { errors } from "#ui/text/en/errors.ts";
import { family } from "#ui/text/en/family.ts";
import { groupNotes } from "#ui/text/en/group_notes.ts";
import { groups } from "#ui/text/en/groups.ts";
import { kit } from "#ui/text/en/kit.ts";
import { notes } from "#ui/text/en/notes.ts";
import { people } from "#ui/text/en/people.ts";
import { roster } from "#ui/text/en/roster.ts";
import { sessions } from "#ui/text/en/sessions.ts";
import { settings } from "#ui/text/en/settings.ts";

/** English, area by area. */
export const en = {
  locale: "en-GB",
  access,
  app,
  clients,
  episodes,
  discharge,
  errors,
  family,
  groupNotes,
  groups,
  kit,
  notes,
  people,
  settings,
  roster,
  sessions,
};
