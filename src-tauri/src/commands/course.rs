//! The course of a client's care, and their story.

use clinic::{
    ClientId,
    course::{self, CourseView, StoryCursor, StoryPage},
};
use tauri::State;

use crate::{error::AppError, state::App};

/// Weeks of hours and what comes next, as the desk may know them.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn course_get(app: State<'_, App>, client: ClientId) -> Result<Option<CourseView>, AppError> {
    app.read(|db, by| course::get(db, client, by.now))
}

/// Weeks of hours and what comes next, with what is clinical.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn chart_course_get(app: State<'_, App>, client: ClientId) -> Result<Option<CourseView>, AppError> {
    app.open_chart(|db, by| course::chart(db, client, by.now))
}

/// A page of a client's story, as the desk may know it.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn story_get(
    app: State<'_, App>,
    client: ClientId,
    before: Option<StoryCursor>,
    limit: u32,
) -> Result<StoryPage, AppError> {
    app.read(|db, by| course::story(db, client, before.as_ref(), limit, by.now))
}

/// A page of a client's story, with what is clinical.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn chart_story_get(
    app: State<'_, App>,
    client: ClientId,
    before: Option<StoryCursor>,
    limit: u32,
) -> Result<StoryPage, AppError> {
    app.open_chart(|db, by| course::chart_story(db, client, before.as_ref(), limit, by.me, by.now))
}
