//! Groups, their members, their clinical titles.

use chrono::NaiveDate;
use clinic::{
    ClientId, EnrolmentId, GroupId,
    groups::{self, GroupDraft, GroupTitle, GroupView},
    settings,
};
use tauri::State;

use crate::{error::AppError, state::App};

/// Groups with their members today.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_list(app: State<'_, App>) -> Result<Vec<GroupView>, AppError> {
    app.read(|db, by| groups::list(db, settings::local_date(db, by.now)?))
}

/// Adds a group.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_add(app: State<'_, App>, draft: GroupDraft) -> Result<GroupId, AppError> {
    app.write("groupAdd", |db, _| groups::add(db, &draft))
}

/// Changes a group.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_change(app: State<'_, App>, id: GroupId, draft: GroupDraft) -> Result<(), AppError> {
    app.write("groupChange", |db, _| groups::change(db, id, &draft))
}

/// Closes a group today.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_close(app: State<'_, App>, id: GroupId) -> Result<(), AppError> {
    app.write("groupClose", |db, by| groups::close(db, id, settings::local_date(db, by.now)?))
}

/// Makes a client a member.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_enrol(
    app: State<'_, App>,
    group: GroupId,
    client: ClientId,
    since_on: NaiveDate,
) -> Result<EnrolmentId, AppError> {
    app.write("groupEnrol", |db, _| groups::enrol(db, group, client, since_on))
}

/// Releases a member; the day is their last.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_release(app: State<'_, App>, id: EnrolmentId, until_on: NaiveDate) -> Result<(), AppError> {
    app.write("groupRelease", |db, _| groups::release(db, id, until_on))
}

/// The clinical titles of all groups.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_titles(app: State<'_, App>) -> Result<Vec<GroupTitle>, AppError> {
    app.read_clinical(|db, _| Ok(groups::titles(db)?.into_values().collect()))
}

/// Gives a group its clinical title.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn group_set_title(app: State<'_, App>, draft: GroupTitle) -> Result<(), AppError> {
    app.write_clinical("groupSetTitle", |db, _| groups::set_title(db, &draft))
}
