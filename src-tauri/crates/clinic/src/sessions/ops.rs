//! Rules of sessions and attendance.
//!
//! Minutes are those of the clinic's clock, counted from the midnight before the session: 1500 is one o'clock in the night
//! after it.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use uuid::{Uuid, uuid};
use vault::{Desk, Timestamp, UserId};

use super::{
    AbsenceReason, AttendanceDraft, AttendanceState, AttendanceView, DayMatch, DayView, DeskAction, SessionMember,
    SessionView,
    store::{self, Attendance, Times},
};
use crate::{
    ClientId, ClinicError, Field, GroupId, Problem, Result, SessionId, Thing, clients, episodes, groups, normal,
    settings, settings::LocalTime,
};

const DAY: u16 = 24 * 60;

/// Noon after the session: the last minute an attendance can have is the one before.
const NEXT_NOON: u16 = 36 * 60;

/// How long after the end of last night's session its members are still checked out of it.
const LINGER: u16 = 4 * 60;

/// Ids of sessions are derived below this one.
const SESSIONS: Uuid = uuid!("5f0b6a53-2f0e-4c60-9d3e-6f6b1c0a7d21");

/// The id of a group's session on a day: derived, so that two desks make the same one; it sorts by the day.
#[must_use]
pub fn id_of(group: GroupId, held_on: NaiveDate) -> SessionId {
    SessionId::derived_on(held_on, SESSIONS, &[group.as_bytes(), held_on.to_string().as_bytes()])
}

/// What an attendance comes to in a session: how late, how much missed at the end, how many clinical minutes.
pub(crate) fn attended(times: Times, attendance: Attendance) -> AttendanceView {
    let Times { starts_minute, minutes, break_minutes } = times;
    let late = attendance.arrived_minute.map_or(0, |it| it.saturating_sub(starts_minute).min(minutes));
    let early = attendance.left_minute.map_or(0, |it| (starts_minute + minutes).saturating_sub(it).min(minutes));
    let clinical = match attendance.state {
        AttendanceState::Came => minutes.saturating_sub(break_minutes).saturating_sub(late).saturating_sub(early),
        AttendanceState::Excused | AttendanceState::NoWord => 0,
    };
    AttendanceView {
        state: attendance.state,
        arrived_minute: attendance.arrived_minute,
        left_minute: attendance.left_minute,
        minutes_late: late,
        minutes_left_early: early,
        clinical_minutes: clinical,
        reason: attendance.reason,
    }
}

/// The sessions of a day, held or planned, with who is expected and what is known of them.
///
/// # Errors
/// When the file cannot be read.
pub fn day(db: &Desk, on: NaiveDate, now: Timestamp) -> Result<DayView> {
    let local = settings::local_minute(db, now)?;
    let now_minute = (local.date == on).then_some(local.minute);
    Ok(DayView { date: on, now_minute, sessions: sessions_on(db, on, None)? })
}

/// The sessions of a day with their members, by beginning and label.
fn sessions_on(db: &Desk, on: NaiveDate, group: Option<GroupId>) -> Result<Vec<SessionView>> {
    let weekday = u8::try_from(on.weekday().num_days_from_monday()).unwrap_or_default();
    let mut sessions = store::on_day(db, on, weekday, group)?;
    let mut members: BTreeMap<GroupId, Vec<_>> = BTreeMap::new();
    for expected in store::expected(db, on, group)? {
        members.entry(expected.group).or_default().push(expected);
    }
    for session in &mut sessions {
        let times = times_of(session);
        let expected = members.remove(&session.group_id).unwrap_or_default();
        session.members = expected
            .into_iter()
            .map(|it| SessionMember { attendance: it.attendance.map(|known| attended(times, known)), ..it.member })
            .collect();
    }
    sessions.sort_by_cached_key(|it| (it.starts_minute, normal(&it.desk_label), it.group_id));
    Ok(sessions)
}

fn times_of(session: &SessionView) -> Times {
    Times { starts_minute: session.starts_minute, minutes: session.minutes, break_minutes: session.break_minutes }
}

fn end_of(session: &SessionView) -> u16 {
    session.starts_minute + session.minutes
}

/// Members of today's groups the text fits, and what Enter would write for each; those not yet here first, then by
/// beginning of session and name. After them clients in care who are no members of a session that goes on, with each that
/// does: a guest's walk-in. At most `limit`.
///
/// # Errors
/// When the file cannot be read.
pub fn day_find(db: &Desk, text: &str, now: Timestamp, limit: u32) -> Result<Vec<DayMatch>> {
    let sessions = at_the_door(db, None, settings::local_minute(db, now)?)?;
    let members: Vec<ClientId> = sessions.iter().flat_map(|(it, _)| &it.members).map(|it| it.client_id).collect();
    let found = clients::matches(db, text, &members)?;
    let mut matches = Vec::new();
    for (session, minute) in &sessions {
        for member in session.members.iter().filter(|it| found.contains(&it.client_id)) {
            matches.push(match_of(session, member, *minute));
        }
    }
    matches.sort_by_key(|it| it.action); // stable: sessions and members keep their order
    matches.extend(walk_ins(db, text, &sessions, limit)?);
    matches.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    for it in &mut matches {
        it.full_name = clients::printed_name(db, it.client_id)?;
    }
    Ok(matches)
}

fn match_of(session: &SessionView, member: &SessionMember, minute: u16) -> DayMatch {
    let came = member.attendance.as_ref().filter(|it| it.state == AttendanceState::Came);
    let action = match came {
        Some(it) if it.left_minute.is_none() => DeskAction::CheckOut,
        None if minute < end_of(session) => DeskAction::CheckIn,
        Some(_) | None => DeskAction::Nothing,
    };
    DayMatch {
        session_id: session.id,
        group_id: session.group_id,
        desk_label: session.desk_label.clone(),
        client_id: member.client_id,
        sorted_name: member.sorted_name.clone(),
        full_name: String::new(),
        action,
        minute,
        minutes_late: came.map_or(minute.saturating_sub(session.starts_minute), |it| it.minutes_late),
    }
}

/// Clients in care who may come as guests to the sessions that go on.
fn walk_ins(db: &Desk, text: &str, sessions: &[(SessionView, u16)], limit: u32) -> Result<Vec<DayMatch>> {
    let go_on: Vec<_> = sessions.iter().filter(|(it, minute)| *minute < end_of(it)).collect();
    if go_on.is_empty() {
        return Ok(Vec::new());
    }
    let mut matches = Vec::new();
    for client in clients::find_in_care(db, text, limit)? {
        let is_expected = go_on.iter().any(|(session, _)| session.members.iter().any(|it| it.client_id == client.id));
        if is_expected {
            continue;
        }
        let was_admitted = |it: &SessionView| client.admitted_on.is_some_and(|on| on <= it.held_on);
        let guest = SessionMember {
            client_id: client.id,
            sorted_name: client.sorted_name,
            preferred_name: client.preferred_name,
            attendance: None,
            is_guest: true,
        };
        let may_come = go_on.iter().filter(|(it, _)| was_admitted(it));
        matches.extend(
            may_come
                .map(|(session, minute)| DayMatch { action: DeskAction::WalkIn, ..match_of(session, &guest, *minute) }),
        );
    }
    Ok(matches)
}

/// The sessions someone at the door may come to or leave, each with the minute it is in it: last night's while they go on
/// and a little longer, then today's.
fn at_the_door(db: &Desk, group: Option<GroupId>, local: LocalTime) -> Result<Vec<(SessionView, u16)>> {
    let night_minute = local.minute + DAY;
    let mut sessions = Vec::new();
    if let Some(yesterday) = local.date.pred_opt().filter(|_| night_minute < NEXT_NOON) {
        let last_night = sessions_on(db, yesterday, group)?.into_iter();
        sessions.extend(last_night.filter(|it| night_minute < end_of(it) + LINGER).map(|it| (it, night_minute)));
    }
    sessions.extend(sessions_on(db, local.date, group)?.into_iter().map(|it| (it, local.minute)));
    Ok(sessions)
}

/// A session. It exists as soon as someone came, is marked absent, or opened its note; until then the day shows its plan.
///
/// # Errors
/// `NotFound` for a session that is not held.
pub fn require(db: &Desk, id: SessionId) -> Result<SessionView> {
    let (group, held_on) = store::place_of(db, id)?.ok_or_else(|| ClinicError::not_found(Thing::Session))?;
    session_on(db, group, held_on)?.ok_or_else(|| ClinicError::not_found(Thing::Session))
}

fn session_on(db: &Desk, group: GroupId, held_on: NaiveDate) -> Result<Option<SessionView>> {
    Ok(sessions_on(db, held_on, Some(group))?.pop())
}

/// Opens the session of a group on a day: makes its row if there is none. Refuses a day on which the group does not meet,
/// and one that has not come.
///
/// # Errors
/// `NotFound` for an unknown group, `Invalid` for a day in the future, `NoSession` for another day.
pub fn open(db: &Desk, group: GroupId, held_on: NaiveDate, today: NaiveDate) -> Result<SessionId> {
    groups::require(db, group)?;
    if held_on > today {
        return Err(ClinicError::invalid(Field::HeldOn, Problem::InTheFuture));
    }
    let session = session_on(db, group, held_on)?.ok_or(ClinicError::NoSession)?;
    ensure(db, &session)
}

/// Makes the session's row if there is none.
fn ensure(db: &Desk, session: &SessionView) -> Result<SessionId> {
    if !store::exists(db, session.id)? {
        store::add(db, session)?;
    }
    Ok(session.id)
}

/// Checks a member in, now. Not for a client without an episode of care on that day, nor for one who is no member, nor after
/// the session's end. An absence entered before is replaced; who is here already stays as they came.
///
/// # Errors
/// `NotFound` for an unknown group or client, or one who is no member; `NoSession`, `NotAdmitted`, `Invalid` as said.
pub fn check_in(db: &Desk, group: GroupId, client: ClientId, me: UserId, now: Timestamp) -> Result<SessionId> {
    let door = door(db, group, now)?;
    let known = require_member(db, &door.session, client)?;
    arrive(db, &door, client, known, me, now)
}

/// Checks in, now, a client in care who is no member: a guest of the session. Who is a member is checked in as one.
///
/// # Errors
/// `NotFound` for an unknown group or client; `NoSession`, `NotAdmitted`, and `Invalid` after the session's end.
pub fn walk_in(db: &Desk, group: GroupId, client: ClientId, me: UserId, now: Timestamp) -> Result<SessionId> {
    let door = door(db, group, now)?;
    require_in_care(db, &door.session, client)?;
    let member = door.session.members.iter().find(|it| it.client_id == client);
    arrive(db, &door, client, member.and_then(|it| it.attendance.as_ref()), me, now)
}

/// A session that someone comes to now.
struct Door {
    session: SessionView,
    minute: u16,
    is_over: bool,
}

/// The session of a group that goes on, or else today's that is over.
fn door(db: &Desk, group: GroupId, now: Timestamp) -> Result<Door> {
    groups::require(db, group)?;
    let local = settings::local_minute(db, now)?;
    let mut sessions = at_the_door(db, Some(group), local)?;
    let goes_on = sessions.iter().position(|(session, minute)| *minute < end_of(session));
    let at = goes_on.or_else(|| sessions.iter().position(|(it, _)| it.held_on == local.date));
    let (session, minute) = at.map(|it| sessions.swap_remove(it)).ok_or(ClinicError::NoSession)?;
    Ok(Door { session, minute, is_over: goes_on.is_none() })
}

/// Writes that a client came now. Who is here already stays as they came.
fn arrive(
    db: &Desk,
    door: &Door,
    client: ClientId,
    known: Option<&AttendanceView>,
    me: UserId,
    now: Timestamp,
) -> Result<SessionId> {
    let session = &door.session;
    if door.is_over {
        return Err(ClinicError::invalid(Field::ArrivedMinute, Problem::AfterEnd));
    }
    if known.is_none_or(|it| it.state != AttendanceState::Came) {
        let arrived_minute = Some(door.minute);
        let came = Attendance { state: AttendanceState::Came, arrived_minute, left_minute: None, reason: None };
        ensure(db, session)?;
        store::put(db, session.id, client, came, me, now)?;
    }
    Ok(session.id)
}

/// What is known of a client at a session; refuses one who was not in care on that day, or is no member.
fn require_member<'a>(db: &Desk, session: &'a SessionView, client: ClientId) -> Result<Option<&'a AttendanceView>> {
    require_in_care(db, session, client)?;
    let member = session.members.iter().find(|it| it.client_id == client);
    let member = member.ok_or_else(|| ClinicError::not_found(Thing::Enrolment))?;
    Ok(member.attendance.as_ref())
}

fn require_in_care(db: &Desk, session: &SessionView, client: ClientId) -> Result<()> {
    clients::require(db, client)?;
    episodes::require_on(db, client, session.held_on)?;
    Ok(())
}

/// A guest was there or was not expected: their mistaken check-in is cleared, not turned into an absence.
fn require_expected(session: &SessionView, client: ClientId) -> Result<()> {
    let is_guest = session.members.iter().any(|it| it.client_id == client && it.is_guest);
    if is_guest { Err(ClinicError::not_found(Thing::Enrolment)) } else { Ok(()) }
}

/// Checks a member out, now: not before arriving. Who has left already stays as they left.
///
/// # Errors
/// `NotFound` for an unknown group, `NoSession` on another day, `Invalid` for someone who has not arrived.
pub fn check_out(db: &Desk, group: GroupId, client: ClientId, me: UserId, now: Timestamp) -> Result<()> {
    groups::require(db, group)?;
    let sessions = at_the_door(db, Some(group), settings::local_minute(db, now)?)?;
    if sessions.is_empty() {
        return Err(ClinicError::NoSession);
    }
    let came = |session: &SessionView| {
        let member = session.members.iter().find(|it| it.client_id == client)?;
        member.attendance.clone().filter(|it| it.state == AttendanceState::Came)
    };
    // Today's before last night's: who is here now is not still there.
    let stays: Vec<_> = sessions.iter().rev().filter_map(|(it, minute)| Some((it.id, *minute, came(it)?))).collect();
    let Some((session, minute, attendance)) = stays.iter().find(|(_, _, it)| it.left_minute.is_none()) else {
        return if stays.is_empty() {
            Err(ClinicError::invalid(Field::LeftMinute, Problem::BeforeArrival))
        } else {
            Ok(())
        };
    };
    if attendance.arrived_minute > Some(*minute) {
        return Err(ClinicError::invalid(Field::LeftMinute, Problem::BeforeArrival));
    }
    let left = Attendance {
        state: AttendanceState::Came,
        arrived_minute: attendance.arrived_minute,
        left_minute: Some(*minute),
        reason: None,
    };
    store::put(db, *session, client, left, me, now)
}

/// Records an absence, with word and a reason or without a word. Word may come days before; its lack shows on the day.
///
/// # Errors
/// `NotFound` for an unknown group or client, or one who is no member; `NoSession`, `NotAdmitted`, `Invalid` as said.
pub fn mark_absent(
    db: &Desk,
    group: GroupId,
    held_on: NaiveDate,
    client: ClientId,
    reason: Option<AbsenceReason>,
    me: UserId,
    now: Timestamp,
) -> Result<()> {
    groups::require(db, group)?;
    let session = session_on(db, group, held_on)?.ok_or(ClinicError::NoSession)?;
    require_member(db, &session, client)?;
    let state = if reason.is_some() { AttendanceState::Excused } else { AttendanceState::NoWord };
    if state == AttendanceState::NoWord && held_on > settings::local_date(db, now)? {
        return Err(ClinicError::invalid(Field::HeldOn, Problem::InTheFuture));
    }
    let absent = absence(&session, client, state, reason)?;
    ensure(db, &session)?;
    store::put(db, session.id, client, absent, me, now)
}

/// Writes attendance by hand, today or earlier: not in the future, leaving not before arriving, arriving before the end.
///
/// # Errors
/// `NotFound` for an unknown group or client, or one who is no member; `NoSession`, `NotAdmitted`, `Invalid` as said.
pub fn correct(db: &Desk, draft: &AttendanceDraft, me: UserId, now: Timestamp) -> Result<()> {
    groups::require(db, draft.group_id)?;
    let local = settings::local_minute(db, now)?;
    if draft.held_on > local.date {
        return Err(ClinicError::invalid(Field::HeldOn, Problem::InTheFuture));
    }
    let session = session_on(db, draft.group_id, draft.held_on)?.ok_or(ClinicError::NoSession)?;
    require_member(db, &session, draft.client_id)?;
    let attendance = match draft.state {
        AttendanceState::Came => possible_stay(draft, end_of(&session), local)?,
        AttendanceState::Excused => absence(&session, draft.client_id, AttendanceState::Excused, draft.reason)?,
        AttendanceState::NoWord => absence(&session, draft.client_id, AttendanceState::NoWord, None)?,
    };
    ensure(db, &session)?;
    store::put(db, session.id, draft.client_id, attendance, me, now)
}

/// The absence of someone who was expected.
fn absence(
    session: &SessionView,
    client: ClientId,
    state: AttendanceState,
    reason: Option<AbsenceReason>,
) -> Result<Attendance> {
    require_expected(session, client)?;
    Ok(Attendance { state, arrived_minute: None, left_minute: None, reason })
}

fn possible_stay(draft: &AttendanceDraft, end: u16, local: LocalTime) -> Result<Attendance> {
    let arrived = draft.arrived_minute.ok_or(ClinicError::invalid(Field::ArrivedMinute, Problem::Empty))?;
    let now = (local.date - draft.held_on).num_days() * i64::from(DAY) + i64::from(local.minute);
    if arrived >= end {
        return Err(ClinicError::invalid(Field::ArrivedMinute, Problem::AfterEnd));
    }
    if i64::from(arrived) > now {
        return Err(ClinicError::invalid(Field::ArrivedMinute, Problem::InTheFuture));
    }
    if let Some(left) = draft.left_minute {
        let problem = if left < arrived {
            Some(Problem::BeforeArrival)
        } else if left >= NEXT_NOON {
            Some(Problem::Impossible)
        } else if i64::from(left) > now {
            Some(Problem::InTheFuture)
        } else {
            None
        };
        if let Some(problem) = problem {
            return Err(ClinicError::invalid(Field::LeftMinute, problem));
        }
    }
    let (arrived_minute, left_minute) = (Some(arrived), draft.left_minute);
    Ok(Attendance { state: AttendanceState::Came, arrived_minute, left_minute, reason: None })
}

/// Takes back what is known of a member at a session: awaited again.
///
/// # Errors
/// When the file cannot be written.
pub fn clear(db: &Desk, group: GroupId, held_on: NaiveDate, client: ClientId) -> Result<()> {
    store::remove(db, id_of(group, held_on), client)
}

/// The attendance of a client at a session; nothing: awaited.
///
/// # Errors
/// When the file cannot be read.
pub fn attendance_of(db: &Desk, session: SessionId, client: ClientId) -> Result<Option<AttendanceView>> {
    store::attendance_of(db, session, client)
}

/// The last day from `from` on, before `before`, on which a client came to a group.
pub(crate) fn last_came_on(
    db: &Desk,
    client: ClientId,
    from: NaiveDate,
    before: Option<NaiveDate>,
) -> Result<Option<NaiveDate>> {
    store::last_came_on(db, client, from, before)
}

/// Sessions offered, sessions attended, clinical minutes, first and last day attended.
pub type Hours = (u32, u32, u32, Option<NaiveDate>, Option<NaiveDate>);

/// Group sessions of a client from a day to a day (both included). A session was offered if it was held while the client was
/// a member; it was held if anybody came.
///
/// # Errors
/// When the file cannot be read.
pub fn hours_attended(db: &Desk, client: ClientId, from: NaiveDate, to: NaiveDate) -> Result<Hours> {
    let (mut offered, mut attended, mut minutes, mut first, mut last) = (0, 0, 0, None, None);
    for (held_on, attendance) in store::offered(db, client, from, to)? {
        offered += 1;
        if let Some(it) = attendance.filter(|it| it.state == AttendanceState::Came) {
            attended += 1;
            minutes += u32::from(it.clinical_minutes);
            first = first.or(Some(held_on));
            last = Some(held_on);
        }
    }
    Ok((offered, attended, minutes, first, last))
}
