//! The phone log.

use chrono::NaiveDate;
use clinic::{
    CallId,
    calls::{self, CallDraft, CallView},
    settings,
};
use tauri::State;

use crate::{error::AppError, state::App};

/// The calls of a day; of today if none is given.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn call_list(app: State<'_, App>, on: Option<NaiveDate>) -> Result<Vec<CallView>, AppError> {
    app.read(|db, by| calls::list(db, on.map_or_else(|| settings::local_date(db, by.now), Ok)?))
}

/// Logs a call that was just now.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn call_log(app: State<'_, App>, draft: CallDraft) -> Result<CallId, AppError> {
    app.write("callLog", |db, by| calls::log(db, &draft, by.me.user, by.now))
}

/// Takes a call of one's own of today out of the log.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn call_remove(app: State<'_, App>, id: CallId) -> Result<(), AppError> {
    app.write("callRemove", |db, by| calls::remove(db, id, by.me.user, settings::local_date(db, by.now)?))
}
