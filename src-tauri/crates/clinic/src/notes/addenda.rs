//! Addenda: what is added to a signed note, which itself stays as it was.

use vault::{Clinical, Person, Timestamp};

use super::{
    AddendumDraft, AddendumView, ContactMode, NoteFormat, NoteKind, NoteRow, NoteSection, SectionText,
    drafts::{self, Checked},
    ops::{is_readable, signature},
    store,
};
use crate::{ClinicError, Field, NoteId, Problem, Result, Thing, people, settings};

/// A new addendum to a signed note, not stored yet; or one's own draft of one.
///
/// # Errors
/// `NotFound` unless the note is signed.
pub fn addendum_blank(db: &Clinical, of: NoteId, me: &Person) -> Result<AddendumView> {
    require_original(db, of)?;
    let draft = store::addenda(db, of)?.into_iter().find(|it| it.author_id == me.user && it.signed_at.is_none());
    match draft {
        Some(draft) => view(db, &draft, me),
        None => Ok(AddendumView {
            id: NoteId::new(),
            body: String::new(),
            author_name: me.name.clone(),
            is_mine: true,
            kept_at: None,
            signature: None,
        }),
    }
}

/// Keeps an addendum's draft; makes its row the first time something was typed. The original must be signed, and must
/// not be an addendum itself.
///
/// # Errors
/// `NotFound`, `Signed`, `NotTheAuthor`, and `Invalid` for a body of more than 100,000 characters.
pub fn addendum_keep(db: &Clinical, draft: &AddendumDraft, me: &Person, now: Timestamp) -> Result<()> {
    let original = require_original(db, draft.of_note_id)?;
    let kept = drafts::draft_of(db, draft.id, me)?;
    if kept.as_ref().is_some_and(|it| it.of_note_id != Some(original.id)) {
        return Err(ClinicError::not_found(Thing::Note));
    }
    let body = drafts::body(&draft.body).ok_or_else(|| ClinicError::invalid(Field::Body, Problem::TooLong))?;
    let written_on = match &kept {
        Some(kept) => kept.held_on,
        None => settings::local_date(db, now)?,
    };
    let note = NoteRow {
        id: draft.id,
        kind: NoteKind::Addendum,
        client_id: original.client_id,
        episode_id: original.episode_id,
        author_id: me.user,
        of_note_id: Some(original.id),
        session_id: None,
        format: NoteFormat::Free,
        held_on: written_on,
        starts_minute: None,
        minutes: None,
        mode: ContactMode::InPerson,
        begun_at: kept.as_ref().map_or(now, |it| it.begun_at),
        kept_at: now,
        signed_at: None,
    };
    let checked = Checked::new(db, note, kept.as_ref(), &[SectionText { section: NoteSection::Text, body }])?;
    if !checked.is_changed() || (!checked.is_stored && checked.is_blank) {
        return Ok(());
    }
    checked.put(db)
}

fn require_original(db: &Clinical, id: NoteId) -> Result<NoteRow> {
    store::row(db, id)?
        .filter(|it| it.signed_at.is_some() && it.kind != NoteKind::Addendum)
        .ok_or_else(|| ClinicError::not_found(Thing::Note))
}

/// The addenda of a note that `me` may read: signed ones first to last, then drafts.
pub(super) fn views(db: &Clinical, of: NoteId, me: &Person) -> Result<Vec<AddendumView>> {
    let addenda = store::addenda(db, of)?;
    addenda.iter().filter(|it| is_readable(it, me)).map(|it| view(db, it, me)).collect()
}

/// An addendum as it is shown.
fn view(db: &Clinical, note: &NoteRow, me: &Person) -> Result<AddendumView> {
    let signature = signature(db, note)?;
    Ok(AddendumView {
        id: note.id,
        body: store::bodies(db, note.id)?.into_values().collect(),
        author_name: people::name_of(db, note.author_id)?,
        is_mine: note.author_id == me.user && signature.is_none(),
        kept_at: signature.is_none().then_some(note.kept_at),
        signature,
    })
}
