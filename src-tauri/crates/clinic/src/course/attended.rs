//! A client's attendances, as their story tells them.
//!
//! In a clinic of years the sessions somebody came to lie far apart, each in a page of the file of its own. What is known of a
//! client lies together in an index, and so does a group's calendar: both are read in one piece, and joined here.

use std::{cmp::Reverse, collections::HashMap};

use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use vault::Desk;

use crate::{
    ClientId, Result, SessionId,
    notes::Before,
    sessions::{self, Attendance, AttendanceView, Times},
};

/// An attendance, as the story tells it.
pub(super) struct Attended {
    pub(super) session_id: SessionId,
    pub(super) session_on: NaiveDate,
    pub(super) starts_minute: u16,
    pub(super) desk_label: String,
    pub(super) attendance: AttendanceView,
    pub(super) recorded_by_name: String,
}

impl Attended {
    fn place(&self) -> (NaiveDate, i32, &[u8]) {
        (self.session_on, i32::from(self.starts_minute), self.session_id.as_bytes())
    }
}

/// What is known of a client at a session.
struct Known {
    session_id: SessionId,
    session_on: NaiveDate,
    attendance: Attendance,
    recorded_by_name: String,
}

/// When a session was held, and of which group.
struct Held {
    times: Times,
    desk_label: String,
}

/// The attendances of a client at the sessions that are wanted, behind a place, newest first.
pub(super) fn attended(
    db: &Desk,
    client: ClientId,
    before: &Before,
    limit: u32,
    is_wanted: impl Fn(SessionId) -> bool,
) -> Result<Vec<Attended>> {
    let known = known(db, client, before.on, limit, is_wanted)?;
    let (Some(last), Some(first)) = (known.first(), known.last()) else {
        return Ok(Vec::new());
    };
    let mut held = held(db, client, first.session_on, last.session_on)?;
    let mut attended = Vec::with_capacity(known.len());
    for it in known {
        let session = match held.remove(&it.session_id) {
            Some(session) => session,
            // They came without being a member.
            None => held_once(db, it.session_id)?,
        };
        attended.push(Attended {
            session_id: it.session_id,
            session_on: it.session_on,
            starts_minute: session.times.starts_minute,
            desk_label: session.desk_label,
            attendance: sessions::attended(session.times, it.attendance),
            recorded_by_name: it.recorded_by_name,
        });
    }
    attended.retain(|it| it.place() < (before.on, before.minute, &before.id));
    attended.sort_by(|a, b| Reverse(a.place()).cmp(&Reverse(b.place())));
    attended.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(attended)
}

/// What is known up to a day, the newest day first: as many as are asked for of the days before it, and whole days.
fn known(
    db: &Desk,
    client: ClientId,
    up_to: NaiveDate,
    limit: u32,
    is_wanted: impl Fn(SessionId) -> bool,
) -> Result<Vec<Known>> {
    let mut statement = db.prepare_cached(
        "SELECT session_id, session_on, state, arrived_minute, left_minute, reason, users.name AS recorded_by_name
         FROM attendance INDEXED BY attendance_by_client
         CROSS JOIN users ON users.id = recorded_by
         WHERE client_id = ?1 AND session_on <= ?2
         ORDER BY session_on DESC",
    )?;
    let mut rows = statement.query((client, up_to))?;
    let mut known: Vec<Known> = Vec::new();
    let mut earlier = 0;
    while let Some(row) = rows.next()? {
        let (session_id, session_on) = (row.get("session_id")?, row.get("session_on")?);
        if earlier >= limit && known.last().is_some_and(|it| it.session_on != session_on) {
            break;
        }
        if let Some(attendance) = Attendance::of(row)?.filter(|_| is_wanted(session_id)) {
            earlier += u32::from(session_on < up_to);
            known.push(Known { session_id, session_on, attendance, recorded_by_name: row.get("recorded_by_name")? });
        }
    }
    Ok(known)
}

/// The sessions of the groups a client was a member of, while they were, from a day to a day.
fn held(db: &Desk, client: ClientId, from: NaiveDate, to: NaiveDate) -> Result<HashMap<SessionId, Held>> {
    let held = db
        .prepare_cached(
            "SELECT sessions.id, sessions.starts_minute, sessions.minutes, sessions.break_minutes, desk_label
             FROM enrolments
             CROSS JOIN groups ON groups.id = enrolments.group_id
             CROSS JOIN sessions INDEXED BY sessions_by_group
               ON sessions.group_id = enrolments.group_id
                  AND held_on BETWEEN max(since_on, :from) AND min(ifnull(until_on, :to), :to)
             WHERE client_id = :client",
        )?
        .query_map(named_params! { ":client": client, ":from": from, ":to": to }, |row| {
            Ok((row.get("id")?, session(row)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(held)
}

fn held_once(db: &Desk, id: SessionId) -> Result<Held> {
    let held = db
        .prepare_cached(
            "SELECT sessions.starts_minute, sessions.minutes, sessions.break_minutes, desk_label
             FROM sessions JOIN groups ON groups.id = group_id WHERE sessions.id = ?1",
        )?
        .query_row([id], session)?;
    Ok(held)
}

fn session(row: &Row) -> rusqlite::Result<Held> {
    Ok(Held { times: Times::of(row)?, desk_label: row.get("desk_label")? })
}
