//! What is signed of a note: its words in one canonical form per kind, taken from what is stored at the moment of asking.
//!
//! Whatever a reader of the signed note relies on is in it, so that a byte changed behind the program's back shows. Names
//! and orders of the fields are part of the format; a change of them is a new template.

use serde::Serialize;
use vault::{Clinical, UserId, VaultError};

use super::{ContactMode, NoteFormat, NoteKind, NoteRow, SectionText, store};
use crate::{
    EpisodeId, FamilyMemberId, NoteId, Result, SessionId,
    signing::{self, SignedKind, Subject, canonical},
};

/// What every kind has.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Common {
    author: UserId,
    episode: Option<EpisodeId>,
    held_on: chrono::NaiveDate,
    starts_minute: Option<u16>,
    minutes: Option<u16>,
    mode: ContactMode,
    format: NoteFormat,
    sections: Vec<SectionText>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct GroupPart {
    session: SessionId,
    author: UserId,
    title: String,
    topic: String,
    curriculum: String,
    interventions: String,
    body: String,
}

/// The group's part goes in by its hash: it is the same under each member's note, and a member's note can be shown to
/// that member without it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Group {
    note: Common,
    session: SessionId,
    group_part: String,
    attended: Option<String>,
    participation: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Family {
    note: Common,
    session_type: String,
    is_client_present: bool,
    topics: String,
    participants: Vec<Participant>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Participant {
    family_member: FamilyMemberId,
    name: String,
    relationship: String,
    mode: ContactMode,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Addendum {
    note: Common,
    of: NoteId,
    of_fingerprint: String,
}

/// The words of a note, ready to be signed or checked.
pub(super) struct Content {
    template: &'static str,
    text: String,
}

impl Content {
    pub(super) fn of(db: &Clinical, note: &NoteRow) -> Result<Self> {
        let common = common(db, note)?;
        let (template, text) = match note.kind {
            NoteKind::Individual => ("individual note/1", canonical(&common)?),
            NoteKind::Group => ("group note/1", canonical(&group(db, note, common)?)?),
            NoteKind::Family => ("family note/1", canonical(&family(db, note, common)?)?),
            NoteKind::Addendum => ("addendum/1", canonical(&addendum(db, note, common)?)?),
        };
        Ok(Self { template, text })
    }

    pub(super) fn subject(&self, note: &NoteRow) -> Subject<'_> {
        Subject {
            kind: SignedKind::Note,
            id: *note.id.as_bytes(),
            version: 1,
            client: note.client_id,
            template: self.template,
            content: &self.text,
        }
    }
}

fn common(db: &Clinical, note: &NoteRow) -> Result<Common> {
    Ok(Common {
        author: note.author_id,
        episode: note.episode_id,
        held_on: note.held_on,
        starts_minute: note.starts_minute,
        minutes: note.minutes,
        mode: note.mode,
        format: note.format,
        sections: store::in_order(note.format, store::bodies(db, note.id)?),
    })
}

fn group(db: &Clinical, note: &NoteRow, common: Common) -> Result<Group> {
    let store::GroupParts { session_id, participation, attended_copy, part, .. } = store::group_parts(db, note.id)?;
    let part = GroupPart {
        session: session_id,
        author: part.author_id,
        title: part.title,
        topic: part.topic,
        curriculum: part.curriculum,
        interventions: part.interventions,
        body: part.body,
    };
    Ok(Group {
        note: common,
        session: session_id,
        group_part: signing::hex(&vault::fingerprint(&canonical(&part)?)),
        attended: attended_copy,
        participation,
    })
}

fn family(db: &Clinical, note: &NoteRow, common: Common) -> Result<Family> {
    let parts = store::family_parts(db, note.id)?;
    let participants = store::participants(db, note.id)?
        .into_iter()
        .map(|it| Participant {
            family_member: it.family_member_id,
            name: it.name,
            relationship: it.relationship,
            mode: it.mode,
        })
        .collect();
    Ok(Family {
        note: common,
        session_type: parts.session_type,
        is_client_present: parts.is_client_present,
        topics: parts.topics,
        participants,
    })
}

/// An addendum names what its original said when that was signed.
fn addendum(db: &Clinical, note: &NoteRow, common: Common) -> Result<Addendum> {
    let of = note.of_note_id.ok_or(VaultError::Internal("an addendum to nothing"))?;
    let of_fingerprint = signing::fingerprint_of(db, SignedKind::Note, *of.as_bytes())?.unwrap_or_default();
    Ok(Addendum { note: common, of, of_fingerprint })
}
