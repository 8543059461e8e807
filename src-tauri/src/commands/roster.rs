//! Importing a client roster.

use std::sync::atomic::Ordering;

use clinic::{
    ClinicError, Thing,
    roster::{ColumnTarget, RosterFilter, RosterImported, RosterMend, RosterPage, RosterView},
};
use tauri::State;

use crate::{
    error::AppError,
    rosters,
    state::{App, hold},
};

/// Asks for a file and reads it; nothing when the person cancels.
///
/// # Errors
/// `NotARoster`, `EmptyRoster`, `RosterTooLarge`, `Cancelled`.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn roster_open(app: State<'_, App>) -> Result<Option<RosterView>, AppError> {
    rosters::open(&app)
}

/// Maps a column by hand.
///
/// # Errors
/// `Invalid` for a column that is never kept.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn roster_map(app: State<'_, App>, column: u32, target: ColumnTarget) -> Result<RosterView, AppError> {
    rosters::change(&app, |roster| roster.map(column, target))
}

/// One page of the rows.
///
/// # Errors
/// `NotFound` when no roster is in hand.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn roster_rows(
    app: State<'_, App>,
    filter: RosterFilter,
    offset: u32,
    limit: u32,
) -> Result<RosterPage, AppError> {
    let roster = hold(&app.roster);
    let roster = roster.as_ref().ok_or(ClinicError::NotFound { thing: Thing::Roster })?;
    Ok(roster.page(filter, offset, limit.min(200)))
}

/// Mends a row, or decides about it.
///
/// # Errors
/// `NotFound` for a line that is no row.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn roster_mend(app: State<'_, App>, mend: RosterMend) -> Result<RosterView, AppError> {
    rosters::change(&app, |roster| roster.mend(&mend))
}

/// Imports what was agreed: one step, one undo.
///
/// # Errors
/// `Cancelled`: nothing is written then.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn roster_import(app: State<'_, App>) -> Result<RosterImported, AppError> {
    rosters::import(&app)
}

/// Asks the work in hand to stop. Not with the others: they may be waiting for that work to end.
///
/// # Errors
/// Never.
#[tauri::command]
#[specta::specta]
pub(crate) fn roster_cancel(app: State<'_, App>) -> Result<(), AppError> {
    app.stop.store(true, Ordering::Relaxed);
    Ok(())
}

/// Lets go of the roster in hand.
///
/// # Errors
/// Never.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn roster_close(app: State<'_, App>) -> Result<(), AppError> {
    rosters::close(&app);
    Ok(())
}
