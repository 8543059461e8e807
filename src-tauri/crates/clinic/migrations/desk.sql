-- The desk file: what a front desk may know. No clinical word belongs here (README, "What the desk may know").

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

-- Public keys of each user, old ones kept: a signature made with an old key stays checkable.
CREATE TABLE user_keys (
  user_id  BLOB NOT NULL REFERENCES users (id),
  sign_key BLOB NOT NULL CHECK (length(sign_key) = 32),
  seal_key BLOB NOT NULL CHECK (length(seal_key) = 32),
  since_at TEXT NOT NULL,
  PRIMARY KEY (user_id, sign_key)
) STRICT, WITHOUT ROWID;

-- The next number for people; a workstation may later draw from a block of its own.
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
CREATE INDEX clients_by_name ON clients (client_sort_name(last_name, first_name));  -- names.rs
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
-- Which number is called is told without the row.
CREATE INDEX telephones_by_client ON telephones (client_id, position, id, reach, number);

-- Someone to call. How they are related to the client is clinical.
CREATE TABLE desk_contacts (
  id           BLOB NOT NULL PRIMARY KEY,
  client_id    BLOB NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  name         TEXT NOT NULL CHECK (name <> ''),
  telephone    TEXT NOT NULL,
  is_emergency INTEGER NOT NULL CHECK (is_emergency IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_contacts_by_client ON desk_contacts (client_id, position);

-- Type-ahead: each word of a name, numbers, last four digits, birth date (names.rs). Kept by the triggers below, never
-- captured. The key of the table is the order of the answers, so that the first twenty of a range are read and no more:
-- clients in an episode of care first, words that fit wholly before longer ones, then by name.
CREATE TABLE client_keys (
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  key       TEXT NOT NULL,
  sort_name TEXT NOT NULL,  -- the beginning of client_sort_name
  client_id BLOB NOT NULL,
  PRIMARY KEY (is_active, key, sort_name, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_keys_by_client ON client_keys (client_id, key);

-- Admission to discharge: the unit of all counts.
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
-- Of the few who are in care, what each row of a list of clients shows; beside a LEFT JOIN SQLite asks for the end once more.
CREATE INDEX open_episodes ON episodes (client_id, id, admitted_on, primary_therapist, ended_on) WHERE ended_on IS NULL;
CREATE INDEX open_episodes_by_therapist ON episodes (primary_therapist) WHERE ended_on IS NULL;

-- A transfer to another level is a row; the first is the level at admission.
CREATE TABLE episode_levels (
  episode_id    BLOB NOT NULL REFERENCES episodes (id) ON DELETE CASCADE,
  since_on      TEXT NOT NULL,
  level_of_care TEXT NOT NULL CHECK (level_of_care IN ('outpatient', 'intensiveOutpatient', 'partialHospitalization')),
  PRIMARY KEY (episode_id, since_on)
) STRICT, WITHOUT ROWID;

-- What is prescribed from a day on; a day to come is a planned step. The first is at admission.
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
-- A number that went may have shared a key with one that stays: all keys of the client are made anew.
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
CREATE INDEX enrolments_by_group ON enrolments (group_id, ifnull(until_on, '9'));  -- later than any day
CREATE INDEX enrolments_by_client ON enrolments (client_id, group_id, since_on, until_on);

-- A session exists as soon as someone checks in, marks an absence or opens its note; its id follows from group and date.
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
-- A client's attendances, with all that is known of them: the rows lie by sessions, far apart.
CREATE INDEX attendance_by_client
  ON attendance (client_id, session_on, state, arrived_minute, left_minute, reason, recorded_by);

-- The phone log. Who called without being known is written down without a client: nobody is said to be here.
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

-- What was printed: which list or page, about whom or what, by whom. None of its content.
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

-- Partial files of lists that someone without clinical access is writing: swept if a crash left them.
CREATE TABLE unfinished_prints (
  path     TEXT NOT NULL PRIMARY KEY,
  noted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
