//! The demonstration clinic.

use std::sync::atomic::Ordering;

use tauri::State;

use crate::{
    demonstration::{self, Found},
    error::AppError,
    state::App,
};

/// What lies where the demonstration belongs.
///
/// # Errors
/// Never.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn demo_state(app: State<'_, App>) -> Result<Found, AppError> {
    Ok(demonstration::found(&app))
}

/// Goes to the demonstration, making it where there is none, or anew.
///
/// # Errors
/// `NotAllowed` while somebody is signed in, `NotADemo`, `Cancelled`, and what the folder refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn demo_open(app: State<'_, App>, anew: bool) -> Result<(), AppError> {
    demonstration::open(&app, anew)
}

/// Asks the making of it to stop. Not with the others: they may be waiting for that work to end.
///
/// # Errors
/// Never.
#[tauri::command]
#[specta::specta]
pub(crate) fn demo_cancel(app: State<'_, App>) -> Result<(), AppError> {
    app.stop.store(true, Ordering::Relaxed);
    Ok(())
}

/// Locks the demonstration, if it is visited, and goes back to the record.
///
/// # Errors
/// Never.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn demo_leave(app: State<'_, App>) -> Result<(), AppError> {
    app.leave();
    Ok(())
}
