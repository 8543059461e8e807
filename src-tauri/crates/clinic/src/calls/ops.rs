//! Rules of the phone log.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use vault::{Desk, Timestamp, UserId};

use super::{CallAbout, CallDraft, CallView, store};
use crate::{CallId, ClinicError, Field, Problem, Result, Thing, clients, settings, text};

/// Logs a call that was just now. Of an unknown caller no client is recorded, whomever they asked for; of any other call it
/// must be said who it was with, or about which client.
///
/// # Errors
/// `NotFound` for an unknown client; `Invalid`, beside the field that cannot be kept.
pub fn log(db: &Desk, draft: &CallDraft, me: UserId, now: Timestamp) -> Result<CallId> {
    let call = CallDraft {
        direction: draft.direction,
        about: draft.about,
        who: text::line(&draft.who, Field::Who)?,
        note: text::jotting(&draft.note, Field::Note)?,
        client_id: draft.client_id,
    };
    let is_unknown = call.about == CallAbout::UnknownCaller;
    match call.client_id {
        Some(_) if is_unknown => return Err(ClinicError::invalid(Field::Client, Problem::NotAllowed)),
        Some(client) => clients::require(db, client)?,
        None if call.who.is_empty() && !is_unknown => return Err(ClinicError::invalid(Field::Who, Problem::Empty)),
        None => {}
    }
    let id = CallId::new();
    store::add(db, id, &call, settings::local_minute(db, now)?, me, now)?;
    Ok(id)
}

/// The calls of a day, newest first.
///
/// # Errors
/// When the file cannot be read.
pub fn list(db: &Desk, on: NaiveDate) -> Result<Vec<CallView>> {
    let mut calls = store::on_day(db, on)?;
    let mut names = BTreeMap::new();
    for client in calls.iter().filter_map(|it| it.client_id).collect::<BTreeSet<_>>() {
        names.insert(client, clients::printed_name(db, client)?);
    }
    for call in &mut calls {
        call.client_name = call.client_id.and_then(|it| names.get(&it)).cloned().unwrap_or_default();
    }
    Ok(calls)
}

/// Takes a call out of the log: one's own, of today.
///
/// # Errors
/// `NotFound` for an unknown call, `NotTheAuthor` for another's, `Invalid` for one of an earlier day.
pub fn remove(db: &Desk, id: CallId, me: UserId, today: NaiveDate) -> Result<()> {
    let (called_on, recorded_by) = store::origin(db, id)?.ok_or_else(|| ClinicError::not_found(Thing::Call))?;
    if recorded_by != me {
        return Err(ClinicError::NotTheAuthor);
    }
    if called_on != today {
        return Err(ClinicError::invalid(Field::CalledOn, Problem::TooLongAgo));
    }
    store::remove(db, id)
}
