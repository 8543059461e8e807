//! Family members and family notes.

use clinic::{
    ClientId, FamilyMemberId, NoteId,
    family::{self, FamilyMemberDraft, FamilyMemberView, FamilyNoteDraft, FamilyNoteView},
};
use tauri::State;

use crate::{error::AppError, state::App};

/// A client's family.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn family_list(app: State<'_, App>, client: ClientId) -> Result<Vec<FamilyMemberView>, AppError> {
    app.open_chart(|db, _| family::members(db, client))
}

/// Adds a family member.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn family_add(app: State<'_, App>, draft: FamilyMemberDraft) -> Result<FamilyMemberId, AppError> {
    app.write_clinical("familyAdd", |db, by| family::add_member(db, &draft, by.now))
}

/// Changes a family member.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn family_change(app: State<'_, App>, id: FamilyMemberId, draft: FamilyMemberDraft) -> Result<(), AppError> {
    app.write_clinical("familyChange", |db, _| family::change_member(db, id, &draft))
}

/// A new family note, not stored yet.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn family_note_blank(app: State<'_, App>, client: ClientId) -> Result<FamilyNoteView, AppError> {
    app.read_clinical(|db, by| family::blank(db, client, by.me, by.now))
}

/// A family note.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn family_note_get(app: State<'_, App>, id: NoteId) -> Result<FamilyNoteView, AppError> {
    app.open_chart(|db, by| family::get(db, id, by.me, by.now))
}

/// Keeps a draft.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn family_note_keep(app: State<'_, App>, draft: FamilyNoteDraft) -> Result<(), AppError> {
    app.keep("familyNoteKeep", |db, by| family::keep(db, &draft, by.me, by.now))
}

/// Signs a family note.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn family_note_sign(app: State<'_, App>, id: NoteId) -> Result<(), AppError> {
    app.sign("familyNoteSign", |db, signer, by| family::sign(db, id, signer, by.now))
}
