//! Rules of prints.

use vault::{Desk, Person, Role, Timestamp, UserId, VaultError};

use super::{PrintAbout, PrintCursor, PrintOutcome, PrintRecord, PrintView, store};
use crate::{ClientId, PrintId, Result, clients};

/// Most rows a client's page lists; older ones stay in the record.
const MOST: u32 = 100;

/// Rows of one page of the clinic's record.
const PAGE: u32 = 100;

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

/// What was printed in the whole clinic, newest first, a page at a time. Whoever does not see clients (an administrator
/// and nothing else) is told of each page what it was, not whom it was about.
///
/// # Errors
/// What the file refuses.
pub fn record(db: &Desk, me: &Person, before: Option<&PrintCursor>) -> Result<PrintRecord> {
    let mut prints = store::before(db, before, PAGE + 1)?;
    let is_more = prints.len() > PAGE as usize;
    prints.truncate(PAGE as usize);
    let next = prints.last().filter(|_| is_more).map(|(it, _)| PrintCursor { printed_at: it.printed_at, id: it.id });
    let sees_clients = [Role::FrontDesk, Role::Therapist, Role::Supervisor].iter().any(|it| me.roles.contains(*it));
    let mut named = Vec::with_capacity(prints.len());
    for (mut print, client) in prints {
        if let Some(client) = client.filter(|_| sees_clients) {
            print.client_name = Some(clients::printed_name(db, client)?);
        }
        named.push(print);
    }
    Ok(PrintRecord { prints: named, next })
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
