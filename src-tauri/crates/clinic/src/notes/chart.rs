//! A client's chart: all their notes as a list, in a handful of statements however long it is.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use vault::{Clinical, Person, Role, Timestamp, UserId};

use super::{
    ChartView, NoteFormat, NoteHead, NoteKind, NoteSection,
    ops::{business_days_after, joined},
    store::in_order,
};
use crate::{ClientId, NoteId, Result, clients, listed, settings};

/// Longest excerpt, in characters.
const EXCERPT: usize = 240;

/// How much of each section is read for it: white space is squeezed out before it is cut.
const READ: u32 = 480;

/// A row of the list, before its words are added.
struct Entry {
    head: NoteHead,
    format: NoteFormat,
    author: UserId,
    signed_at: Option<Timestamp>,
}

/// Where a list of what happened is taken up, newest first: behind this day, minute and id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Before {
    /// The day.
    pub(crate) on: NaiveDate,
    /// The minute; one less than the first where there is none.
    pub(crate) minute: i32,
    /// The id: of the same day and minute, lower ones follow.
    pub(crate) id: Vec<u8>,
}

impl Before {
    /// Later than every day the record can hold: a list from its beginning.
    pub(crate) const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
        Some(day) => day,
        None => NaiveDate::MIN,
    };

    /// A list from its beginning.
    pub(crate) const fn everything() -> Self {
        Self { on: Self::LAST_DAY, minute: i32::MAX, id: Vec::new() }
    }
}

/// A client's notes, newest first: all signed ones, one's own drafts, for a supervisor every draft. Addenda are counted
/// with their note.
///
/// # Errors
/// `NotFound` for an unknown client.
pub fn chart(db: &Clinical, client: ClientId, me: &Person, now: Timestamp) -> Result<ChartView> {
    clients::require(db, client)?;
    let entries = entries(db, client, me, &Before::everything(), None)?;
    let my_drafts = entries.iter().filter(|it| !it.head.is_signed && it.author == me.user).count();
    Ok(ChartView { notes: heads_of(db, entries, now)?, my_drafts: u32::try_from(my_drafts).unwrap_or(u32::MAX) })
}

/// At most `limit` of them.
pub(crate) fn heads(
    db: &Clinical,
    client: ClientId,
    me: &Person,
    before: &Before,
    limit: u32,
    now: Timestamp,
) -> Result<Vec<NoteHead>> {
    heads_of(db, entries(db, client, me, before, Some(limit))?, now)
}

/// How many there are.
pub(crate) fn count(db: &Clinical, client: ClientId, me: &Person) -> Result<u32> {
    let count = db
        .prepare_cached(
            "SELECT count(*) FROM clinical.notes
             WHERE client_id = :client AND kind <> 'addendum'
               AND (signed_at IS NOT NULL OR author_id = :me OR :is_supervisor)",
        )?
        .query_row(
            named_params! { ":client": client, ":me": me.user, ":is_supervisor": me.roles.contains(Role::Supervisor) },
            |row| row.get(0),
        )?;
    Ok(count)
}

/// Heads with their words.
fn heads_of(db: &Clinical, entries: Vec<Entry>, now: Timestamp) -> Result<Vec<NoteHead>> {
    let settings = settings::get(db)?;
    let clock = settings.clock()?;
    let ids = listed(entries.iter().map(|it| it.head.id.as_uuid()));
    let mut beginnings = beginnings(db, &ids)?;
    let mut families = families(db, &ids)?;
    let mut notes = Vec::new();
    for Entry { mut head, format, signed_at, .. } in entries {
        head.excerpt = excerpt(format, beginnings.remove(&head.id).unwrap_or_default());
        head.is_late = clock.date(signed_at.unwrap_or(now)) > business_days_after(head.held_on, settings.note_due_days);
        if let Some(names) = families.remove(&head.id) {
            head.heading = names.join(", ");
        }
        notes.push(head);
    }
    Ok(notes)
}

fn entries(db: &Clinical, client: ClientId, me: &Person, before: &Before, limit: Option<u32>) -> Result<Vec<Entry>> {
    let entries = db
        .prepare_cached(include_str!("chart.sql"))?
        .query_map(
            named_params! {
                ":client": client, ":me": me.user, ":is_supervisor": me.roles.contains(Role::Supervisor),
                ":on": before.on, ":minute": before.minute, ":id": before.id, ":limit": limit.map_or(-1, i64::from),
            },
            entry,
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(entries)
}

fn entry(row: &Row) -> rusqlite::Result<Entry> {
    let (title, topic): (String, String) = (row.get("title")?, row.get("topic")?);
    let signed_at: Option<Timestamp> = row.get("signed_at")?;
    Ok(Entry {
        head: NoteHead {
            id: row.get("id")?,
            kind: row.get::<_, NoteKind>("kind")?,
            held_on: row.get("held_on")?,
            starts_minute: row.get("starts_minute")?,
            minutes: row.get("minutes")?,
            heading: joined(&[&title, &topic], " · "),
            excerpt: String::new(),
            author_name: row.get("author_name")?,
            is_signed: signed_at.is_some(),
            is_late: false,
            addenda: row.get("addenda")?,
            session_id: row.get("session_id")?,
        },
        format: row.get("format")?,
        author: row.get("author_id")?,
        signed_at,
    })
}

/// The beginning of each section of these notes.
fn beginnings(db: &Clinical, ids: &str) -> Result<BTreeMap<NoteId, BTreeMap<NoteSection, String>>> {
    let mut beginnings = BTreeMap::<_, BTreeMap<_, _>>::new();
    let mut statement = db.prepare_cached(
        "SELECT words.note_id, words.section, substr(words.body, 1, ?2) AS beginning
         FROM json_each(?1) AS ids CROSS JOIN clinical.note_sections AS words ON words.note_id = unhex(ids.value)",
    )?;
    let mut rows = statement.query((ids, READ))?;
    while let Some(row) = rows.next()? {
        let of_note = beginnings.entry(row.get("note_id")?).or_default();
        of_note.insert(row.get("section")?, row.get("beginning")?);
    }
    Ok(beginnings)
}

/// Who took part in those of them that are of family sessions.
fn families(db: &Clinical, ids: &str) -> Result<BTreeMap<NoteId, Vec<String>>> {
    let mut families = BTreeMap::<_, Vec<_>>::new();
    let mut statement = db.prepare_cached(
        "SELECT who.note_id, who.name_copy
         FROM json_each(?1) AS ids CROSS JOIN clinical.family_participants AS who ON who.note_id = unhex(ids.value)
         ORDER BY who.name_copy",
    )?;
    let mut rows = statement.query([ids])?;
    while let Some(row) = rows.next()? {
        families.entry(row.get("note_id")?).or_default().push(row.get("name_copy")?);
    }
    Ok(families)
}

/// The first words of a note, in the order of its format.
fn excerpt(format: NoteFormat, bodies: BTreeMap<NoteSection, String>) -> String {
    let sections = in_order(format, bodies);
    shortened(sections.iter().take(format.sections().len()).flat_map(|it| it.body.split_whitespace()))
}

/// A line of at most 240 characters, cut between words where there is a space not far from the end. What comes after it is
/// not looked at.
fn shortened<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut line = String::with_capacity(2 * EXCERPT);
    let mut length = 0;
    for word in words {
        if length > 0 {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += word.chars().count();
        if length > EXCERPT {
            let head: String = line.chars().take(EXCERPT - 1).collect();
            let words = head.rsplit_once(' ').map_or(head.as_str(), |(words, _)| words);
            return format!("{}…", if words.chars().count() < EXCERPT - 40 { &head } else { words });
        }
    }
    line
}
