//! Getting in and out, undo and redo, the check of the record.

use tauri::State;
use vault::{CheckReport, Weakness};

use crate::{
    access::{self, AppState, InvitedView},
    error::AppError,
    setup::{FounderDraft, RecoveryView},
    state::{App, HistoryStep, HistoryView},
};

/// Where the program stands.
///
/// # Errors
/// What reading the record refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn app_state(app: State<'_, App>) -> Result<AppState, AppError> {
    access::state(&app)
}

/// Chooses another folder by the native dialog; false when the person cancels.
///
/// # Errors
/// `ReadOnly` when the choice cannot be kept.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn vault_place(app: State<'_, App>) -> Result<bool, AppError> {
    access::choose_place(&app)
}

/// Begins to set up a clinic; the recovery key is to be written down. Nothing is written yet.
///
/// # Errors
/// What is wrong with what was typed.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn vault_begin(app: State<'_, App>, draft: FounderDraft) -> Result<RecoveryView, AppError> {
    access::begin(&app, draft)
}

/// Creates the clinic once two groups of the recovery key were typed back.
///
/// # Errors
/// `NotConfirmed`, and what the folder refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn vault_create(app: State<'_, App>, typed: Vec<String>) -> Result<(), AppError> {
    access::create(&app, &typed)
}

/// Unlocks.
///
/// # Errors
/// `NotUnlocked` for a wrong name and for a wrong passphrase, `Wait`, and what the files refuse.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn vault_unlock(app: State<'_, App>, name: String, passphrase: String) -> Result<(), AppError> {
    access::unlock(&app, &name, passphrase)
}

/// Gives an administrator a new passphrase by the recovery key.
///
/// # Errors
/// `RecoverySlip`, `NotUnlocked`, `Weak`, `Wait`.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn vault_recover(
    app: State<'_, App>,
    key: String,
    name: String,
    passphrase: String,
) -> Result<(), AppError> {
    access::recover(&app, &key, &name, passphrase)
}

/// Locks, and empties the page.
///
/// # Errors
/// Never.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn vault_lock(app: State<'_, App>) -> Result<(), AppError> {
    app.lock();
    Ok(())
}

/// Closes the window: what was being typed is kept.
///
/// # Errors
/// Never.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn window_close(app: State<'_, App>) -> Result<(), AppError> {
    app.close();
    Ok(())
}

/// Whom an invitation is for.
///
/// # Errors
/// `CodeNotValid`, `CodeExpired`, `Wait`.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn invitation_look(app: State<'_, App>, code: String) -> Result<InvitedView, AppError> {
    access::look(&app, &code)
}

/// Accepts an invitation with a passphrase of one's own.
///
/// # Errors
/// `CodeNotValid`, `CodeExpired`, `Weak`, `Wait`.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn invitation_accept(app: State<'_, App>, code: String, passphrase: String) -> Result<(), AppError> {
    access::accept(&app, &code, passphrase)
}

/// Five random words.
///
/// # Errors
/// When the system gives no random bytes.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn passphrase_suggest() -> Result<String, AppError> {
    Ok(vault::suggest_passphrase()?)
}

/// What is weak about a passphrase; the other words (names) make it weaker when they stand in it.
///
/// # Errors
/// Never.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn passphrase_check(passphrase: String, words: Vec<String>) -> Result<Option<Weakness>, AppError> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Ok(vault::weakness(&passphrase, &words))
}

/// Changes one's own passphrase.
///
/// # Errors
/// `NotUnlocked` when the present one is wrong, `Weak`.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn passphrase_change(app: State<'_, App>, present: String, chosen: String) -> Result<(), AppError> {
    app.with(|vault| Ok(vault.change_passphrase(&present.into(), &chosen.into())?))
}

/// Someone is at the window.
///
/// # Errors
/// Never.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn still_here(app: State<'_, App>) -> Result<(), AppError> {
    app.seen();
    Ok(())
}

/// What can be undone and redone.
///
/// # Errors
/// `Locked`.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn history_get(app: State<'_, App>) -> Result<HistoryView, AppError> {
    app.history()
}

/// Takes the last step of this session back; returns which it was.
///
/// # Errors
/// `NothingToUndo`, `ChangedSince`.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn history_undo(app: State<'_, App>) -> Result<HistoryStep, AppError> {
    app.undo()
}

/// Does it again; returns which it was.
///
/// # Errors
/// `NothingToUndo`, `ChangedSince`.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn history_redo(app: State<'_, App>) -> Result<HistoryStep, AppError> {
    app.redo()
}

/// Checks both files: ciphers, pages, keys.
///
/// # Errors
/// What reading the files refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn record_check(app: State<'_, App>) -> Result<CheckReport, AppError> {
    app.with(|vault| Ok(vault.check()?))
}
