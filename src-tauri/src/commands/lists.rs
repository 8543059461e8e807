//! Lists and pages on paper.

use clinic::{
    ClientId,
    prints::{self, PrintCursor, PrintRecord, PrintView},
};
use tauri::State;

use crate::{
    error::AppError,
    export::Exported,
    lists::{self, ChartPrint, ListPrint},
    state::App,
};

/// Prints a list of the desk as PDF, to where the native dialog says.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn list_print(app: State<'_, App>, what: ListPrint) -> Result<Exported, AppError> {
    lists::list(&app, &what)
}

/// Prints what is clinical as PDF, to where the native dialog says.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn chart_print(app: State<'_, App>, what: ChartPrint) -> Result<Exported, AppError> {
    lists::chart(&app, &what)
}

/// What was printed about a client, newest first.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn client_prints(app: State<'_, App>, client: ClientId) -> Result<Vec<PrintView>, AppError> {
    app.read(|db, _| prints::list(db, client))
}

/// What was printed in the whole clinic, newest first, a page at a time.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn prints_list(app: State<'_, App>, before: Option<PrintCursor>) -> Result<PrintRecord, AppError> {
    app.read(|db, by| prints::record(db, by.me, before.as_ref()))
}
