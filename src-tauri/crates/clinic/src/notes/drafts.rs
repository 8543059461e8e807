//! Keeping a draft: checked each time, written only where it changed, so that an editor may send it every second.

use chrono::NaiveDate;
use vault::{Clinical, Person, Timestamp};

use super::{NoteDraft, NoteKind, NoteRow, NoteSection, SectionText, is_signed, store};
use crate::{ClinicError, Field, NoteId, Problem, Result, Thing, clients, episodes, settings};

/// Longest body of a section, in characters.
const BODY: usize = 100_000;

/// A draft that was checked, and what of it is to be written.
pub(crate) struct Checked {
    /// The note as it will stand.
    pub(crate) note: NoteRow,
    /// Whether it has a row already.
    pub(crate) is_stored: bool,
    /// Whether its sections say nothing.
    pub(crate) is_blank: bool,
    is_row_changed: bool,
    bodies: Vec<(NoteSection, Option<String>)>,
}

impl Checked {
    /// Compares a note and its sections with what is kept. Sections of other formats that were not sent stay.
    pub(crate) fn new(db: &Clinical, note: NoteRow, kept: Option<&NoteRow>, sections: &[SectionText]) -> Result<Self> {
        let before = store::bodies(db, note.id)?;
        let sent = |section| sections.iter().rev().find(|it| it.section == section).map(|it| it.body.as_str());
        let bodies = NoteSection::ALL
            .iter()
            .filter(|section| note.format.sections().contains(section) || sent(**section).is_some())
            .map(|section| (*section, sent(*section).filter(|it| !it.trim().is_empty())))
            .filter(|(section, body)| before.get(section).map(String::as_str) != *body)
            .map(|(section, body)| (section, body.map(str::to_owned)))
            .collect();
        Ok(Self {
            is_stored: kept.is_some(),
            is_blank: sections.iter().all(|it| it.body.trim().is_empty()),
            is_row_changed: kept
                != Some(&NoteRow { kept_at: kept.map_or(note.kept_at, |it| it.kept_at), ..note.clone() }),
            bodies,
            note,
        })
    }

    /// Whether anything of it is not kept yet.
    pub(crate) fn is_changed(&self) -> bool {
        self.is_row_changed || !self.bodies.is_empty()
    }

    /// Writes the row, which says when it was kept, and the sections that changed.
    pub(crate) fn put(&self, db: &Clinical) -> Result<()> {
        store::put_row(db, &self.note)?;
        for (section, body) in &self.bodies {
            match body {
                Some(body) => store::put_body(db, self.note.id, *section, body)?,
                None => store::delete_body(db, self.note.id, *section)?,
            }
        }
        Ok(())
    }
}

/// Checks the draft of an individual or family note: one's own and unsigned, about the same client as before. Day and time
/// are taken as they were typed: what cannot be is refused by signing, else the words would be lost with it.
///
/// # Errors
/// `Signed`, `NotTheAuthor`, `NotFound`, and `Invalid` beside a text that is too long.
pub(crate) fn check(db: &Clinical, draft: &NoteDraft, kind: NoteKind, me: &Person, now: Timestamp) -> Result<Checked> {
    let kept = kept(db, draft, kind, me)?;
    let sections = bodies(&draft.sections)?;
    let note = NoteRow {
        id: draft.id,
        kind,
        client_id: draft.client_id,
        episode_id: episodes::on(db, draft.client_id, draft.held_on)?,
        author_id: me.user,
        of_note_id: None,
        session_id: None,
        format: draft.format,
        held_on: draft.held_on,
        starts_minute: draft.starts_minute,
        minutes: draft.minutes,
        mode: draft.mode,
        begun_at: kept.as_ref().map_or(now, |it| it.begun_at),
        kept_at: now,
        signed_at: None,
    };
    Checked::new(db, note, kept.as_ref(), &sections)
}

fn kept(db: &Clinical, draft: &NoteDraft, kind: NoteKind, me: &Person) -> Result<Option<NoteRow>> {
    let Some(kept) = draft_of(db, draft.id, me)? else {
        clients::require(db, draft.client_id)?;
        return Ok(None);
    };
    if kept.kind != kind || kept.client_id != draft.client_id {
        return Err(ClinicError::not_found(Thing::Note));
    }
    Ok(Some(kept))
}

/// The row one may write in; nothing if the note has none yet.
///
/// # Errors
/// `Signed`, `NotTheAuthor`.
pub(crate) fn draft_of(db: &Clinical, id: NoteId, me: &Person) -> Result<Option<NoteRow>> {
    let Some(note) = store::row(db, id)? else {
        return Ok(None);
    };
    if is_signed(db, &note)? {
        return Err(ClinicError::Signed);
    }
    if note.author_id != me.user {
        return Err(ClinicError::NotTheAuthor);
    }
    Ok(Some(note))
}

/// Refuses a day that has not come yet: what has not happened cannot be noted.
///
/// # Errors
/// `Invalid` beside the day.
pub(crate) fn require_not_future(db: &Clinical, held_on: NaiveDate, now: Timestamp) -> Result<()> {
    if held_on > settings::local_date(db, now)? {
        return Err(ClinicError::invalid(Field::HeldOn, Problem::InTheFuture));
    }
    Ok(())
}

fn bodies(sections: &[SectionText]) -> Result<Vec<SectionText>> {
    sections
        .iter()
        .enumerate()
        .map(|(row, it)| {
            let body = body(&it.body).ok_or_else(|| ClinicError::invalid_in(Field::Body, row, Problem::TooLong))?;
            Ok(SectionText { section: it.section, body })
        })
        .collect()
}

/// A body as it is kept; nothing if it is too long. Spaces at its end stay while one types, so that the editor and the
/// record say the same; signing takes them off.
pub(crate) fn body(text: &str) -> Option<String> {
    let body = vault::clean(text);
    (body.chars().count() <= BODY).then_some(body)
}
