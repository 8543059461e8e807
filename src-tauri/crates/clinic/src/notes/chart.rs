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
use crate::{ClientId, NoteId, Result, clients, settings};

/// Longest excerpt, in characters.
const EXCERPT: usize = 240;

/// How much of each section is read for it: white space is squeezed out before it is cut.
const READ: u32 = 480;

/// A row of the list, before its words are added.
struct Entry {
    head: NoteHead,
    format: NoteFormat,
    author: UserId,
    signed_on: Option<NaiveDate>,
}

/// A client's notes, newest first: all signed ones, one's own drafts, for a supervisor every draft. Addenda are counted
/// with their note.
///
/// # Errors
/// `NotFound` for an unknown client.
pub fn chart(db: &Clinical, client: ClientId, me: &Person, now: Timestamp) -> Result<ChartView> {
    clients::require(db, client)?;
    let today = settings::local_date(db, now)?;
    let due_days = settings::get(db)?.note_due_days;
    let mut beginnings = beginnings(db, client)?;
    let mut families = families(db, client)?;
    let mut notes = Vec::new();
    let mut my_drafts = 0;
    for Entry { mut head, format, author, signed_on } in entries(db, client, me)? {
        head.excerpt = excerpt(format, beginnings.remove(&head.id).unwrap_or_default());
        head.is_late = signed_on.unwrap_or(today) > business_days_after(head.held_on, due_days);
        if let Some(names) = families.remove(&head.id) {
            head.heading = names.join(", ");
        }
        my_drafts += u32::from(!head.is_signed && author == me.user);
        notes.push(head);
    }
    Ok(ChartView { notes, my_drafts })
}

fn entries(db: &Clinical, client: ClientId, me: &Person) -> Result<Vec<Entry>> {
    let entries = db
        .prepare_cached(include_str!("chart.sql"))?
        .query_map(
            named_params! { ":client": client, ":me": me.user, ":is_supervisor": me.roles.contains(Role::Supervisor) },
            entry,
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(entries)
}

fn entry(row: &Row) -> rusqlite::Result<Entry> {
    let (title, topic): (String, String) = (row.get("title")?, row.get("topic")?);
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
            is_signed: row.get("is_signed")?,
            is_late: false,
            addenda: row.get("addenda")?,
            session_id: row.get("session_id")?,
        },
        format: row.get("format")?,
        author: row.get("author_id")?,
        signed_on: row.get("signed_on")?,
    })
}

/// The beginning of each section of each note.
fn beginnings(db: &Clinical, client: ClientId) -> Result<BTreeMap<NoteId, BTreeMap<NoteSection, String>>> {
    let mut beginnings = BTreeMap::<_, BTreeMap<_, _>>::new();
    let mut statement = db.prepare_cached(
        "SELECT words.note_id, words.section, substr(words.body, 1, ?2) AS beginning
         FROM clinical.notes JOIN clinical.note_sections AS words ON words.note_id = notes.id
         WHERE notes.client_id = ?1",
    )?;
    let mut rows = statement.query((client, READ))?;
    while let Some(row) = rows.next()? {
        let of_note = beginnings.entry(row.get("note_id")?).or_default();
        of_note.insert(row.get("section")?, row.get("beginning")?);
    }
    Ok(beginnings)
}

/// Who took part in each family session.
fn families(db: &Clinical, client: ClientId) -> Result<BTreeMap<NoteId, Vec<String>>> {
    let mut families = BTreeMap::<_, Vec<_>>::new();
    let mut statement = db.prepare_cached(
        "SELECT who.note_id, who.name_copy
         FROM clinical.notes JOIN clinical.family_participants AS who ON who.note_id = notes.id
         WHERE notes.client_id = ?1 ORDER BY who.name_copy",
    )?;
    let mut rows = statement.query([client])?;
    while let Some(row) = rows.next()? {
        families.entry(row.get("note_id")?).or_default().push(row.get("name_copy")?);
    }
    Ok(families)
}

/// The first words of a note, in the order of its format.
fn excerpt(format: NoteFormat, bodies: BTreeMap<NoteSection, String>) -> String {
    let sections = in_order(format, bodies);
    let words = sections.iter().take(format.sections().len()).flat_map(|it| it.body.split_whitespace());
    shortened(&words.collect::<Vec<_>>().join(" "))
}

/// A line of at most 240 characters, cut between words where there is a space not far from the end.
fn shortened(line: &str) -> String {
    if line.chars().count() <= EXCERPT {
        return line.to_owned();
    }
    let head: String = line.chars().take(EXCERPT - 1).collect();
    let words = head.rsplit_once(' ').map_or(head.as_str(), |(words, _)| words);
    format!("{}…", if words.chars().count() < EXCERPT - 40 { &head } else { words })
}
