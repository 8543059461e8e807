//! Rules of family members and family notes.

use vault::{Clinical, Person, Signer, Timestamp};

use super::{
    EducationTopic, FamilyMemberDraft, FamilyMemberView, FamilyNoteDraft, FamilyNoteView, FamilySessionType,
    ParticipantView,
    store::{self, FamilyRow},
};
use crate::{
    ClientId, ClinicError, FamilyMemberId, Field, NoteId, Problem, Result, Thing, clients,
    notes::{self, NoteDraft, NoteFormat, NoteKind},
    text,
};

/// Adds a family member or significant other.
///
/// # Errors
/// `NotFound` for an unknown client; `Invalid` for an empty name, a text too long or what is no telephone.
pub fn add_member(db: &Clinical, draft: &FamilyMemberDraft, now: Timestamp) -> Result<FamilyMemberId> {
    clients::require(db, draft.client_id)?;
    let id = FamilyMemberId::new();
    store::add_member(db, id, &checked(draft)?, now)?;
    Ok(id)
}

/// Changes one. Notes that name them keep the name they had then.
///
/// # Errors
/// `NotFound` unless this client has them; `Invalid` for an empty name, a text too long or what is no telephone.
pub fn change_member(db: &Clinical, id: FamilyMemberId, draft: &FamilyMemberDraft) -> Result<()> {
    if !store::change_member(db, id, &checked(draft)?)? {
        return Err(ClinicError::not_found(Thing::FamilyMember));
    }
    Ok(())
}

fn checked(draft: &FamilyMemberDraft) -> Result<FamilyMemberDraft> {
    Ok(FamilyMemberDraft {
        name: text::required_line(&draft.name, Field::Name)?,
        telephone: text::telephone(&draft.telephone, Field::Telephone)?,
        ..draft.clone()
    })
}

/// A client's family, in the order they were added.
///
/// # Errors
/// `NotFound` for an unknown client.
pub fn members(db: &Clinical, client: ClientId) -> Result<Vec<FamilyMemberView>> {
    clients::require(db, client)?;
    store::members(db, client)
}

/// A new family note about a client, not stored yet.
///
/// # Errors
/// `NotFound` for an unknown client, `NotAdmitted` for one who never was.
pub fn blank(db: &Clinical, client: ClientId, me: &Person, now: Timestamp) -> Result<FamilyNoteView> {
    Ok(FamilyNoteView {
        note: notes::blank_of(db, client, NoteKind::Family, NoteFormat::Free, me, now)?,
        session_type: FamilySessionType::FamilyTherapy,
        is_client_present: true,
        topics: Vec::new(),
        participants: Vec::new(),
        family: store::members(db, client)?,
    })
}

/// A family note as `me` may see it.
///
/// # Errors
/// `NotFound` for another kind of note, `NotTheAuthor` for another's draft.
pub fn get(db: &Clinical, id: NoteId, me: &Person, now: Timestamp) -> Result<FamilyNoteView> {
    let note = notes::get(db, id, me, now)?;
    let family = store::family(db, id)?.ok_or_else(|| ClinicError::not_found(Thing::Note))?;
    Ok(FamilyNoteView {
        family: store::members(db, note.fields.client_id)?,
        participants: store::participants(db, id)?,
        session_type: family.session_type,
        is_client_present: family.is_client_present,
        topics: family.topics,
        note,
    })
}

/// Keeps a family note's draft; makes its row the first time something was typed or chosen. Those who took part are named
/// as they are called now.
///
/// # Errors
/// As `notes::keep`; `Invalid` beside a participant who is not of this client's family.
pub fn keep(db: &Clinical, draft: &FamilyNoteDraft, me: &Person, now: Timestamp) -> Result<()> {
    let note = NoteDraft { format: NoteFormat::Free, ..draft.note.clone() };
    let checked = notes::check(db, &note, NoteKind::Family, me, now)?;
    let participants = participants(db, draft)?;
    let family = FamilyRow {
        session_type: draft.session_type,
        is_client_present: draft.is_client_present,
        topics: EducationTopic::ALL.iter().copied().filter(|it| draft.topics.contains(it)).collect(),
    };
    let is_blank = checked.is_blank && participants.is_empty() && family.topics.is_empty();
    if !checked.is_stored && is_blank {
        return Ok(());
    }
    let id = note.id;
    let is_family_changed = store::family(db, id)?.as_ref() != Some(&family);
    let before = store::participants(db, id)?;
    if !checked.is_changed() && !is_family_changed && before == participants {
        return Ok(());
    }
    checked.put(db)?;
    if is_family_changed {
        store::put_family(db, id, &family)?;
    }
    put_participants(db, id, &before, &participants)
}

/// Who took part, once each, in the order in which the family was entered.
fn participants(db: &Clinical, draft: &FamilyNoteDraft) -> Result<Vec<ParticipantView>> {
    let family = store::members(db, draft.note.client_id)?;
    for (row, who) in draft.participants.iter().enumerate() {
        if !family.iter().any(|it| it.id == who.family_member_id) {
            return Err(ClinicError::invalid_in(Field::Participants, row, Problem::Unknown));
        }
    }
    let participants = family.into_iter().filter_map(|member| {
        let who = draft.participants.iter().rev().find(|it| it.family_member_id == member.id)?;
        Some(ParticipantView {
            family_member_id: member.id,
            name: member.fields.name,
            relationship: member.fields.relationship,
            mode: who.mode,
        })
    });
    Ok(participants.collect())
}

fn put_participants(db: &Clinical, id: NoteId, before: &[ParticipantView], now: &[ParticipantView]) -> Result<()> {
    for it in before.iter().filter(|it| now.iter().all(|other| other.family_member_id != it.family_member_id)) {
        store::delete_participant(db, id, it.family_member_id)?;
    }
    for it in now.iter().filter(|it| !before.contains(it)) {
        store::put_participant(db, id, it)?;
    }
    Ok(())
}

/// Signs it: someone took part, day, beginning and length are there and possible, the text is not empty. Those who took part are named as
/// they are called at this moment.
///
/// # Errors
/// `NotFound` for another kind of note, `Signed`, `NotTheAuthor`, `Incomplete`, and `Invalid` beside day or time.
pub fn sign(db: &Clinical, id: NoteId, signer: &Signer, now: Timestamp) -> Result<()> {
    let note = notes::require_draft_of(db, id, signer.person())?;
    if note.kind != NoteKind::Family {
        return Err(ClinicError::not_found(Thing::Note));
    }
    notes::require_complete(db, &note, now)?;
    let before = store::participants(db, id)?;
    let family = store::members(db, note.client_id)?;
    let named: Vec<ParticipantView> = before.iter().map(|it| named(&family, it)).collect();
    put_participants(db, id, &before, &named)?;
    notes::seal(db, note, signer, now)
}

fn named(family: &[FamilyMemberView], who: &ParticipantView) -> ParticipantView {
    match family.iter().find(|it| it.id == who.family_member_id) {
        Some(member) => ParticipantView {
            name: member.fields.name.clone(),
            relationship: member.fields.relationship,
            ..who.clone()
        },
        None => who.clone(),
    }
}
