//! The people who work here.

use clinic::{
    UserId,
    people::{self, Language, UserDraft, UserView},
};
use tauri::State;

use crate::{
    error::AppError,
    invitations::{self, InvitationView},
    state::App,
};

/// Everyone, with open invitations.
///
/// # Errors
/// What the file refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn people_list(app: State<'_, App>) -> Result<Vec<UserView>, AppError> {
    invitations::list(&app)
}

/// Adds a person and invites them; the code is shown once.
///
/// # Errors
/// What is wrong with what was typed; `NotAllowed` for clinical access without the clinical key.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn person_invite(app: State<'_, App>, draft: UserDraft) -> Result<InvitationView, AppError> {
    invitations::invite(&app, &draft)
}

/// Changes a person's name, credential and roles.
///
/// # Errors
/// What is wrong with what was typed.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn person_change(app: State<'_, App>, id: UserId, draft: UserDraft) -> Result<(), AppError> {
    app.write("personChange", |db, _| people::change(db, id, &draft))?;
    app.refresh_me()
}

/// Invites someone again: a forgotten passphrase, or roles that need other keys.
///
/// # Errors
/// As for a first invitation.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn person_reinvite(app: State<'_, App>, id: UserId, draft: UserDraft) -> Result<InvitationView, AppError> {
    invitations::reinvite(&app, id, &draft)
}

/// Lets one's own window speak another language.
///
/// # Errors
/// What the file refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn language_set(app: State<'_, App>, language: Language) -> Result<(), AppError> {
    app.keep_desk("languageSet", |db, by| people::set_language(db, by.me.user, language))
}
