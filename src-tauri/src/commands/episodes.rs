//! Episodes of care.

use chrono::NaiveDate;
use clinic::{
    ClientId, EpisodeId, UserId,
    episodes::{self, AdmissionDraft, EpisodeView, LevelOfCare},
    settings,
};
use tauri::State;

use crate::{error::AppError, state::App};

/// A client's episodes, newest first.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn episode_list(app: State<'_, App>, client: ClientId) -> Result<Vec<EpisodeView>, AppError> {
    app.read(|db, by| episodes::list(db, client, settings::local_date(db, by.now)?))
}

/// Admits a client.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn episode_admit(app: State<'_, App>, draft: AdmissionDraft) -> Result<EpisodeId, AppError> {
    app.write("episodeAdmit", |db, by| episodes::admit(db, &draft, settings::local_date(db, by.now)?))
}

/// Transfers to another level of care.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn episode_transfer(
    app: State<'_, App>,
    id: EpisodeId,
    level: LevelOfCare,
    since_on: NaiveDate,
) -> Result<(), AppError> {
    app.write("episodeTransfer", |db, by| {
        episodes::transfer(db, id, level, since_on, settings::local_date(db, by.now)?)
    })
}

/// Gives the episode a primary therapist.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn episode_assign(app: State<'_, App>, id: EpisodeId, therapist: Option<UserId>) -> Result<(), AppError> {
    app.write("episodeAssign", |db, _| episodes::assign(db, id, therapist))
}

/// Ends an episode.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn episode_end(app: State<'_, App>, id: EpisodeId, on: NaiveDate) -> Result<(), AppError> {
    app.write("episodeEnd", |db, by| episodes::end(db, id, on, settings::local_date(db, by.now)?))
}

/// Opens an episode again that was ended by mistake.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn episode_reopen(app: State<'_, App>, id: EpisodeId) -> Result<(), AppError> {
    app.write("episodeReopen", |db, _| episodes::reopen(db, id))
}
