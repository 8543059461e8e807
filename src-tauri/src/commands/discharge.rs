//! Discharge plans and summaries, and what leaves the record.

use clinic::{
    ClientId, EpisodeId, PlanId, SummaryId,
    discharge::{self, DischargeOverview, ExportDraft, PlanDraft, PlanView, SummaryDraft, SummaryView},
};
use tauri::State;

use crate::export::{self, Exported};

use crate::{error::AppError, state::App};

/// What there is of a client's discharge.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn discharge_overview(app: State<'_, App>, client: ClientId) -> Result<DischargeOverview, AppError> {
    app.open_chart(|db, by| discharge::overview(db, client, by.me, by.now))
}

/// The newest plan of an episode, or a new one.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn plan_of(app: State<'_, App>, episode: EpisodeId) -> Result<PlanView, AppError> {
    app.open_chart(|db, by| discharge::plan_of(db, episode, by.me, by.now))
}

/// One version of a plan.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn plan_get(app: State<'_, App>, id: PlanId) -> Result<PlanView, AppError> {
    app.open_chart(|db, by| discharge::plan_get(db, id, by.me, by.now))
}

/// Keeps a draft.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn plan_keep(app: State<'_, App>, episode: EpisodeId, draft: PlanDraft) -> Result<(), AppError> {
    app.keep("planKeep", |db, by| discharge::plan_keep(db, episode, &draft, by.me, by.now))
}

/// A new version of a signed plan.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn plan_new_version(app: State<'_, App>, of: PlanId) -> Result<PlanId, AppError> {
    app.write_clinical("planNewVersion", |db, by| discharge::plan_new_version(db, of, by.me, by.now))
}

/// Makes another's draft of a plan one's own.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn plan_take_over(app: State<'_, App>, id: PlanId) -> Result<(), AppError> {
    app.write_clinical("planTakeOver", |db, by| discharge::plan_take_over(db, id, by.me))
}

/// Signs a plan.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn plan_sign(app: State<'_, App>, id: PlanId) -> Result<(), AppError> {
    app.sign("planSign", |db, signer, by| discharge::plan_sign(db, id, signer, by.now))
}

/// The newest summary of an episode, or a new one filled from the record.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn summary_of(app: State<'_, App>, episode: EpisodeId) -> Result<SummaryView, AppError> {
    app.open_chart(|db, by| discharge::summary_of(db, episode, by.me, by.now))
}

/// One version of a summary.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn summary_get(app: State<'_, App>, id: SummaryId) -> Result<SummaryView, AppError> {
    app.open_chart(|db, by| discharge::summary_get(db, id, by.me, by.now))
}

/// Keeps a draft.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn summary_keep(app: State<'_, App>, episode: EpisodeId, draft: SummaryDraft) -> Result<(), AppError> {
    app.keep("summaryKeep", |db, by| discharge::summary_keep(db, episode, &draft, by.me, by.now))
}

/// Fills a draft from the record again.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn summary_refill(app: State<'_, App>, id: SummaryId) -> Result<(), AppError> {
    app.write_clinical("summaryRefill", |db, by| discharge::refill(db, id, by.me, by.now))
}

/// A new version of a signed summary.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn summary_new_version(app: State<'_, App>, of: SummaryId) -> Result<SummaryId, AppError> {
    app.write_clinical("summaryNewVersion", |db, by| discharge::summary_new_version(db, of, by.me, by.now))
}

/// Makes another's draft of a summary one's own.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn summary_take_over(app: State<'_, App>, id: SummaryId) -> Result<(), AppError> {
    app.write_clinical("summaryTakeOver", |db, by| discharge::summary_take_over(db, id, by.me))
}

/// Signs a summary.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn summary_sign(app: State<'_, App>, id: SummaryId) -> Result<(), AppError> {
    app.sign("summarySign", |db, signer, by| discharge::summary_sign(db, id, signer, by.now))
}

/// Exports a plan or summary as PDF, to where the native dialog says.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn document_export(app: State<'_, App>, draft: ExportDraft) -> Result<Exported, AppError> {
    export::document(&app, &draft)
}
