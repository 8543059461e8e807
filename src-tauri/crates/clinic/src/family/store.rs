//! The SQL of this feature.

use std::{fmt::Display, str::FromStr};

use rusqlite::{OptionalExtension, Row, named_params, types::Type};
use vault::{Clinical, Timestamp, UnknownWord};

use super::{EducationTopic, FamilyMemberDraft, FamilyMemberView, FamilySessionType, ParticipantView};
use crate::{ClientId, FamilyMemberId, NoteId, Result};

pub(super) fn add_member(db: &Clinical, id: FamilyMemberId, member: &FamilyMemberDraft, now: Timestamp) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.family_members (id, client_id, name, relationship, telephone, is_minor, added_at)
         VALUES (:id, :client_id, :name, :relationship, :telephone, :is_minor, :added_at)",
    )?
    .execute(named_params! {
        ":id": id,
        ":client_id": member.client_id,
        ":name": member.name,
        ":relationship": member.relationship,
        ":telephone": member.telephone,
        ":is_minor": member.is_minor,
        ":added_at": now,
    })?;
    Ok(())
}

/// Returns whether this client has such a family member.
pub(super) fn change_member(db: &Clinical, id: FamilyMemberId, member: &FamilyMemberDraft) -> Result<bool> {
    let changed = db
        .prepare_cached(
            "UPDATE clinical.family_members
             SET name = :name, relationship = :relationship, telephone = :telephone, is_minor = :is_minor
             WHERE id = :id AND client_id = :client_id",
        )?
        .execute(named_params! {
            ":id": id,
            ":client_id": member.client_id,
            ":name": member.name,
            ":relationship": member.relationship,
            ":telephone": member.telephone,
            ":is_minor": member.is_minor,
        })?;
    Ok(changed == 1)
}

pub(super) fn members(db: &Clinical, client: ClientId) -> Result<Vec<FamilyMemberView>> {
    let members = db
        .prepare_cached(
            "SELECT id, client_id, name, relationship, telephone, is_minor,
                    (SELECT count(*) FROM clinical.notes
                     JOIN clinical.family_participants AS who ON who.note_id = notes.id
                     WHERE notes.client_id = ?1 AND notes.signed_at IS NOT NULL
                       AND who.family_member_id = family_members.id) AS sessions
             FROM clinical.family_members WHERE client_id = ?1 ORDER BY added_at, id",
        )?
        .query_map([client], |row| {
            Ok(FamilyMemberView {
                id: row.get("id")?,
                fields: FamilyMemberDraft {
                    client_id: row.get("client_id")?,
                    name: row.get("name")?,
                    relationship: row.get("relationship")?,
                    telephone: row.get("telephone")?,
                    is_minor: row.get("is_minor")?,
                },
                sessions: row.get("sessions")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(members)
}

/// What a family note has beyond a note, but its participants.
#[derive(PartialEq, Eq)]
pub(super) struct FamilyRow {
    pub(super) session_type: FamilySessionType,
    pub(super) is_client_present: bool,
    pub(super) topics: Vec<EducationTopic>,
}

pub(super) fn family(db: &Clinical, id: NoteId) -> Result<Option<FamilyRow>> {
    let family = db
        .prepare_cached("SELECT session_type, is_client_present, topics FROM clinical.family_notes WHERE note_id = ?1")?
        .query_row([id], |row| {
            Ok(FamilyRow {
                session_type: row.get("session_type")?,
                is_client_present: row.get("is_client_present")?,
                topics: listed(&row.get::<_, String>("topics")?)?,
            })
        })
        .optional()?;
    Ok(family)
}

fn listed<T: FromStr<Err = UnknownWord>>(words: &str) -> rusqlite::Result<Vec<T>> {
    let word = |it: &str| it.parse().map_err(|error: UnknownWord| conversion(error));
    words.split(',').filter(|it| !it.is_empty()).map(word).collect()
}

fn conversion(error: UnknownWord) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, error.into())
}

fn list(words: &[impl Display]) -> String {
    words.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

pub(super) fn put_family(db: &Clinical, id: NoteId, family: &FamilyRow) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.family_notes (note_id, session_type, is_client_present, topics)
         VALUES (:note_id, :session_type, :is_client_present, :topics)
         ON CONFLICT (note_id) DO UPDATE SET session_type = excluded.session_type,
           is_client_present = excluded.is_client_present, topics = excluded.topics",
    )?
    .execute(named_params! {
        ":note_id": id,
        ":session_type": family.session_type,
        ":is_client_present": family.is_client_present,
        ":topics": list(&family.topics),
    })?;
    Ok(())
}

fn participant(row: &Row) -> rusqlite::Result<ParticipantView> {
    Ok(ParticipantView {
        family_member_id: row.get("family_member_id")?,
        name: row.get("name_copy")?,
        relationship: row.get("relationship_copy")?,
        mode: row.get("mode")?,
    })
}

/// Who took part, in the order in which the family was entered.
pub(super) fn participants(db: &Clinical, id: NoteId) -> Result<Vec<ParticipantView>> {
    let participants = db
        .prepare_cached(
            "SELECT who.family_member_id, who.name_copy, who.relationship_copy, who.mode
             FROM clinical.family_participants AS who
             JOIN clinical.family_members ON family_members.id = who.family_member_id
             WHERE who.note_id = ?1 ORDER BY family_members.added_at, family_members.id",
        )?
        .query_map([id], participant)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(participants)
}

pub(super) fn put_participant(db: &Clinical, id: NoteId, who: &ParticipantView) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.family_participants (note_id, family_member_id, name_copy, relationship_copy, mode)
         VALUES (:note_id, :family_member_id, :name_copy, :relationship_copy, :mode)
         ON CONFLICT (note_id, family_member_id) DO UPDATE SET name_copy = excluded.name_copy,
           relationship_copy = excluded.relationship_copy, mode = excluded.mode",
    )?
    .execute(named_params! {
        ":note_id": id,
        ":family_member_id": who.family_member_id,
        ":name_copy": who.name,
        ":relationship_copy": who.relationship,
        ":mode": who.mode,
    })?;
    Ok(())
}

pub(super) fn delete_participant(db: &Clinical, id: NoteId, who: FamilyMemberId) -> Result<()> {
    db.prepare_cached("DELETE FROM clinical.family_participants WHERE note_id = ?1 AND family_member_id = ?2")?
        .execute((id, who))?;
    Ok(())
}
