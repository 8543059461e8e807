//! A roster in hand: read by the native dialog, kept in memory until it is imported or closed. Long work reports how far it
//! is and can be cancelled.

use std::{fs::File, io::Read, path::Path, sync::atomic::Ordering};

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
    let session = app.session();
    let roster = Roster::read(&read(&path).map_err(unreadable)?)?;
    assessed(app, session, roster).map(Some)
}

/// Changes the roster in hand and works out its rows again. A refusal leaves it as it was.
pub(crate) fn change(
    app: &App,
    change: impl FnOnce(&mut Roster) -> Result<(), ClinicError>,
) -> Result<RosterView, AppError> {
    let session = app.session();
    let mut roster = take(app)?;
    if let Err(refusal) = change(&mut roster) {
        put_back(app, session, roster);
        return Err(refusal.into());
    }
    assessed(app, session, roster)
}

/// Imports what was agreed: one step, one undo.
pub(crate) fn import(app: &App) -> Result<RosterImported, AppError> {
    let session = app.session();
    let roster = take(app)?;
    app.stop.store(false, Ordering::Relaxed);
    let imported = app.write("rosterImport", |db, by| {
        roster::import(db, &roster, settings::local_date(db, by.now)?, by.now, &mut |done, total| {
            go_on(app, done, total)
        })
    });
    if imported.is_err() {
        put_back(app, session, roster);
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

/// Keeps a roster in hand, unless the window was locked since: then it is nobody's.
fn put_back(app: &App, session: u32, roster: Roster) {
    let mut hand = hold(&app.roster);
    if app.session() == session {
        *hand = Some(roster);
    }
}

/// One byte more than is taken at most, so that a longer file is seen to be longer.
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn assessed(app: &App, session: u32, mut roster: Roster) -> Result<RosterView, AppError> {
    app.stop.store(false, Ordering::Relaxed);
    let assessed = app.read(|db, by| {
        roster.assess(db, settings::local_date(db, by.now)?, &mut |done, total| go_on(app, done, total))
    });
    let view = roster.view();
    put_back(app, session, roster);
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
