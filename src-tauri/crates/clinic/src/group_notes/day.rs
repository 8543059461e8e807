//! A therapist's day: the groups of today, and what is still to be written.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use vault::{Clinical, Person, Timestamp};

use super::{DraftRow, MyDay, MySession, store};
use crate::{
    GroupId, Result, clients,
    groups::{self, GroupTitle},
    notes,
    sessions::{self, AttendanceState, SessionView},
    settings,
};

/// How far back sessions without notes are shown, in days.
const LOOK_BACK: TimeDelta = TimeDelta::days(14);

/// A therapist's day.
///
/// # Errors
/// What the file refuses.
pub fn my_day(db: &Clinical, me: &Person, now: Timestamp) -> Result<MyDay> {
    let today = settings::local_date(db, now)?;
    let due_days = settings::get(db)?.note_due_days;
    let titles = groups::titles(db)?;
    let mut sessions = Vec::new();
    for session in sessions::day(db, today, now)?.sessions {
        sessions.push(my_session(db, &session, &titles, me, due_days)?);
    }
    sessions.sort_by_key(|it: &MySession| !it.is_mine);
    let mut unfinished = Vec::new();
    for id in store::unfinished(db, me.user, today - LOOK_BACK, today)? {
        unfinished.push(my_session(db, &sessions::require(db, id)?, &titles, me, due_days)?);
    }
    Ok(MyDay { date: today, sessions, unfinished, drafts: drafts(db, me, due_days)? })
}

fn my_session(
    db: &Clinical,
    session: &SessionView,
    titles: &BTreeMap<GroupId, GroupTitle>,
    me: &Person,
    due_days: u32,
) -> Result<MySession> {
    let came =
        |it: &&sessions::SessionMember| it.attendance.as_ref().is_some_and(|it| it.state == AttendanceState::Came);
    let progress = store::progress(db, session.id)?;
    Ok(MySession {
        group_id: session.group_id,
        session_id: session.id,
        held_on: session.held_on,
        desk_label: session.desk_label.clone(),
        title: titles.get(&session.group_id).map(|it| it.title.clone()).unwrap_or_default(),
        room: session.room.clone(),
        leader_name: session.leader_name.clone(),
        is_mine: session.leader_id == me.user,
        starts_minute: session.starts_minute,
        minutes: session.minutes,
        expected: count(session.members.len()),
        came: count(session.members.iter().filter(came).count()),
        signed: progress.signed,
        drafts: progress.drafts,
        due_on: due_on(session.held_on, due_days),
    })
}

fn drafts(db: &Clinical, me: &Person, due_days: u32) -> Result<Vec<DraftRow>> {
    notes::drafts_of(db, me.user)?
        .into_iter()
        .map(|it| {
            Ok(DraftRow {
                note_id: it.id,
                kind: it.kind,
                client_id: it.client_id,
                client_name: clients::printed_name(db, it.client_id)?,
                held_on: it.held_on,
                due_on: due_on(it.held_on, due_days),
            })
        })
        .collect()
}

fn due_on(held_on: NaiveDate, due_days: u32) -> NaiveDate {
    notes::business_days_after(held_on, due_days)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
