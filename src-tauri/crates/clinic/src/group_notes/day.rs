//! A therapist's day: the groups of today, and how far their notes are.

use std::collections::BTreeMap;

use vault::{Clinical, Person, Timestamp};

use super::{MyDay, MySession, store};
use crate::{
    GroupId, Result,
    groups::{self, GroupTitle},
    notes,
    sessions::{self, AttendanceState, SessionView},
    settings,
};

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
    Ok(MyDay { date: today, sessions })
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
        due_on: notes::business_days_after(session.held_on, due_days),
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
