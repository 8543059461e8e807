//! Hours a week that are prescribed.

use chrono::NaiveDate;
use clinic::{
    EpisodeId,
    hours::{self, HoursDraft, HoursView},
    settings,
};
use tauri::State;

use crate::{error::AppError, state::App};

/// Hours prescribed in an episode of care.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn hours_list(app: State<'_, App>, episode: EpisodeId) -> Result<Vec<HoursView>, AppError> {
    app.read(|db, _| hours::list(db, episode))
}

/// Prescribes hours from a day on.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn hours_prescribe(app: State<'_, App>, draft: HoursDraft) -> Result<(), AppError> {
    app.write("hoursPrescribe", |db, by| hours::prescribe(db, &draft, settings::local_date(db, by.now)?))
}

/// Takes a prescription out.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn hours_remove(app: State<'_, App>, episode: EpisodeId, since_on: NaiveDate) -> Result<(), AppError> {
    app.write("hoursRemove", |db, _| hours::remove(db, episode, since_on))
}
