//! A client's chart: all their notes as a list, in a handful of statements however long it is.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use vault::{Clinical, Person, Role, Timestamp, UserId};

use super::{
    ChartView, NoteHead,
    lines::{Lines, lines_of},
    ops::business_days_after,
    store,
};
use crate::{ClientId, NoteId, Result, clients, settings};

/// A row of the list, before all is added to it.
struct Entry {
    head: NoteHead,
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
    Ok(ChartView {
        notes: heads_of(db, client, entries, now)?,
        my_drafts: u32::try_from(my_drafts).unwrap_or(u32::MAX),
    })
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
    heads_of(db, client, entries(db, client, me, before, Some(limit))?, now)
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

/// Heads with their words: signed notes bring them, a draft's are read where it stands.
fn heads_of(db: &Clinical, client: ClientId, entries: Vec<Entry>, now: Timestamp) -> Result<Vec<NoteHead>> {
    let settings = settings::get(db)?;
    let clock = settings.clock()?;
    let addenda = addenda(db, client)?;
    let mut notes = Vec::new();
    for Entry { mut head, signed_at, .. } in entries {
        if signed_at.is_none()
            && let Some(draft) = store::row(db, head.id)?
        {
            Lines { heading: head.heading, excerpt: head.excerpt } =
                lines_of(db, &draft, store::bodies(db, draft.id)?)?;
        }
        head.addenda = addenda.get(&head.id).copied().unwrap_or_default();
        head.is_late = clock.date(signed_at.unwrap_or(now)) > business_days_after(head.held_on, settings.note_due_days);
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
    let signed_at: Option<Timestamp> = row.get("signed_at")?;
    Ok(Entry {
        head: NoteHead {
            id: row.get("id")?,
            kind: row.get("kind")?,
            held_on: row.get("held_on")?,
            starts_minute: row.get("starts_minute")?,
            minutes: row.get("minutes")?,
            heading: row.get("heading")?,
            excerpt: row.get("excerpt")?,
            author_name: row.get("author_name")?,
            is_signed: signed_at.is_some(),
            is_late: false,
            addenda: 0,
            session_id: row.get("session_id")?,
        },
        author: row.get("author_id")?,
        signed_at,
    })
}

/// How many signed addenda the notes of a client have.
fn addenda(db: &Clinical, client: ClientId) -> Result<BTreeMap<NoteId, u32>> {
    let addenda = db
        .prepare_cached(
            "SELECT of_note_id, count(*) AS addenda FROM clinical.notes
             WHERE client_id = ?1 AND of_note_id IS NOT NULL AND signed_at IS NOT NULL
             GROUP BY of_note_id",
        )?
        .query_map([client], |row| Ok((row.get("of_note_id")?, row.get("addenda")?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(addenda)
}
