//! The SQL of this feature.

use std::{collections::BTreeMap, str::FromStr};

use rusqlite::{OptionalExtension, named_params, types::Type};
use vault::{Clinical, Timestamp, UserId};

use super::{GroupPart, Intervention, Participation};
use crate::{ClientId, NoteId, Result, SessionId, notes};

/// A row of `group_notes`.
pub(super) struct PartRow {
    pub(super) session_id: SessionId,
    pub(super) author_id: UserId,
    /// The group's title as it was signed.
    pub(super) title: String,
    pub(super) part: GroupPart,
    pub(super) kept_at: Timestamp,
    pub(super) frozen_at: Option<Timestamp>,
}

pub(super) fn part(db: &Clinical, id: SessionId) -> Result<Option<PartRow>> {
    let part = db
        .prepare_cached(
            "SELECT author_id, title, topic, curriculum, interventions, body, kept_at, frozen_at
             FROM clinical.group_notes WHERE session_id = ?1",
        )?
        .query_row([id], |row| {
            Ok(PartRow {
                session_id: id,
                author_id: row.get("author_id")?,
                title: row.get("title")?,
                part: GroupPart {
                    topic: row.get("topic")?,
                    curriculum: row.get("curriculum")?,
                    interventions: interventions(&row.get::<_, String>("interventions")?)?,
                    body: row.get("body")?,
                },
                kept_at: row.get("kept_at")?,
                frozen_at: row.get("frozen_at")?,
            })
        })
        .optional()?;
    Ok(part)
}

pub(super) fn put_part(db: &Clinical, row: &PartRow) -> Result<()> {
    let PartRow { session_id, author_id, title, part, kept_at, frozen_at } = row;
    notes::put(
        db,
        "UPDATE clinical.group_notes SET author_id = :author_id, title = :title, topic = :topic,
           curriculum = :curriculum, interventions = :interventions, body = :body, kept_at = :kept_at,
           frozen_at = :frozen_at
         WHERE session_id = :session_id",
        "INSERT INTO clinical.group_notes (session_id, author_id, title, topic, curriculum, interventions, body, kept_at,
           frozen_at)
         VALUES (:session_id, :author_id, :title, :topic, :curriculum, :interventions, :body, :kept_at, :frozen_at)",
        named_params! {
            ":session_id": session_id,
            ":author_id": author_id,
            ":title": title,
            ":topic": part.topic,
            ":curriculum": part.curriculum,
            ":interventions": words(&part.interventions),
            ":body": part.body,
            ":kept_at": kept_at,
            ":frozen_at": frozen_at,
        },
    )
}

pub(super) fn delete_part(db: &Clinical, id: SessionId) -> Result<()> {
    db.prepare_cached("DELETE FROM clinical.group_notes WHERE session_id = ?1")?.execute([id])?;
    Ok(())
}

fn words(interventions: &[Intervention]) -> String {
    interventions.iter().map(|it| it.as_str()).collect::<Vec<_>>().join(",")
}

fn interventions(words: &str) -> rusqlite::Result<Vec<Intervention>> {
    words
        .split(',')
        .filter(|it| !it.is_empty())
        .map(|it| {
            Intervention::from_str(it)
                .map_err(|error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, error.into()))
        })
        .collect()
}

/// What a member's note has beyond a note.
pub(super) struct MemberRow {
    pub(super) note_id: NoteId,
    pub(super) participation: Option<Participation>,
    pub(super) attended_copy: Option<String>,
}

pub(super) fn members(db: &Clinical, id: SessionId) -> Result<BTreeMap<ClientId, MemberRow>> {
    let members = db
        .prepare_cached(
            "SELECT client_id, note_id, participation, attended_copy
             FROM clinical.notes JOIN clinical.member_notes ON note_id = notes.id
             WHERE session_id = ?1",
        )?
        .query_map([id], |row| {
            Ok((
                row.get("client_id")?,
                MemberRow {
                    note_id: row.get("note_id")?,
                    participation: row.get("participation")?,
                    attended_copy: row.get("attended_copy")?,
                },
            ))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(members)
}

pub(super) fn put_member(db: &Clinical, member: &MemberRow) -> Result<()> {
    let MemberRow { note_id, participation, attended_copy } = member;
    notes::put(
        db,
        "UPDATE clinical.member_notes SET participation = ?2, attended_copy = ?3 WHERE note_id = ?1",
        "INSERT INTO clinical.member_notes (note_id, participation, attended_copy) VALUES (?1, ?2, ?3)",
        (note_id, participation, attended_copy),
    )
}

pub(super) fn participation(db: &Clinical, id: NoteId) -> Result<Option<Participation>> {
    let participation = db
        .prepare_cached("SELECT participation FROM clinical.member_notes WHERE note_id = ?1")?
        .query_row([id], |row| row.get("participation"))
        .optional()?;
    Ok(participation.flatten())
}

/// Who signed a note: name and credential, as they stand under it.
pub(super) fn signed_by(db: &Clinical, id: NoteId) -> Result<String> {
    let signed_by = db
        .prepare_cached(
            "SELECT name, credential FROM clinical.signatures WHERE subject_id = ?1 AND kind = 'note' ORDER BY id LIMIT 1",
        )?
        .query_row([id], |row| {
            let (name, credential): (String, String) = (row.get("name")?, row.get("credential")?);
            Ok(if credential.is_empty() { name } else { format!("{name}, {credential}") })
        })
        .optional()?;
    Ok(signed_by.unwrap_or_default())
}

/// What a member is called.
pub(super) struct Called {
    pub(super) preferred_name: String,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) pronouns: String,
}

pub(super) fn called(db: &Clinical, client: ClientId) -> Result<Called> {
    let called = db
        .prepare_cached("SELECT preferred_name, first_name, last_name, pronouns FROM clients WHERE id = ?1")?
        .query_row([client], |row| {
            Ok(Called {
                preferred_name: row.get("preferred_name")?,
                first_name: row.get("first_name")?,
                last_name: row.get("last_name")?,
                pronouns: row.get("pronouns")?,
            })
        })?;
    Ok(called)
}

/// How far the notes of a session are.
#[derive(Default, Clone, Copy)]
pub(super) struct Progress {
    pub(super) signed: u32,
    pub(super) drafts: u32,
}

pub(super) fn progress(db: &Clinical, id: SessionId) -> Result<Progress> {
    let progress = db
        .prepare_cached(
            "SELECT count(notes.signed_at) AS signed, count(*) - count(notes.signed_at) AS drafts
             FROM clinical.notes WHERE session_id = ?1",
        )?
        .query_row([id], |row| Ok(Progress { signed: row.get("signed")?, drafts: row.get("drafts")? }))?;
    Ok(progress)
}
