//! Rules of prints.

use vault::{Desk, Timestamp, UserId, VaultError};

use super::{PrintAbout, PrintOutcome, PrintView, store};
use crate::{ClientId, PrintId, Result};

/// Most rows a client's page lists; older ones stay in the record.
const MOST: u32 = 100;

/// Writes the row of a print before its file is written.
///
/// # Errors
/// What the file refuses.
pub fn begin(db: &Desk, about: &PrintAbout, me: UserId, now: Timestamp) -> Result<PrintId> {
    let id = PrintId::new();
    store::add(db, id, about, me, now)?;
    Ok(id)
}

/// Says what came of it.
///
/// # Errors
/// `Internal` for a print that was not begun or has ended; what the file refuses.
pub fn end(db: &Desk, id: PrintId, outcome: PrintOutcome) -> Result<()> {
    if outcome == PrintOutcome::Begun || !store::end(db, id, outcome)? {
        return Err(VaultError::Internal("a print ends once").into());
    }
    Ok(())
}

/// Prints about a client, newest first, at most a hundred.
///
/// # Errors
/// What the file refuses.
pub fn list(db: &Desk, client: ClientId) -> Result<Vec<PrintView>> {
    store::of_client(db, client, MOST)
}

/// Whether 42 CFR part 2 covers an episode of care of one of these clients.
///
/// # Errors
/// What the file refuses.
pub fn covered(db: &Desk, clients: impl IntoIterator<Item = ClientId>) -> Result<bool> {
    for client in clients {
        if store::is_covered(db, client)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Notes the partial file of a print that is about to be written by someone without clinical access, so that it can be
/// swept after a crash. What clinicians write is noted in the clinical file.
///
/// # Errors
/// What the file refuses.
pub fn write_down(db: &Desk, path: &str, now: Timestamp) -> Result<()> {
    store::write_down(db, path, now)
}

/// Takes it out: it was renamed, or removed.
///
/// # Errors
/// What the file refuses.
pub fn take_out(db: &Desk, path: &str) -> Result<()> {
    store::take_out(db, path)
}

/// Partial files that were noted and never taken out.
///
/// # Errors
/// What the file refuses.
pub fn unfinished(db: &Desk) -> Result<Vec<String>> {
    store::unfinished(db)
}
