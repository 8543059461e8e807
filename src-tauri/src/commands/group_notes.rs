//! Notes of a group session.

use chrono::NaiveDate;
use clinic::{
    GroupId, SessionId,
    group_notes::{self, GroupNoteDraft, GroupNoteView, MyDay, SignedReady},
    sessions, settings,
};
use tauri::State;

use crate::{error::AppError, state::App};

/// A therapist's day.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn my_day(app: State<'_, App>) -> Result<MyDay, AppError> {
    app.read_clinical(|db, by| group_notes::my_day(db, by.me, by.now))
}

/// Opens the session of a group on a day, to write its notes.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_note_open(app: State<'_, App>, group: GroupId, held_on: NaiveDate) -> Result<SessionId, AppError> {
    app.keep_desk("groupNoteOpen", |db, by| sessions::open(db, group, held_on, settings::local_date(db, by.now)?))
}

/// The notes of a session.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_note_get(app: State<'_, App>, id: SessionId) -> Result<GroupNoteView, AppError> {
    app.read_clinical(|db, by| group_notes::get(db, id, by.me, by.now))
}

/// Keeps what was typed.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_note_keep(app: State<'_, App>, draft: GroupNoteDraft) -> Result<(), AppError> {
    app.keep("groupNoteKeep", |db, by| group_notes::keep(db, &draft, by.me, by.now))
}

/// Keeps what was typed last, and signs the notes that are complete.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_note_sign(app: State<'_, App>, draft: GroupNoteDraft) -> Result<SignedReady, AppError> {
    app.sign("groupNoteSign", |db, signer, by| group_notes::keep_and_sign(db, &draft, signer, by.now))
}
