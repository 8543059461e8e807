//! The SQL of this feature.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};
use vault::{Desk, Timestamp, UserId};

use super::{CallDraft, CallView};
use crate::{CallId, Result, settings::LocalTime};

pub(super) fn add(db: &Desk, id: CallId, call: &CallDraft, local: LocalTime, me: UserId, now: Timestamp) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO calls (id, called_on, minute, direction, about, who, note, client_id, recorded_by, recorded_at)
         VALUES (:id, :called_on, :minute, :direction, :about, :who, :note, :client_id, :recorded_by, :recorded_at)",
    )?
    .execute(named_params! {
        ":id": id,
        ":called_on": local.date,
        ":minute": local.minute,
        ":direction": call.direction,
        ":about": call.about,
        ":who": call.who,
        ":note": call.note,
        ":client_id": call.client_id,
        ":recorded_by": me,
        ":recorded_at": now,
    })?;
    Ok(())
}

/// The calls of a day, newest first, without the clients' names.
pub(super) fn on_day(db: &Desk, day: NaiveDate) -> Result<Vec<CallView>> {
    let calls = db
        .prepare_cached(
            "SELECT calls.id, called_on, minute, direction, about, who, note, client_id, users.name AS recorded_by_name
             FROM calls JOIN users ON users.id = recorded_by
             WHERE called_on = ?1
             ORDER BY recorded_at DESC, calls.id DESC",
        )?
        .query_map([day], view)?
        .collect::<Result<_, _>>()?;
    Ok(calls)
}

/// A call without the client's name.
pub(crate) fn view(row: &Row) -> rusqlite::Result<CallView> {
    Ok(CallView {
        id: row.get("id")?,
        on: row.get("called_on")?,
        minute: row.get("minute")?,
        direction: row.get("direction")?,
        about: row.get("about")?,
        who: row.get("who")?,
        note: row.get("note")?,
        client_id: row.get("client_id")?,
        client_name: String::new(),
        recorded_by_name: row.get("recorded_by_name")?,
    })
}

/// On which day a call was, and who logged it.
pub(super) fn origin(db: &Desk, id: CallId) -> Result<Option<(NaiveDate, UserId)>> {
    let origin = db
        .prepare_cached("SELECT called_on, recorded_by FROM calls WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get("called_on")?, row.get("recorded_by")?)))
        .optional()?;
    Ok(origin)
}

pub(super) fn remove(db: &Desk, id: CallId) -> Result<()> {
    db.prepare_cached("DELETE FROM calls WHERE id = ?1")?.execute([id])?;
    Ok(())
}
