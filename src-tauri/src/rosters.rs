//! A roster in hand: read by the native dialog, kept in memory until it is imported or closed. Long work reports how far it
//! is and can be cancelled.

use std::{fs, sync::atomic::Ordering};

use clinic::{
    ClinicError,
    roster::{self, MAX_BYTES, Roster, RosterImported, RosterView},
    settings,
};

use crate::{
    dialogs,
    error::AppError,
    ipc::Progress,
    state::{App, hold},
};

/// Asks for a file, reads it, works out each row's outcome. Nothing when the person cancels.
pub(crate) fn open(app: &App) -> Result<Option<RosterView>, AppError> {
    let Some(path) = dialogs::open(app.handle(), "CSV", &["csv", "txt", "tsv"]) else { return Ok(None) };
    let size = fs::metadata(&path).map_err(unreadable)?.len();
    if size > MAX_BYTES {
        return Err(ClinicError::RosterTooLarge.into());
    }
    let roster = Roster::read(&fs::read(&path).map_err(unreadable)?)?;
    assessed(app, roster).map(Some)
}

/// Changes the roster in hand and works out its rows again. A refusal leaves it as it was.
pub(crate) fn change(
    app: &App,
    change: impl FnOnce(&mut Roster) -> Result<(), ClinicError>,
) -> Result<RosterView, AppError> {
    let mut roster = take(app)?;
    if let Err(refusal) = change(&mut roster) {
        *hold(&app.roster) = Some(roster);
        return Err(refusal.into());
    }
    assessed(app, roster)
}

/// Imports what was agreed: one step, one undo.
pub(crate) fn import(app: &App) -> Result<RosterImported, AppError> {
    let roster = take(app)?;
    app.stop.store(false, Ordering::Relaxed);
    let imported = app.write("rosterImport", |db, by| {
        roster::import(db, &roster, settings::local_date(db, by.now)?, by.now, &mut |done, total| {
            go_on(app, done, total)
        })
    });
    if imported.is_err() {
        *hold(&app.roster) = Some(roster);
    }
    imported
}

/// Lets go of the roster in hand.
pub(crate) fn close(app: &App) {
    *hold(&app.roster) = None;
}

fn take(app: &App) -> Result<Roster, AppError> {
    hold(&app.roster).take().ok_or_else(|| ClinicError::NotFound { thing: clinic::Thing::Roster }.into())
}

fn assessed(app: &App, mut roster: Roster) -> Result<RosterView, AppError> {
    app.stop.store(false, Ordering::Relaxed);
    let assessed = app.read(|db, by| {
        roster.assess(db, settings::local_date(db, by.now)?, &mut |done, total| go_on(app, done, total))
    });
    let view = roster.view();
    *hold(&app.roster) = Some(roster);
    assessed.map(|()| view)
}

fn go_on(app: &App, done: u32, total: u32) -> bool {
    app.emit(&Progress { done, total });
    !app.stop.load(Ordering::Relaxed)
}

fn unreadable(error: std::io::Error) -> AppError {
    tracing::error!(kind = ?error.kind(), "a roster could not be read");
    ClinicError::NotARoster.into()
}
