//! A clinic of many years out of one that has run for one: everybody who was discharged comes once more, in earlier years,
//! under other names. Rows are copied below the rules, as they stand, with new ids, names, numbers and dates; who is in care
//! stays who they are, so that what is measured tells what the years cost, and nothing else.
//!
//! Signatures are copied too, and hold over the original alone: reading one costs the same.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use chrono::{NaiveDate, TimeDelta};
use clinic::{ClientId, ClinicError, GroupId, Result, course, sessions, settings};
use rusqlite::{params_from_iter, types::Value};
use vault::{ActionId, Clinical, Desk, Effect, Step, Timestamp, Vault, VaultError};

/// How many entries the longest chart has at least.
pub(crate) const LONGEST: u32 = 1_000;

/// The weeks before today in which nobody is copied to: they are as the clinic made them.
const LATELY: i64 = 52;

/// How far back the copies go, in weeks: ten years with the year that was made.
const BACK: i64 = 520;

/// In which file a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum File {
    Desk,
    Clinical,
}

impl File {
    const fn schema(self) -> &'static str {
        match self {
            Self::Desk => "main",
            Self::Clinical => "clinical",
        }
    }
}

/// Whose the rows of a table are, and with that, which are copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// Of the clinic: all of them, once for all copies that follow each other.
    House,
    /// The clients themselves, and what is said of them but once.
    Client(&'static str),
    /// Of their care: each time they come.
    Care(&'static str),
}

/// Every table that is copied, what is referred to before what refers to it.
const TABLES: &[(File, &str, Whose)] = &[
    (File::Desk, "groups", Whose::House),
    (File::Desk, "clients", Whose::Client("id IN who")),
    (File::Desk, "telephones", Whose::Client("client_id IN who")),
    (File::Desk, "desk_contacts", Whose::Client("client_id IN who")),
    (File::Desk, "episodes", Whose::Care("client_id IN who")),
    (File::Desk, "episode_levels", Whose::Care(OF_EPISODES)),
    (File::Desk, "episode_hours", Whose::Care(OF_EPISODES)),
    (File::Desk, "enrolments", Whose::Care("client_id IN who")),
    (File::Desk, "sessions", Whose::Care("id IN (SELECT session_id FROM main.attendance WHERE client_id IN who)")),
    (File::Desk, "attendance", Whose::Care("client_id IN who")),
    (File::Desk, "calls", Whose::Care("client_id IN who")),
    (File::Desk, "prints", Whose::Care("client_id IN who")),
    (File::Clinical, "group_titles", Whose::House),
    (
        File::Clinical,
        "group_notes",
        Whose::Care("session_id IN (SELECT session_id FROM clinical.notes WHERE client_id IN who)"),
    ),
    (File::Clinical, "notes", Whose::Care("client_id IN who ORDER BY of_note_id")),
    (File::Clinical, "note_sections", Whose::Care(OF_NOTES)),
    (File::Clinical, "member_notes", Whose::Care(OF_NOTES)),
    (File::Clinical, "family_members", Whose::Care("client_id IN who")),
    (File::Clinical, "family_notes", Whose::Care(OF_NOTES)),
    (File::Clinical, "family_participants", Whose::Care(OF_NOTES)),
    (File::Clinical, "discharge_plans", Whose::Care("client_id IN who")),
    (File::Clinical, "plan_sections", Whose::Care(OF_PLANS)),
    (File::Clinical, "plan_appointments", Whose::Care(OF_PLANS)),
    (File::Clinical, "discharge_summaries", Whose::Care("client_id IN who")),
    (File::Clinical, "summary_sections", Whose::Care(OF_SUMMARIES)),
    (File::Clinical, "summary_sources", Whose::Care(OF_SUMMARIES)),
    (File::Clinical, "signatures", Whose::Care("client_id IN who")),
    (File::Clinical, "exports", Whose::Care("client_id IN who")),
];

/// The tables that are copied, by their whole names.
#[cfg(test)]
pub(crate) fn tables() -> impl Iterator<Item = String> {
    TABLES.iter().map(|(file, table, _)| format!("{}.{table}", file.schema()))
}

const OF_EPISODES: &str = "episode_id IN (SELECT id FROM main.episodes WHERE client_id IN who)";
const OF_NOTES: &str = "note_id IN (SELECT id FROM clinical.notes WHERE client_id IN who)";
const OF_PLANS: &str = "plan_id IN (SELECT id FROM clinical.discharge_plans WHERE client_id IN who)";
const OF_SUMMARIES: &str = "summary_id IN (SELECT id FROM clinical.discharge_summaries WHERE client_id IN who)";

/// Who was discharged, and of whom nothing is left to be written.
const DISCHARGED: &str = "
  SELECT client_id FROM main.episodes GROUP BY client_id HAVING count(ended_on) = count(*)
  EXCEPT SELECT client_id FROM main.enrolments WHERE until_on IS NULL
  EXCEPT SELECT client_id FROM clinical.notes WHERE signed_at IS NULL
  EXCEPT SELECT client_id FROM clinical.discharge_plans WHERE signed_at IS NULL
  EXCEPT SELECT client_id FROM clinical.discharge_summaries WHERE signed_at IS NULL";

/// What becomes of a column in a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    /// It stays: words, numbers, who of the staff it was.
    Kept,
    /// An id of its own.
    Id,
    /// Whose it is.
    Client,
    /// A group of those that met then.
    Group,
    /// A session, whose id follows from group and day.
    Session,
    /// A day or a moment.
    Day,
    /// The day a group was closed.
    Closed,
    RecordNumber,
    LastName,
    Telephone,
}

impl Column {
    /// By its name: one name means one thing in both files.
    fn of(table: &str, name: &str) -> Self {
        match (table, name) {
            ("clients", "id") | (_, "client_id") => Self::Client,
            ("groups", "id") | (_, "group_id") => Self::Group,
            ("sessions", "id") | (_, "session_id") => Self::Session,
            ("clients", "record_number") => Self::RecordNumber,
            ("clients", "last_name") => Self::LastName,
            ("telephones", "number") => Self::Telephone,
            ("groups", "closed_on") => Self::Closed,
            (
                _,
                "id" | "episode_id" | "note_id" | "of_note_id" | "family_member_id" | "plan_id" | "summary_id"
                | "document_id" | "subject_id" | "source_id",
            ) => Self::Id,
            (_, "day") => Self::Day,
            (_, it) if it.ends_with("_on") || it.ends_with("_at") => Self::Day,
            _ => Self::Kept,
        }
    }
}

/// The rows of a table that are copied.
struct Rows {
    file: File,
    whose: Whose,
    insert: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Value>>,
}

/// All that is copied of some clients.
struct Original {
    tables: Vec<Rows>,
    /// Group and day of each session.
    sessions: HashMap<[u8; 16], (GroupId, NaiveDate)>,
    last_names: Vec<String>,
    /// How many weeks it takes from the first day to the last.
    weeks: i64,
    notes: u32,
}

/// One copy.
struct Copy {
    number: u32,
    /// Copies of one lane follow each other, in the same groups.
    lane: u32,
    /// So many weeks earlier.
    weeks: i64,
    /// The day on which the groups of its lane were closed.
    closed_on: NaiveDate,
    /// Whose all of it is, where it is all one person's.
    of_one: Option<ClientId>,
    /// Whether the clients themselves are written, or only their care.
    with_clients: bool,
    /// Whether it is the first of its lane, whose groups have to be written.
    with_groups: bool,
}

/// Grows a clinic: to a chart of so many entries, and to about so many notes.
pub(crate) fn grow(vault: &mut Vault, now: Timestamp, entries: u32, notes: u32) -> Result<()> {
    let today = vault.read(|db| settings::local_date(db, now))?;
    let (longest, discharged, present) = vault.read_clinical(|db| {
        let longest = longest_stay(db)?;
        let id = longest.as_uuid().simple();
        Ok::<_, ClinicError>((
            Original::read(db, &format!("(SELECT x'{id}')"))?,
            Original::read(db, &format!("({DISCHARGED})"))?,
            count(db, "SELECT count(*) FROM clinical.notes")?,
        ))
    })?;
    let one = one_chart(vault, now, today, &longest, entries)?;
    let written = u32::try_from(one.len()).unwrap_or_default() * longest.notes;
    let missing = notes.saturating_sub(present + written);
    let many = (missing + discharged.notes / 2) / discharged.notes.max(1);
    let many = many_charts(today, &discharged, one.len(), many);
    let mut next_number = vault.read(|db| count(db, "SELECT next FROM main.numbers WHERE name = 'record'"))?;
    for (original, copies) in [(&longest, one), (&discharged, many)] {
        for copy in copies {
            original.write(vault, now, &copy, &mut next_number)?;
        }
    }
    Ok(())
}

/// Who of those discharged was here most often.
fn longest_stay(db: &Clinical) -> Result<ClientId> {
    let most = format!(
        "SELECT client_id FROM main.attendance WHERE client_id IN ({DISCHARGED})
         GROUP BY client_id ORDER BY count(*) DESC, client_id LIMIT 1"
    );
    Ok(db.query_row(&most, [], |row| row.get(0))?)
}

fn count(db: &Desk, sql: &str) -> Result<u32> {
    Ok(db.query_row(sql, [], |row| row.get(0))?)
}

/// The copies that make one person's chart: they came again and again.
fn one_chart(vault: &Vault, now: Timestamp, today: NaiveDate, original: &Original, entries: u32) -> Result<Vec<Copy>> {
    let me = vault.me().clone();
    let client = original.first_client()?;
    let story = vault.read_clinical(|db| course::chart_story(db, client, None, 1, &me, now))?;
    let times = entries.div_ceil(story.total.max(1));
    let id = ClientId::from_bytes(fresh(client.as_bytes(), 0, 0));
    let copies = (1..=times).rev().map(|it| Copy {
        number: it,
        lane: 0,
        weeks: original.weeks * i64::from(it),
        closed_on: today - TimeDelta::weeks(original.weeks),
        of_one: Some(id),
        with_clients: it == times,
        with_groups: it == times,
    });
    Ok(copies.collect())
}

/// The copies that make the years, the oldest first: in as many lanes as it takes.
fn many_charts(today: NaiveDate, original: &Original, before: usize, copies: u32) -> Vec<Copy> {
    let before = u32::try_from(before).unwrap_or(u32::MAX);
    let in_a_lane = u32::try_from((BACK - LATELY) / original.weeks.max(1)).unwrap_or_default().max(1);
    let lanes = copies.div_ceil(in_a_lane).max(1);
    // Not every lane changes over in the same week.
    let begins = |lane: u32| LATELY + i64::from(lane) * original.weeks / i64::from(lanes);
    let mut copies: Vec<Copy> = (0..copies)
        .map(|it| (it % lanes, it / lanes, it))
        .map(|(lane, place, it)| Copy {
            number: before + 1 + it,
            lane: lane + 1,
            weeks: begins(lane) + original.weeks * i64::from(place),
            closed_on: today - TimeDelta::weeks(begins(lane)),
            of_one: None,
            with_clients: true,
            with_groups: it + lanes >= copies,
        })
        .collect();
    copies.sort_by_key(|it| std::cmp::Reverse(it.weeks));
    copies
}

impl Original {
    /// Reads all that there is of the clients whom a subquery names.
    fn read(db: &Clinical, who: &str) -> Result<Self> {
        let tables = TABLES
            .iter()
            .map(|(file, table, whose)| read(db, *file, table, *whose, who))
            .collect::<Result<Vec<_>>>()?;
        let mut sessions = db.prepare("SELECT id, group_id, held_on FROM main.sessions")?;
        let sessions = sessions
            .query_map([], |row| Ok((row.get("id")?, (row.get("group_id")?, row.get("held_on")?))))?
            .collect::<rusqlite::Result<_>>()?;
        let mut names =
            db.prepare(&format!("SELECT last_name FROM main.clients WHERE id IN ({DISCHARGED}) ORDER BY id"))?;
        let last_names = names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let [first, last]: [NaiveDate; 2] = db.query_row(
            &format!(
                "SELECT min(min(admitted_on), (SELECT min(session_on) FROM main.attendance WHERE client_id IN {who})),
                        max(max(ended_on), (SELECT max(session_on) FROM main.attendance WHERE client_id IN {who}))
                 FROM main.episodes WHERE client_id IN {who}"
            ),
            [],
            |row| Ok([row.get(0)?, row.get(1)?]),
        )?;
        let notes = count(db, &format!("SELECT count(*) FROM clinical.notes WHERE client_id IN {who}"))?;
        Ok(Self { tables, sessions, last_names, weeks: (last - first).num_weeks() + 1, notes })
    }

    fn first_client(&self) -> Result<ClientId> {
        let rows = self.tables.iter().find(|it| it.whose == Whose::Client("id IN who"));
        let id = rows.and_then(|it| it.rows.first()).and_then(|it| it.first()).map(bytes);
        Ok(id.transpose()?.map(ClientId::from_bytes).ok_or(VaultError::Internal("nobody was discharged"))?)
    }

    /// Writes a copy: a step of each file.
    fn write(&self, vault: &mut Vault, now: Timestamp, copy: &Copy, next_number: &mut u32) -> Result<()> {
        let step = || Step { label: "grow", action: ActionId::new(), now, effect: Effect::Kept };
        vault.write(step(), |db| {
            self.write_file(db, File::Desk, copy, next_number)?;
            db.execute("UPDATE main.numbers SET next = ?1 WHERE name = 'record'", [*next_number])?;
            Ok::<_, ClinicError>(())
        })?;
        vault.write_clinical(step(), |db| self.write_file(db, File::Clinical, copy, next_number))
    }

    fn write_file(&self, db: &Desk, file: File, copy: &Copy, next_number: &mut u32) -> Result<()> {
        let is_written = |it: &Whose| match it {
            Whose::House => copy.with_groups,
            Whose::Client(_) => copy.with_clients,
            Whose::Care(_) => true,
        };
        for table in self.tables.iter().filter(|it| it.file == file && is_written(&it.whose)) {
            let mut insert = db.prepare_cached(&table.insert)?;
            for (at, row) in table.rows.iter().enumerate() {
                let values = table
                    .columns
                    .iter()
                    .zip(row)
                    .map(|(column, value)| self.copied(*column, value, copy, at, next_number))
                    .collect::<Result<Vec<_>>>()?;
                insert.execute(params_from_iter(values))?;
            }
        }
        Ok(())
    }

    /// A value as it stands in a copy, in a row of this place.
    fn copied(&self, column: Column, value: &Value, copy: &Copy, at: usize, next_number: &mut u32) -> Result<Value> {
        if *value == Value::Null && column != Column::Closed {
            return Ok(Value::Null);
        }
        Ok(match column {
            Column::Kept => value.clone(),
            Column::Id => Value::Blob(fresh(&bytes(value)?, copy.number, copy.weeks).into()),
            Column::Client => {
                let fresh = || Ok::<_, ClinicError>(fresh(&bytes(value)?, copy.number, copy.weeks));
                Value::Blob(copy.of_one.map_or_else(fresh, |it| Ok(*it.as_bytes()))?.into())
            }
            Column::Group => Value::Blob(lanes_group(copy.lane, &bytes(value)?).as_bytes().to_vec()),
            Column::Session => {
                let session = self.sessions.get(&bytes(value)?);
                let (group, held_on) = session.ok_or(VaultError::Internal("a session that is not there"))?;
                let group = lanes_group(copy.lane, group.as_bytes());
                Value::Blob(sessions::id_of(group, *held_on - TimeDelta::weeks(copy.weeks)).as_bytes().to_vec())
            }
            Column::Day => Value::Text(earlier(text(value)?, copy.weeks)?),
            Column::Closed => Value::Text(copy.closed_on.to_string()),
            Column::RecordNumber => {
                *next_number += 1;
                Value::Text(format!("{:05}", *next_number - 1))
            }
            Column::LastName => {
                let shift = usize::try_from(copy.number).unwrap_or_default() * 7 + 1;
                Value::Text(self.last_names[(at + shift) % self.last_names.len()].clone())
            }
            Column::Telephone => {
                let number = text(value)?;
                let (kept, _) = number.split_at_checked(number.len().saturating_sub(4)).unwrap_or((number, ""));
                Value::Text(format!("{kept}{:04}", hash((number, copy.number, at)) % 10_000))
            }
        })
    }
}

fn read(db: &Clinical, file: File, table: &str, whose: Whose, who: &str) -> Result<Rows> {
    let schema = file.schema();
    let filter = match whose {
        Whose::House => String::new(),
        Whose::Client(it) | Whose::Care(it) => format!(" WHERE {}", it.replace("who", who)),
    };
    let mut select = db.prepare(&format!("SELECT * FROM {schema}.{table}{filter}"))?;
    let names: Vec<String> = select.column_names().map(str::to_owned).collect();
    let rows = select
        .query_map([], |row| (0..names.len()).map(|it| row.get(it)).collect())?
        .collect::<rusqlite::Result<Vec<Vec<Value>>>>()?;
    let places = vec!["?"; names.len()].join(", ");
    let insert = format!("INSERT INTO {schema}.{table} ({}) VALUES ({places})", names.join(", "));
    let columns = names.iter().map(|it| Column::of(table, it)).collect();
    Ok(Rows { file, whose, insert, columns, rows })
}

/// An id for a copy: made so many weeks before the original, and the same for each row that refers to it. What lay together,
/// as the notes of a session, lies together there.
fn fresh(id: &[u8; 16], number: u32, weeks: i64) -> [u8; 16] {
    let made = id[..6].iter().fold(0_u64, |sum, it| sum << 8 | u64::from(*it));
    let earlier = u64::try_from(TimeDelta::weeks(weeks).num_milliseconds()).unwrap_or_default();
    let mut fresh = [0; 16];
    fresh[..6].copy_from_slice(&made.saturating_sub(earlier).to_be_bytes()[2..]);
    fresh[6..8].copy_from_slice(&hash((&id[..8], number)).to_be_bytes()[..2]);
    fresh[8..].copy_from_slice(&hash((id, number)).to_be_bytes());
    fresh[6] = fresh[6] & 0x0F | id[6] & 0xF0;
    fresh[8] = fresh[8] & 0x3F | 0x80;
    fresh
}

/// A group as it was called in the years of a lane.
fn lanes_group(lane: u32, group: &[u8; 16]) -> GroupId {
    GroupId::from_bytes(fresh(group, lane, 0))
}

/// The same on each machine and in each run.
fn hash(of: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// A day or moment so many weeks earlier: what stands after the day stays.
fn earlier(text: &str, weeks: i64) -> Result<String> {
    let not_a_day = || VaultError::Internal("a day that is none");
    let (day, rest) = text.split_at_checked(10).ok_or_else(not_a_day)?;
    let day: NaiveDate = day.parse().map_err(|_| not_a_day())?;
    Ok(format!("{}{rest}", day - TimeDelta::weeks(weeks)))
}

fn bytes(value: &Value) -> Result<[u8; 16]> {
    let Value::Blob(bytes) = value else { return Err(VaultError::Internal("an id that is none").into()) };
    Ok(bytes.as_slice().try_into().map_err(|_| VaultError::Internal("an id of another length"))?)
}

fn text(value: &Value) -> Result<&str> {
    if let Value::Text(text) = value { Ok(text) } else { Err(VaultError::Internal("a text that is none").into()) }
}
