//! Notes and addenda.

use clinic::{
    ClientId, NoteId,
    notes::{self, AddendumDraft, AddendumView, ChartView, NoteDraft, NoteView},
};
use tauri::State;

use crate::{error::AppError, state::App};

/// A client's notes.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn chart_get(app: State<'_, App>, client: ClientId) -> Result<ChartView, AppError> {
    app.open_chart(|db, by| notes::chart(db, client, by.me, by.now))
}

/// A new individual note, not stored yet.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn note_blank(app: State<'_, App>, client: ClientId) -> Result<NoteView, AppError> {
    app.read_clinical(|db, by| notes::blank(db, client, by.me, by.now))
}

/// A note.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn note_get(app: State<'_, App>, id: NoteId) -> Result<NoteView, AppError> {
    app.open_chart(|db, by| notes::get(db, id, by.me, by.now))
}

/// Keeps a draft.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn note_keep(app: State<'_, App>, draft: NoteDraft) -> Result<(), AppError> {
    app.keep("noteKeep", |db, by| notes::keep(db, &draft, by.me, by.now))
}

/// Throws a draft of one's own away.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn note_discard(app: State<'_, App>, id: NoteId) -> Result<(), AppError> {
    app.write_clinical("noteDiscard", |db, by| notes::discard(db, id, by.me))
}

/// Signs a note or an addendum.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn note_sign(app: State<'_, App>, id: NoteId) -> Result<(), AppError> {
    app.sign("noteSign", |db, signer, by| notes::sign(db, id, signer, by.now))
}

/// A new addendum to a signed note, or one's own draft of one.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn addendum_blank(app: State<'_, App>, of: NoteId) -> Result<AddendumView, AppError> {
    app.read_clinical(|db, by| notes::addendum_blank(db, of, by.me))
}

/// Keeps an addendum's draft.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn addendum_keep(app: State<'_, App>, draft: AddendumDraft) -> Result<(), AppError> {
    app.keep("addendumKeep", |db, by| notes::addendum_keep(db, &draft, by.me, by.now))
}
