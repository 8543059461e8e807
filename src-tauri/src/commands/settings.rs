//! The clinic's settings.

use clinic::settings::{self, SettingsDraft, SettingsView};
use tauri::State;

use crate::{error::AppError, state::App};

/// The settings.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn settings_get(app: State<'_, App>) -> Result<SettingsView, AppError> {
    app.read(|db, _| settings::get(db))
}

/// Changes the settings.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn settings_change(app: State<'_, App>, draft: SettingsDraft) -> Result<(), AppError> {
    app.write("settingsChange", |db, _| settings::change(db, &draft))
}
