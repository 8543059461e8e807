//! The day at the front desk.

use chrono::NaiveDate;
use clinic::{
    ClientId, GroupId, SessionId,
    sessions::{self, AbsenceReason, AttendanceDraft, DayMatch, DayView},
    settings,
};
use tauri::State;

use crate::{error::AppError, state::App};

/// The sessions of a day; today if none is given.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn day_get(app: State<'_, App>, on: Option<NaiveDate>) -> Result<DayView, AppError> {
    app.read(|db, by| sessions::day(db, on.map_or_else(|| settings::local_date(db, by.now), Ok)?, by.now))
}

/// Members of today's groups and clients who may walk in, by typing, and what Enter would write.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn day_find(app: State<'_, App>, text: String) -> Result<Vec<DayMatch>, AppError> {
    app.read(|db, by| sessions::day_find(db, &text, by.now, 8))
}

/// Checks a member in, now.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn check_in(app: State<'_, App>, group: GroupId, client: ClientId) -> Result<SessionId, AppError> {
    app.write("checkIn", |db, by| sessions::check_in(db, group, client, by.me.user, by.now))
}

/// Checks in, now, a client in care who is no member: a guest.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn walk_in(app: State<'_, App>, group: GroupId, client: ClientId) -> Result<SessionId, AppError> {
    app.write("walkIn", |db, by| sessions::walk_in(db, group, client, by.me.user, by.now))
}

/// Checks a member out, now.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn check_out(app: State<'_, App>, group: GroupId, client: ClientId) -> Result<(), AppError> {
    app.write("checkOut", |db, by| sessions::check_out(db, group, client, by.me.user, by.now))
}

/// Records an absence.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn absence_mark(
    app: State<'_, App>,
    group: GroupId,
    held_on: NaiveDate,
    client: ClientId,
    reason: Option<AbsenceReason>,
) -> Result<(), AppError> {
    app.write("absenceMark", |db, by| sessions::mark_absent(db, group, held_on, client, reason, by.me.user, by.now))
}

/// Corrects attendance by hand.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn attendance_correct(app: State<'_, App>, draft: AttendanceDraft) -> Result<(), AppError> {
    app.write("attendanceCorrect", |db, by| sessions::correct(db, &draft, by.me.user, by.now))
}

/// Takes back what is known of a member at a session.
///
/// # Errors
/// What the rule behind it refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn attendance_clear(
    app: State<'_, App>,
    group: GroupId,
    held_on: NaiveDate,
    client: ClientId,
) -> Result<(), AppError> {
    app.write("attendanceClear", |db, _| sessions::clear(db, group, held_on, client))
}
