//! The SQL of notes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Params, Row, named_params};
use vault::{Clinical, Timestamp, UserId};

use super::{ContactMode, NoteFormat, NoteKind, NoteSection, SectionText, lines::Lines};
use crate::{ClientId, EpisodeId, FamilyMemberId, NoteId, Result, SessionId};

/// A row of `notes`, whatever its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the columns'")]
pub struct NoteRow {
    pub id: NoteId,
    pub kind: NoteKind,
    pub client_id: ClientId,
    pub episode_id: Option<EpisodeId>,
    pub author_id: UserId,
    pub of_note_id: Option<NoteId>,
    pub session_id: Option<SessionId>,
    pub format: NoteFormat,
    pub held_on: NaiveDate,
    pub starts_minute: Option<u16>,
    pub minutes: Option<u16>,
    pub mode: ContactMode,
    pub begun_at: Timestamp,
    pub kept_at: Timestamp,
    pub signed_at: Option<Timestamp>,
}

const COLUMNS: &str =
    "id, kind, client_id, episode_id, author_id, of_note_id, session_id, format, held_on, starts_minute,
  minutes, mode, begun_at, kept_at, signed_at";

fn read(row: &Row) -> rusqlite::Result<NoteRow> {
    Ok(NoteRow {
        id: row.get("id")?,
        kind: row.get("kind")?,
        client_id: row.get("client_id")?,
        episode_id: row.get("episode_id")?,
        author_id: row.get("author_id")?,
        of_note_id: row.get("of_note_id")?,
        session_id: row.get("session_id")?,
        format: row.get("format")?,
        held_on: row.get("held_on")?,
        starts_minute: row.get("starts_minute")?,
        minutes: row.get("minutes")?,
        mode: row.get("mode")?,
        begun_at: row.get("begun_at")?,
        kept_at: row.get("kept_at")?,
        signed_at: row.get("signed_at")?,
    })
}

/// The row of a note.
///
/// # Errors
/// What the file refuses.
pub fn row(db: &Clinical, id: NoteId) -> Result<Option<NoteRow>> {
    let note = db
        .prepare_cached(&format!(
            "SELECT {COLUMNS}
             FROM clinical.notes WHERE id = ?1"
        ))?
        .query_row([id], read)
        .optional()?;
    Ok(note)
}

/// Changes a row that is there, or adds it: two statements with the same values. An `INSERT … ON CONFLICT` would first gather
/// it in a table in memory, which costs more than all the rest.
pub(crate) fn put(db: &Clinical, change: &str, add: &str, values: impl Params + Copy) -> Result<()> {
    if db.prepare_cached(change)?.execute(values)? == 0 {
        db.prepare_cached(add)?.execute(values)?;
    }
    Ok(())
}

/// Writes a draft's row. What stays as it is, is not written again, nor are its indexes, which lie in a page of their own for
/// each client.
pub(super) fn put_row(db: &Clinical, note: &NoteRow) -> Result<()> {
    let changed = db
        .prepare_cached("UPDATE clinical.notes SET format = ?2, mode = ?3, kept_at = ?4 WHERE id = ?1")?
        .execute((note.id, note.format, note.mode, note.kept_at))?;
    if changed == 0 {
        return add_row(db, note);
    }
    put_episode(db, note)?;
    db.prepare_cached(
        "UPDATE clinical.notes SET held_on = ?2, starts_minute = ?3, minutes = ?4
         WHERE id = ?1 AND (held_on, starts_minute, minutes) IS NOT (?2, ?3, ?4)",
    )?
    .execute((note.id, note.held_on, note.starts_minute, note.minutes))?;
    Ok(())
}

/// Writes the row of a draft that is signed, and how a chart lists it from now on.
pub(super) fn seal_row(db: &Clinical, note: &NoteRow, lines: &Lines) -> Result<()> {
    put_episode(db, note)?;
    db.prepare_cached(
        "UPDATE clinical.notes SET held_on = ?2, starts_minute = ?3, minutes = ?4, signed_at = ?5, heading = ?6, excerpt = ?7
         WHERE id = ?1",
    )?
    .execute((
        note.id,
        note.held_on,
        note.starts_minute,
        note.minutes,
        note.signed_at,
        &lines.heading,
        &lines.excerpt,
    ))?;
    Ok(())
}

fn put_episode(db: &Clinical, note: &NoteRow) -> Result<()> {
    db.prepare_cached("UPDATE clinical.notes SET episode_id = ?2 WHERE id = ?1 AND episode_id IS NOT ?2")?
        .execute((note.id, note.episode_id))?;
    Ok(())
}

fn add_row(db: &Clinical, note: &NoteRow) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.notes (id, kind, client_id, episode_id, author_id, of_note_id, session_id, format, held_on,
           starts_minute, minutes, mode, begun_at, kept_at, signed_at)
         VALUES (:id, :kind, :client_id, :episode_id, :author_id, :of_note_id, :session_id, :format, :held_on,
           :starts_minute, :minutes, :mode, :begun_at, :kept_at, :signed_at)",
    )?
    .execute(named_params! {
        ":id": note.id,
        ":kind": note.kind,
        ":client_id": note.client_id,
        ":episode_id": note.episode_id,
        ":author_id": note.author_id,
        ":of_note_id": note.of_note_id,
        ":session_id": note.session_id,
        ":format": note.format,
        ":held_on": note.held_on,
        ":starts_minute": note.starts_minute,
        ":minutes": note.minutes,
        ":mode": note.mode,
        ":begun_at": note.begun_at,
        ":kept_at": note.kept_at,
        ":signed_at": note.signed_at,
    })?;
    Ok(())
}

/// What is kept of a note's sections, of whatever format.
pub(super) fn bodies(db: &Clinical, id: NoteId) -> Result<BTreeMap<NoteSection, String>> {
    let bodies = db
        .prepare_cached("SELECT section, body FROM clinical.note_sections WHERE note_id = ?1")?
        .query_map([id], |row| Ok((row.get("section")?, row.get("body")?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(bodies)
}

/// The sections of a note: each of its format, in the order of the format, then what was kept of other formats.
///
/// # Errors
/// What the file refuses.
pub fn sections(db: &Clinical, id: NoteId) -> Result<Vec<SectionText>> {
    let Some(note) = row(db, id)? else {
        return Ok(Vec::new());
    };
    Ok(in_order(note.format, bodies(db, id)?))
}

pub(super) fn in_order(format: NoteFormat, mut bodies: BTreeMap<NoteSection, String>) -> Vec<SectionText> {
    let of_format: Vec<_> = format
        .sections()
        .iter()
        .map(|section| SectionText { section: *section, body: bodies.remove(section).unwrap_or_default() })
        .collect();
    let others = bodies.into_iter().map(|(section, body)| SectionText { section, body });
    of_format.into_iter().chain(others).collect()
}

pub(super) fn put_body(db: &Clinical, id: NoteId, section: NoteSection, body: &str) -> Result<()> {
    put(
        db,
        "UPDATE clinical.note_sections SET body = ?3 WHERE note_id = ?1 AND section = ?2",
        "INSERT INTO clinical.note_sections (note_id, section, body) VALUES (?1, ?2, ?3)",
        (id, section, body),
    )
}

pub(super) fn delete_body(db: &Clinical, id: NoteId, section: NoteSection) -> Result<()> {
    db.prepare_cached("DELETE FROM clinical.note_sections WHERE note_id = ?1 AND section = ?2")?
        .execute((id, section))?;
    Ok(())
}

/// Deletes a draft and what belongs to it, children first, so that undo brings the note back before them.
pub(super) fn delete(db: &Clinical, id: NoteId) -> Result<()> {
    for statement in [
        "DELETE FROM clinical.note_sections WHERE note_id = ?1",
        "DELETE FROM clinical.member_notes WHERE note_id = ?1",
        "DELETE FROM clinical.family_participants WHERE note_id = ?1",
        "DELETE FROM clinical.family_notes WHERE note_id = ?1",
        "DELETE FROM clinical.notes WHERE id = ?1",
    ] {
        db.prepare_cached(statement)?.execute([id])?;
    }
    Ok(())
}

/// The addenda of a note, in the order in which they were signed, then drafts.
pub(super) fn addenda(db: &Clinical, of: NoteId) -> Result<Vec<NoteRow>> {
    let addenda = db
        .prepare_cached(&format!(
            "SELECT {COLUMNS}
             FROM clinical.notes WHERE of_note_id = ?1 ORDER BY signed_at IS NULL, signed_at, begun_at, id"
        ))?
        .query_map([of], read)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(addenda)
}

/// The format an author used last.
pub(super) fn last_format(db: &Clinical, author: UserId) -> Result<Option<NoteFormat>> {
    let format = db
        .prepare_cached(
            "SELECT format FROM clinical.notes WHERE author_id = ?1 AND kind = 'individual'
             ORDER BY begun_at DESC, id DESC LIMIT 1",
        )?
        .query_row([author], |row| row.get("format"))
        .optional()?;
    Ok(format)
}

pub(super) fn last_signed_group_note(db: &Clinical, client: ClientId, before: NaiveDate) -> Result<Option<NoteRow>> {
    let note = db
        .prepare_cached(&format!(
            "SELECT {COLUMNS}
             FROM clinical.notes
             WHERE client_id = ?1 AND held_on < ?2 AND kind = 'group' AND signed_at IS NOT NULL
             ORDER BY held_on DESC, starts_minute DESC, id DESC LIMIT 1"
        ))?
        .query_row((client, before), read)
        .optional()?;
    Ok(note)
}

/// Drafts that no session asks for: they belong to none, or are about a member who did not come after all.
const UNASKED: &str = "signed_at IS NULL
               AND (kind <> 'group'
                    OR NOT EXISTS (SELECT 1 FROM attendance
                                   WHERE attendance.session_id = notes.session_id
                                     AND attendance.client_id = notes.client_id AND state = 'came'))";

/// An author's drafts that no session asks for, oldest first.
pub(crate) fn drafts_of(db: &Clinical, author: UserId) -> Result<Vec<NoteRow>> {
    let drafts = db
        .prepare_cached(&format!(
            "SELECT {COLUMNS}
             FROM clinical.notes WHERE author_id = ?1 AND {UNASKED}
             ORDER BY held_on, begun_at, id"
        ))?
        .query_map([author], read)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(drafts)
}

/// The same of everybody, told without the notes' rows: whose, what it will be, of which day.
pub(crate) fn all_drafts(db: &Clinical) -> Result<Vec<(UserId, NoteKind, NaiveDate)>> {
    let drafts = db
        .prepare_cached(&format!(
            "SELECT author_id, kind, held_on FROM clinical.notes INDEXED BY unsigned_notes WHERE {UNASKED}"
        ))?
        .query_map([], |row| Ok((row.get("author_id")?, row.get("kind")?, row.get("held_on")?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(drafts)
}

/// What a member's note of a group has beyond a note, and the group's part.
pub(super) struct GroupParts {
    pub(super) session_id: SessionId,
    pub(super) participation: Option<String>,
    pub(super) attended_copy: Option<String>,
    pub(super) part: PartRow,
    /// The group's clinical title as it is now.
    pub(super) title_now: String,
}

/// The group's part as it is stored.
pub(super) struct PartRow {
    pub(super) author_id: UserId,
    pub(super) title: String,
    pub(super) topic: String,
    pub(super) curriculum: String,
    pub(super) interventions: String,
    pub(super) body: String,
}

pub(super) fn group_parts(db: &Clinical, id: NoteId) -> Result<GroupParts> {
    let parts = db
        .prepare_cached(
            "SELECT note.session_id, member.participation, member.attended_copy, part.author_id, part.title, part.topic,
                    part.curriculum, part.interventions, part.body,
                    coalesce((SELECT group_titles.title FROM sessions
                              JOIN clinical.group_titles ON group_titles.group_id = sessions.group_id
                              WHERE sessions.id = note.session_id), '') AS title_now
             FROM clinical.notes AS note
             JOIN clinical.member_notes AS member ON member.note_id = note.id
             JOIN clinical.group_notes AS part ON part.session_id = note.session_id
             WHERE note.id = ?1",
        )?
        .query_row([id], |row| {
            Ok(GroupParts {
                session_id: row.get("session_id")?,
                participation: row.get("participation")?,
                attended_copy: row.get("attended_copy")?,
                part: PartRow {
                    author_id: row.get("author_id")?,
                    title: row.get("title")?,
                    topic: row.get("topic")?,
                    curriculum: row.get("curriculum")?,
                    interventions: row.get("interventions")?,
                    body: row.get("body")?,
                },
                title_now: row.get("title_now")?,
            })
        })?;
    Ok(parts)
}

/// What a family note has beyond a note, but its participants.
pub(super) struct FamilyParts {
    pub(super) session_type: String,
    pub(super) is_client_present: bool,
    pub(super) topics: String,
}

pub(super) fn family_parts(db: &Clinical, id: NoteId) -> Result<FamilyParts> {
    let parts = db
        .prepare_cached("SELECT session_type, is_client_present, topics FROM clinical.family_notes WHERE note_id = ?1")?
        .query_row([id], |row| {
            Ok(FamilyParts {
                session_type: row.get("session_type")?,
                is_client_present: row.get("is_client_present")?,
                topics: row.get("topics")?,
            })
        })?;
    Ok(parts)
}

/// Someone who took part in a family session, as they were called then.
pub(super) struct ParticipantRow {
    pub(super) family_member_id: FamilyMemberId,
    pub(super) name: String,
    pub(super) relationship: String,
    pub(super) mode: ContactMode,
}

pub(super) fn participants(db: &Clinical, id: NoteId) -> Result<Vec<ParticipantRow>> {
    let participants = db
        .prepare_cached(
            "SELECT family_member_id, name_copy, relationship_copy, mode FROM clinical.family_participants
             WHERE note_id = ?1 ORDER BY family_member_id",
        )?
        .query_map([id], |row| {
            Ok(ParticipantRow {
                family_member_id: row.get("family_member_id")?,
                name: row.get("name_copy")?,
                relationship: row.get("relationship_copy")?,
                mode: row.get("mode")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(participants)
}
