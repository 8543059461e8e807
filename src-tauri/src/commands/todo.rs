//! What waits for whom.

use clinic::todo::{self, DeskTodo, HouseView, PersonDue, TodoView};
use tauri::State;
use vault::UserId;

use crate::{error::AppError, invitations, state::App};

/// What waits for the clinician who asks.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn todo_get(app: State<'_, App>) -> Result<TodoView, AppError> {
    app.read_clinical(|db, by| todo::mine(db, by.me, by.now))
}

/// Clinicians with anything due, most late first.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn team_get(app: State<'_, App>) -> Result<Vec<PersonDue>, AppError> {
    app.read_clinical(|db, by| todo::team(db, by.now))
}

/// What waits for one clinician, as they see it.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn team_person_get(app: State<'_, App>, user: UserId) -> Result<TodoView, AppError> {
    app.read_clinical(|db, by| todo::of_person(db, user, by.now))
}

/// How far the clinic is set up.
///
/// # Errors
/// What the files refuse.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn house_get(app: State<'_, App>) -> Result<HouseView, AppError> {
    let open = invitations::open(&app)?;
    app.read(|db, _| todo::house(db, &open))
}

/// What waits at the front desk.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn desk_todo_get(app: State<'_, App>) -> Result<DeskTodo, AppError> {
    app.read(|db, by| todo::desk(db, by.now))
}
