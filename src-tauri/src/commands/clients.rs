//! Clients and type-ahead.

use clinic::{
    ClientId,
    clients::{self, ClientDraft, ClientFilter, ClientList, ClientRow, ClientView},
    settings,
};
use tauri::State;

use crate::{error::AppError, state::App};

/// One page of clients.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn client_list(
    app: State<'_, App>,
    filter: ClientFilter,
    offset: u32,
    limit: u32,
) -> Result<ClientList, AppError> {
    app.read(|db, _| clients::list(db, filter, offset, limit.min(500)))
}

/// Type-ahead over clients.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn client_find(app: State<'_, App>, text: String) -> Result<Vec<ClientRow>, AppError> {
    app.read(|db, _| clients::find(db, &text, 20))
}

/// A client.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn client_get(app: State<'_, App>, id: ClientId) -> Result<ClientView, AppError> {
    app.read(|db, by| clients::get(db, id, settings::local_date(db, by.now)?))
}

/// Adds a client.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn client_add(app: State<'_, App>, draft: ClientDraft) -> Result<ClientId, AppError> {
    app.write("clientAdd", |db, by| clients::add(db, &draft, settings::local_date(db, by.now)?, by.now))
}

/// Changes a client.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn client_change(app: State<'_, App>, id: ClientId, draft: ClientDraft) -> Result<(), AppError> {
    app.write("clientChange", |db, by| clients::change(db, id, &draft, settings::local_date(db, by.now)?))
}
