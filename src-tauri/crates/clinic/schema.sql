-- The present schema of both files, written by a test of schema.rs. Change the migrations instead.

-- The desk file.

CREATE TABLE clinic_settings (
  id            TEXT NOT NULL PRIMARY KEY CHECK (id = 'clinic'),
  name          TEXT NOT NULL,
  address       TEXT NOT NULL,  -- lines as printed on the letterhead
  telephone     TEXT NOT NULL,
  time_zone     TEXT NOT NULL,  -- IANA name
  licence_label TEXT NOT NULL,  -- as the clinic's licence words it
  program_name  TEXT NOT NULL,
  note_due_days INTEGER NOT NULL CHECK (note_due_days BETWEEN 1 AND 30),  -- business days
  is_demo       INTEGER NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1))      -- everyone in it is invented
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  id           BLOB NOT NULL PRIMARY KEY,
  sign_in_name TEXT NOT NULL,
  name         TEXT NOT NULL,
  credential   TEXT NOT NULL,
  roles        TEXT NOT NULL,
  language     TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es')),
  created_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE user_keys (
  user_id  BLOB NOT NULL REFERENCES users (id),
  sign_key BLOB NOT NULL CHECK (length(sign_key) = 32),
  seal_key BLOB NOT NULL CHECK (length(seal_key) = 32),
  since_at TEXT NOT NULL,
  PRIMARY KEY (user_id, sign_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE numbers (
  name TEXT NOT NULL PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE clients (
  id               BLOB NOT NULL PRIMARY KEY,
  record_number    TEXT NOT NULL,
  number_elsewhere TEXT NOT NULL DEFAULT '',
  first_name       TEXT NOT NULL,
  middle_name      TEXT NOT NULL DEFAULT '',
  last_name        TEXT NOT NULL CHECK (last_name <> ''),
  suffix           TEXT NOT NULL DEFAULT '',
  has_one_name     INTEGER NOT NULL DEFAULT 0 CHECK (has_one_name IN (0, 1)),
  preferred_name   TEXT NOT NULL DEFAULT '',
  pronouns         TEXT NOT NULL DEFAULT '',
  born_on          TEXT,           -- unknown: "birth date missing"
  address          TEXT NOT NULL DEFAULT '',
  city             TEXT NOT NULL DEFAULT '',
  state            TEXT NOT NULL DEFAULT '',
  postal_code      TEXT NOT NULL DEFAULT '',
  email            TEXT NOT NULL DEFAULT '',
  email_reach      TEXT NOT NULL CHECK (email_reach IN ('notAsked', 'doNotUse', 'neutral', 'open')),
  created_at       TEXT NOT NULL
) STRICT;

CREATE INDEX clients_by_name ON clients (client_sort_name(last_name, first_name));

CREATE INDEX clients_by_record_number ON clients (record_number);

CREATE TABLE telephones (
  id        BLOB NOT NULL PRIMARY KEY,
  client_id BLOB NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  number    TEXT NOT NULL CHECK (number <> ''),
  kind      TEXT NOT NULL CHECK (kind IN ('mobile', 'home', 'work', 'other')),
  reach     TEXT NOT NULL CHECK (reach IN ('notAsked', 'doNotUse', 'neutral', 'open')),
  may_text  INTEGER NOT NULL CHECK (may_text IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX telephones_by_client ON telephones (client_id, position, id, reach, number);

CREATE TABLE desk_contacts (
  id           BLOB NOT NULL PRIMARY KEY,
  client_id    BLOB NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  name         TEXT NOT NULL CHECK (name <> ''),
  telephone    TEXT NOT NULL,
  is_emergency INTEGER NOT NULL CHECK (is_emergency IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX desk_contacts_by_client ON desk_contacts (client_id, position);

CREATE TABLE client_keys (
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  key       TEXT NOT NULL,
  sort_name TEXT NOT NULL,  -- the beginning of client_sort_name
  client_id BLOB NOT NULL,
  PRIMARY KEY (is_active, key, sort_name, client_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX client_keys_by_client ON client_keys (client_id, key);

CREATE TABLE episodes (
  id                BLOB NOT NULL PRIMARY KEY,
  client_id         BLOB NOT NULL REFERENCES clients (id),
  admitted_on       TEXT NOT NULL,
  ended_on          TEXT,
  program           TEXT NOT NULL,
  primary_therapist BLOB REFERENCES users (id),
  is_part2          INTEGER NOT NULL CHECK (is_part2 IN (0, 1))  -- 42 CFR part 2 covers this episode
) STRICT, WITHOUT ROWID;

CREATE INDEX episodes_by_client ON episodes (client_id, admitted_on);

CREATE INDEX open_episodes ON episodes (client_id, id, admitted_on, primary_therapist, ended_on) WHERE ended_on IS NULL;

CREATE INDEX open_episodes_by_therapist ON episodes (primary_therapist) WHERE ended_on IS NULL;

CREATE TABLE episode_levels (
  episode_id    BLOB NOT NULL REFERENCES episodes (id) ON DELETE CASCADE,
  since_on      TEXT NOT NULL,
  level_of_care TEXT NOT NULL CHECK (level_of_care IN ('outpatient', 'intensiveOutpatient', 'partialHospitalization')),
  PRIMARY KEY (episode_id, since_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE episode_hours (
  episode_id     BLOB NOT NULL REFERENCES episodes (id) ON DELETE CASCADE,
  since_on       TEXT NOT NULL,
  minutes_a_week INTEGER NOT NULL CHECK (minutes_a_week BETWEEN 0 AND 2400 AND minutes_a_week % 15 = 0),
  days_a_week    INTEGER NOT NULL CHECK (days_a_week BETWEEN 0 AND 7),
  reason         TEXT NOT NULL CHECK (reason IN ('admission', 'stepDown', 'stepUp', 'clientSchedule', 'programSchedule', 'other')),
  PRIMARY KEY (episode_id, since_on)
) STRICT, WITHOUT ROWID;

CREATE VIEW client_key_rows AS
SELECT clients.id AS client_id,
       EXISTS (SELECT 1 FROM episodes WHERE episodes.client_id = clients.id AND ended_on IS NULL) AS is_active,
       value AS key, substr(client_sort_name(last_name, first_name), 1, 24) AS sort_name
FROM clients, json_each(client_key_list(first_name, middle_name, last_name, suffix, preferred_name, record_number,
                                        number_elsewhere, born_on))
UNION ALL
SELECT clients.id, EXISTS (SELECT 1 FROM episodes WHERE episodes.client_id = clients.id AND ended_on IS NULL),
       value, substr(client_sort_name(last_name, first_name), 1, 24)
FROM clients, telephones, json_each(telephone_key_list(number))
WHERE telephones.client_id = clients.id;

CREATE TRIGGER client_keys_of_new AFTER INSERT ON clients BEGIN
  INSERT OR IGNORE INTO client_keys (is_active, key, sort_name, client_id)
  SELECT is_active, key, sort_name, client_id FROM client_key_rows WHERE client_id = new.id;
END;

CREATE TRIGGER client_keys_of_changed
AFTER UPDATE OF id, first_name, middle_name, last_name, suffix, preferred_name, record_number, number_elsewhere, born_on
ON clients BEGIN
  DELETE FROM client_keys WHERE client_id IN (old.id, new.id);
  INSERT OR IGNORE INTO client_keys (is_active, key, sort_name, client_id)
  SELECT is_active, key, sort_name, client_id FROM client_key_rows WHERE client_id = new.id;
END;

CREATE TRIGGER client_keys_of_gone AFTER DELETE ON clients BEGIN
  DELETE FROM client_keys WHERE client_id = old.id;
END;

CREATE TRIGGER telephone_keys_of_new AFTER INSERT ON telephones BEGIN
  INSERT OR IGNORE INTO client_keys (is_active, key, sort_name, client_id)
  SELECT is_active, key, sort_name, client_id FROM client_key_rows WHERE client_id = new.client_id;
END;

CREATE TRIGGER telephone_keys_of_gone AFTER DELETE ON telephones BEGIN
  DELETE FROM client_keys WHERE client_id = old.client_id;
  INSERT OR IGNORE INTO client_keys (is_active, key, sort_name, client_id)
  SELECT is_active, key, sort_name, client_id FROM client_key_rows WHERE client_id = old.client_id;
END;

CREATE TRIGGER telephone_keys_of_changed AFTER UPDATE OF number, client_id ON telephones BEGIN
  DELETE FROM client_keys WHERE client_id IN (old.client_id, new.client_id);
  INSERT OR IGNORE INTO client_keys (is_active, key, sort_name, client_id)
  SELECT is_active, key, sort_name, client_id FROM client_key_rows WHERE client_id IN (old.client_id, new.client_id);
END;

CREATE TRIGGER client_keys_of_admitted AFTER INSERT ON episodes BEGIN
  UPDATE client_keys
  SET is_active = EXISTS (SELECT 1 FROM episodes WHERE client_id = new.client_id AND ended_on IS NULL)
  WHERE client_id = new.client_id;
END;

CREATE TRIGGER client_keys_of_discharged AFTER UPDATE OF ended_on, client_id ON episodes BEGIN
  UPDATE client_keys
  SET is_active = EXISTS (SELECT 1 FROM episodes WHERE client_id = client_keys.client_id AND ended_on IS NULL)
  WHERE client_id IN (old.client_id, new.client_id);
END;

CREATE TRIGGER client_keys_of_never_admitted AFTER DELETE ON episodes BEGIN
  UPDATE client_keys
  SET is_active = EXISTS (SELECT 1 FROM episodes WHERE client_id = old.client_id AND ended_on IS NULL)
  WHERE client_id = old.client_id;
END;

CREATE TABLE groups (
  id            BLOB NOT NULL PRIMARY KEY,
  desk_label    TEXT NOT NULL CHECK (desk_label <> ''),
  leader_id     BLOB NOT NULL REFERENCES users (id),
  room          TEXT NOT NULL,
  weekdays      INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),     -- bit 0 Monday … bit 6 Sunday
  starts_minute INTEGER NOT NULL CHECK (starts_minute BETWEEN 0 AND 1439),  -- after midnight, clinic's time
  minutes       INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  break_minutes INTEGER NOT NULL CHECK (break_minutes BETWEEN 0 AND minutes),
  closed_on     TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE enrolments (
  id         BLOB NOT NULL PRIMARY KEY,
  group_id   BLOB NOT NULL REFERENCES groups (id),
  client_id  BLOB NOT NULL REFERENCES clients (id),
  since_on   TEXT NOT NULL,
  until_on   TEXT             -- last day as a member
) STRICT, WITHOUT ROWID;

CREATE INDEX enrolments_by_group ON enrolments (group_id, ifnull(until_on, '9'));

CREATE INDEX enrolments_by_client ON enrolments (client_id, group_id, since_on, until_on);

CREATE TABLE sessions (
  id            BLOB NOT NULL PRIMARY KEY,
  group_id      BLOB NOT NULL REFERENCES groups (id),
  held_on       TEXT NOT NULL,
  leader_id     BLOB NOT NULL REFERENCES users (id),
  room          TEXT NOT NULL,
  starts_minute INTEGER NOT NULL CHECK (starts_minute BETWEEN 0 AND 1439),
  minutes       INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  break_minutes INTEGER NOT NULL CHECK (break_minutes BETWEEN 0 AND minutes)
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_day ON sessions (held_on, group_id);

CREATE INDEX sessions_by_leader ON sessions (leader_id, held_on);

CREATE INDEX sessions_by_group ON sessions (group_id, held_on, starts_minute, minutes, break_minutes);

CREATE TABLE attendance (
  session_id     BLOB NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  client_id      BLOB NOT NULL REFERENCES clients (id),
  session_on     TEXT NOT NULL,  -- the session's day, so that a client's days are found in their order
  state          TEXT NOT NULL CHECK (state = 'came' OR state = 'excused' OR state = 'noWord'),
  arrived_minute INTEGER CHECK (arrived_minute BETWEEN 0 AND 2159),
  left_minute    INTEGER CHECK (left_minute BETWEEN 0 AND 2159),
  reason         TEXT CHECK (reason IN ('called', 'work', 'transport', 'appointment', 'ill', 'family', 'weather', 'other')),
  recorded_by    BLOB NOT NULL REFERENCES users (id),
  recorded_at    TEXT NOT NULL,
  PRIMARY KEY (session_id, client_id),
  CHECK ((state = 'came') = (arrived_minute IS NOT NULL)),
  CHECK (left_minute IS NULL OR left_minute >= arrived_minute)
) STRICT, WITHOUT ROWID;

CREATE INDEX attendance_by_client
  ON attendance (client_id, session_on, state, arrived_minute, left_minute, reason, recorded_by);

CREATE TABLE calls (
  id          BLOB NOT NULL PRIMARY KEY,
  called_on   TEXT NOT NULL,
  minute      INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),  -- of the clinic's clock
  direction   TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
  about       TEXT NOT NULL CHECK (about IN ('absence', 'schedule', 'message', 'outreach', 'inquiry', 'unknownCaller', 'other')),
  who         TEXT NOT NULL,
  note        TEXT NOT NULL,
  client_id   BLOB REFERENCES clients (id),
  recorded_by BLOB NOT NULL REFERENCES users (id),
  recorded_at TEXT NOT NULL,
  CHECK (about <> 'unknownCaller' OR client_id IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX calls_by_day ON calls (called_on, recorded_at);

CREATE INDEX calls_by_client ON calls (client_id, called_on, minute) WHERE client_id IS NOT NULL;

CREATE TABLE prints (
  id         BLOB NOT NULL PRIMARY KEY,
  what       TEXT NOT NULL CHECK (what IN ('day', 'signInSheet', 'clients', 'group', 'client', 'chart', 'note', 'todo')),
  client_id  BLOB REFERENCES clients (id),
  group_id   BLOB REFERENCES groups (id),
  day        TEXT,
  row_count  INTEGER NOT NULL CHECK (row_count >= 0),
  printed_by BLOB NOT NULL REFERENCES users (id),
  printed_at TEXT NOT NULL,
  outcome    TEXT NOT NULL CHECK (outcome IN ('begun', 'written', 'failed'))
) STRICT, WITHOUT ROWID;

CREATE INDEX prints_by_time ON prints (printed_at);

CREATE INDEX prints_by_client ON prints (client_id, printed_at) WHERE client_id IS NOT NULL;

CREATE TABLE unfinished_prints (
  path     TEXT NOT NULL PRIMARY KEY,
  noted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The clinical file.

CREATE TABLE group_titles (
  group_id   BLOB NOT NULL PRIMARY KEY,  -- desk.groups
  title      TEXT NOT NULL,
  curriculum TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE group_notes (
  session_id    BLOB NOT NULL PRIMARY KEY,  -- desk.sessions
  author_id     BLOB NOT NULL,              -- desk.users
  title         TEXT NOT NULL,              -- the group's clinical title as it was signed; empty before
  topic         TEXT NOT NULL,
  curriculum    TEXT NOT NULL,              -- which session of the curriculum
  interventions TEXT NOT NULL,              -- words of Intervention, joined by commas
  body          TEXT NOT NULL,
  kept_at       TEXT NOT NULL,
  frozen_at     TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX group_notes_by_author ON group_notes (author_id, kept_at);

CREATE TABLE notes (
  id            BLOB NOT NULL PRIMARY KEY,
  kind          TEXT NOT NULL
    CHECK (kind = 'group' OR kind = 'individual' OR kind = 'family' OR kind = 'addendum'),
  client_id     BLOB NOT NULL,              -- desk.clients
  episode_id    BLOB,                       -- desk.episodes
  author_id     BLOB NOT NULL,              -- desk.users
  of_note_id    BLOB REFERENCES notes (id), -- an addendum's original
  session_id    BLOB REFERENCES group_notes (session_id),  -- of a member's note of a group; who was absent has none
  format        TEXT NOT NULL CHECK (format = 'dap' OR format = 'soap' OR format = 'birp' OR format = 'free'),
  held_on       TEXT NOT NULL,
  starts_minute INTEGER CHECK (starts_minute >= 0),  -- a draft keeps what was typed
  minutes       INTEGER CHECK (minutes >= 0),        -- a member's may be none: came for the last minute
  mode          TEXT NOT NULL CHECK (mode = 'inPerson' OR mode = 'telephone' OR mode = 'video'),
  begun_at      TEXT NOT NULL,
  kept_at       TEXT NOT NULL,
  signed_at     TEXT,
  heading       TEXT NOT NULL DEFAULT '',  -- a signed note's, and the first of its words, as a chart lists it
  excerpt       TEXT NOT NULL DEFAULT '',
  CHECK ((kind = 'addendum') = (of_note_id IS NOT NULL)),
  CHECK ((kind = 'group') = (session_id IS NOT NULL)),
  CHECK (signed_at IS NULL OR (starts_minute BETWEEN 0 AND 1439 AND minutes BETWEEN 0 AND 720))
) STRICT, WITHOUT ROWID;

CREATE INDEX notes_by_client
  ON notes (client_id, held_on, starts_minute, id, kind, author_id, signed_at, minutes, session_id, heading, excerpt);

CREATE UNIQUE INDEX notes_by_session ON notes (session_id, client_id) WHERE session_id IS NOT NULL;

CREATE INDEX notes_by_episode ON notes (episode_id, kind);

CREATE INDEX individual_notes_by_author ON notes (author_id, begun_at) WHERE kind = 'individual';

CREATE INDEX unsigned_notes ON notes (author_id, kind, held_on, session_id, client_id) WHERE signed_at IS NULL;

CREATE INDEX notes_by_original ON notes (of_note_id) WHERE of_note_id IS NOT NULL;

CREATE INDEX addenda_by_client ON notes (client_id, of_note_id, signed_at) WHERE of_note_id IS NOT NULL;

CREATE TABLE note_sections (
  note_id BLOB NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  section TEXT NOT NULL
    CHECK (section = 'text' OR section = 'data' OR section = 'assessment' OR section = 'plan' OR section = 'subjective'
           OR section = 'objective' OR section = 'behavior' OR section = 'intervention' OR section = 'response'),
  body    TEXT NOT NULL,
  PRIMARY KEY (note_id, section)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_notes (
  note_id         BLOB NOT NULL PRIMARY KEY REFERENCES notes (id) ON DELETE CASCADE,
  participation   TEXT
    CHECK (participation = 'withdrawn' OR participation = 'attentive' OR participation = 'active' OR participation = 'leading'),
  attended_copy   TEXT  -- the attendance that was signed, as JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE family_members (
  id           BLOB NOT NULL PRIMARY KEY,
  client_id    BLOB NOT NULL,  -- desk.clients
  name         TEXT NOT NULL CHECK (name <> ''),
  relationship TEXT NOT NULL CHECK (relationship IN ('spouse', 'partner', 'parent', 'child', 'sibling', 'grandparent', 'otherRelative', 'friend', 'sponsor', 'other')),
  telephone    TEXT NOT NULL,
  is_minor     INTEGER NOT NULL CHECK (is_minor IN (0, 1)),
  added_at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX family_members_by_client ON family_members (client_id);

CREATE TABLE family_notes (
  note_id           BLOB NOT NULL PRIMARY KEY REFERENCES notes (id) ON DELETE CASCADE,
  session_type      TEXT NOT NULL CHECK (session_type IN ('familyTherapy', 'familyEducation', 'multiFamily', 'couple', 'collateral')),
  is_client_present INTEGER NOT NULL CHECK (is_client_present IN (0, 1)),
  topics            TEXT NOT NULL  -- words of EducationTopic, joined by commas
) STRICT, WITHOUT ROWID;

CREATE TABLE family_participants (
  note_id          BLOB NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  family_member_id BLOB NOT NULL REFERENCES family_members (id),
  name_copy        TEXT NOT NULL,  -- as they were called when it was written
  relationship_copy TEXT NOT NULL,
  mode             TEXT NOT NULL CHECK (mode IN ('inPerson', 'telephone', 'video')),
  PRIMARY KEY (note_id, family_member_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE discharge_plans (
  id         BLOB NOT NULL PRIMARY KEY,
  client_id  BLOB NOT NULL,  -- desk.clients
  episode_id BLOB NOT NULL,  -- desk.episodes
  version    INTEGER NOT NULL CHECK (version >= 1),
  author_id  BLOB NOT NULL,
  planned_on TEXT,           -- discharge expected on
  kept_at    TEXT NOT NULL,
  signed_at  TEXT,
  frozen_facts TEXT          -- what stood at its head as it was signed, JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX discharge_plans_by_episode ON discharge_plans (episode_id, version);

CREATE INDEX discharge_plans_by_client
  ON discharge_plans (client_id, episode_id, version, author_id, kept_at, signed_at);

CREATE INDEX unsigned_plans ON discharge_plans (author_id) WHERE signed_at IS NULL;

CREATE TABLE plan_sections (
  plan_id BLOB NOT NULL REFERENCES discharge_plans (id) ON DELETE CASCADE,
  section TEXT NOT NULL CHECK (section IN ('goals', 'supports', 'warningSigns', 'returning', 'medication', 'family', 'recommendations', 'crisis')),
  body    TEXT NOT NULL,
  PRIMARY KEY (plan_id, section)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_appointments (
  plan_id   BLOB NOT NULL REFERENCES discharge_plans (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  service   TEXT NOT NULL,
  provider  TEXT NOT NULL,
  telephone TEXT NOT NULL,
  held_on   TEXT,
  minute    INTEGER CHECK (minute BETWEEN 0 AND 1439),
  state     TEXT NOT NULL CHECK (state IN ('made', 'toBeMade', 'declined')),
  PRIMARY KEY (plan_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE discharge_summaries (
  id           BLOB NOT NULL PRIMARY KEY,
  client_id    BLOB NOT NULL,  -- desk.clients
  episode_id   BLOB NOT NULL,  -- desk.episodes
  version      INTEGER NOT NULL CHECK (version >= 1),
  author_id    BLOB NOT NULL,
  discharged_on TEXT,
  reason       TEXT CHECK (reason IN ('completed', 'droppedOut', 'terminated', 'transferred', 'incarcerated', 'death', 'other')),
  condition    TEXT CHECK (condition IN ('improved', 'stable', 'unchanged', 'worse')),
  referrals    TEXT CHECK (referrals IN ('made', 'declined')),
  medications  TEXT CHECK (medications IN ('listed', 'noneReported', 'unknown')),
  kept_at      TEXT NOT NULL,
  signed_at    TEXT,
  frozen_facts TEXT            -- the facts and tables as they were signed, JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX discharge_summaries_by_episode ON discharge_summaries (episode_id, version);

CREATE INDEX discharge_summaries_by_client
  ON discharge_summaries (client_id, episode_id, version, author_id, kept_at, signed_at);

CREATE INDEX unsigned_summaries ON discharge_summaries (author_id) WHERE signed_at IS NULL;

CREATE TABLE summary_sections (
  summary_id BLOB NOT NULL REFERENCES discharge_summaries (id) ON DELETE CASCADE,
  section    TEXT NOT NULL CHECK (section IN ('identification', 'dates', 'referral', 'admissionReason', 'diagnoses',
    'substances', 'assessment', 'services', 'course', 'goals', 'measures', 'medications', 'family', 'risk', 'psychosocial',
    'strengths', 'dischargeReason', 'condition', 'disposition', 'recommendations', 'given', 'followUp')),
  body       TEXT NOT NULL,
  PRIMARY KEY (summary_id, section)
) STRICT, WITHOUT ROWID;

CREATE TABLE summary_sources (
  summary_id BLOB NOT NULL REFERENCES discharge_summaries (id) ON DELETE CASCADE,
  slot       TEXT NOT NULL CHECK (slot IN ('admission', 'transfer', 'service', 'assessment', 'groupSessions',
    'individualSessions', 'familySessions', 'medication', 'family', 'recommendations', 'appointment', 'warningSigns',
    'returning')),
  position   INTEGER NOT NULL,  -- among the sentences of a slot, from 0
  sentence   TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('episode', 'attendance', 'note', 'familyNotes', 'plan', 'settings')),
  source_id  BLOB,              -- the note or the plan
  PRIMARY KEY (summary_id, slot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE signatures (
  id           BLOB NOT NULL PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind = 'note' OR kind = 'plan' OR kind = 'summary'),
  subject_id   BLOB NOT NULL,
  version      INTEGER NOT NULL,
  client_id    BLOB NOT NULL,
  author_id    BLOB NOT NULL,
  name         TEXT NOT NULL,
  credential   TEXT NOT NULL,
  role         TEXT NOT NULL,
  signed_at    TEXT NOT NULL,  -- with the clinic's offset
  time_zone    TEXT NOT NULL,
  template     TEXT NOT NULL,  -- which form of the content was hashed
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
  sign_key     BLOB NOT NULL CHECK (length(sign_key) = 32),
  signature    BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT, WITHOUT ROWID;

CREATE INDEX signatures_by_subject ON signatures (subject_id, kind, version);

CREATE TABLE exports (
  id          BLOB NOT NULL PRIMARY KEY,
  client_id   BLOB NOT NULL,
  document    TEXT NOT NULL CHECK (document IN ('summary', 'plan')),
  document_id BLOB NOT NULL,
  version     INTEGER NOT NULL,
  is_draft    INTEGER NOT NULL CHECK (is_draft IN (0, 1)),
  recipient   TEXT NOT NULL CHECK (recipient <> ''),
  purpose     TEXT NOT NULL CHECK (purpose <> ''),
  exported_by BLOB NOT NULL,
  exported_at TEXT NOT NULL,
  outcome     TEXT NOT NULL CHECK (outcome IN ('begun', 'written', 'failed'))
) STRICT, WITHOUT ROWID;

CREATE INDEX exports_by_client ON exports (client_id, exported_at);

CREATE TABLE unfinished_files (
  path     TEXT NOT NULL PRIMARY KEY,
  noted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
