-- The clinical file. Ids of the desk file cannot be foreign keys here; the check of the record looks at them.
-- Where rows are written by the dozen, a list of words is checked with OR: SQLite fills a table in memory for each IN of
-- more than two.

CREATE TABLE group_titles (
  group_id   BLOB NOT NULL PRIMARY KEY,  -- desk.groups
  title      TEXT NOT NULL,
  curriculum TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a group did, once for all its members. Frozen by the first signature under one of the members' notes.
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

-- Every note: one client, one author. Its words are in note_sections; what one kind alone has, in a table of its own.
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
-- A chart's list, in its order and with all it shows: in a clinic of years the rows of a client's notes lie far apart, each
-- in a page of its own.
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

-- What a member's note of a group has beyond a note.
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

-- The continuing care plan, prepared with the client. Versions: a signed one stays, a new one replaces it.
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
-- What a client's story tells of it, without the row, which is long once it is signed.
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

-- Sentences that were filled from the record, and from where. One changed by hand no longer matches: own words. The slot
-- says which sentence of the first draft it is, so that the record's present sentence can be compared with it.
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

-- A signature, and what it says: this person's unlocked key approved these words at this claimed time.
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

-- One row per export: to whom, what for, what, when.
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

-- Files being written: noted before, taken out after; what a crash left is swept at the next sign-in.
CREATE TABLE unfinished_files (
  path     TEXT NOT NULL PRIMARY KEY,
  noted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
