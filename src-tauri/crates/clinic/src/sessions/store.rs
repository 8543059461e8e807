//! The SQL of this feature.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};
use vault::{Desk, Timestamp, UserId};

use super::{AbsenceReason, AttendanceState, AttendanceView, SessionMember, SessionView, ops::attended};
use crate::{ClientId, GroupId, Result, SessionId, clients};

/// When a session begins, how long it lasts, how much of that are breaks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Times {
    pub(crate) starts_minute: u16,
    pub(crate) minutes: u16,
    pub(crate) break_minutes: u16,
}

impl Times {
    /// Of a row with the columns of a session.
    pub(crate) fn of(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            starts_minute: row.get("starts_minute")?,
            minutes: row.get("minutes")?,
            break_minutes: row.get("break_minutes")?,
        })
    }
}

/// What the desk knows of one member.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attendance {
    pub(super) state: AttendanceState,
    pub(super) arrived_minute: Option<u16>,
    pub(super) left_minute: Option<u16>,
    pub(super) reason: Option<AbsenceReason>,
}

impl Attendance {
    /// Nothing where the row joined none.
    pub(crate) fn of(row: &Row) -> rusqlite::Result<Option<Self>> {
        let Some(state) = row.get("state")? else {
            return Ok(None);
        };
        Ok(Some(Self {
            state,
            arrived_minute: row.get("arrived_minute")?,
            left_minute: row.get("left_minute")?,
            reason: row.get("reason")?,
        }))
    }
}

/// The sessions of a day without their members: those held as they were held, the others as their groups plan them. Of all
/// groups, or of one.
pub(super) fn on_day(db: &Desk, day: NaiveDate, weekday: u8, group: Option<GroupId>) -> Result<Vec<SessionView>> {
    let sessions = db
        .prepare_cached(
            "SELECT groups.id AS group_id, desk_label, users.id AS leader_id, users.name AS leader_name,
                    coalesce(sessions.room, groups.room) AS room,
                    coalesce(sessions.starts_minute, groups.starts_minute) AS starts_minute,
                    coalesce(sessions.minutes, groups.minutes) AS minutes,
                    coalesce(sessions.break_minutes, groups.break_minutes) AS break_minutes
             FROM groups
             -- the few sessions of a day, not the calendar of every group there was
             LEFT JOIN sessions INDEXED BY sessions_by_day ON held_on = :day AND sessions.group_id = groups.id
             JOIN users ON users.id = coalesce(sessions.leader_id, groups.leader_id)
             WHERE (:group IS NULL OR groups.id = :group)
               AND (sessions.id IS NOT NULL
                    OR ((weekdays >> :weekday) & 1 = 1 AND (closed_on IS NULL OR closed_on > :day)))",
        )?
        .query_map(named_params! { ":day": day, ":weekday": weekday, ":group": group }, |row| {
            let group_id = row.get("group_id")?;
            Ok(SessionView {
                id: super::id_of(group_id, day),
                group_id,
                desk_label: row.get("desk_label")?,
                held_on: day,
                leader_id: row.get("leader_id")?,
                leader_name: row.get("leader_name")?,
                room: row.get("room")?,
                starts_minute: row.get("starts_minute")?,
                minutes: row.get("minutes")?,
                break_minutes: row.get("break_minutes")?,
                members: Vec::new(),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(sessions)
}

/// A member of a day's session before its times are known.
pub(super) struct Expected {
    pub(super) group: GroupId,
    pub(super) member: SessionMember,
    pub(super) attendance: Option<Attendance>,
}

/// Who is a member of a group on a day, or has an attendance there, by name. Of all groups, or of one.
pub(super) fn expected(db: &Desk, day: NaiveDate, group: Option<GroupId>) -> Result<Vec<Expected>> {
    let expected = db
        .prepare_cached(
            "WITH expected (group_id, client_id) AS (
               SELECT group_id, client_id
               FROM groups CROSS JOIN enrolments ON group_id = groups.id  -- few groups, many who were members once
               WHERE (:group IS NULL OR groups.id = :group) AND (closed_on IS NULL OR closed_on > :day)
                 AND since_on <= :day AND ifnull(until_on, '9') >= :day
               UNION
               SELECT group_id, client_id
               FROM sessions JOIN attendance ON session_id = sessions.id
               WHERE held_on = :day AND (:group IS NULL OR group_id = :group)
             )
             SELECT expected.group_id, expected.client_id, first_name, last_name, suffix, preferred_name,
                    attendance.state, arrived_minute, left_minute, reason,
                    ifnull(attendance.state, '') = 'came'
                    AND NOT EXISTS (SELECT 1 FROM enrolments
                                    WHERE enrolments.client_id = expected.client_id
                                      AND enrolments.group_id = expected.group_id
                                      AND since_on <= :day AND ifnull(until_on, '9') >= :day) AS is_guest
             FROM expected
             CROSS JOIN clients ON clients.id = expected.client_id
             LEFT JOIN sessions INDEXED BY sessions_by_day ON held_on = :day AND sessions.group_id = expected.group_id
             LEFT JOIN attendance ON session_id = sessions.id AND attendance.client_id = expected.client_id
             ORDER BY client_sort_name(last_name, first_name), expected.client_id",
        )?
        .query_map(named_params! { ":day": day, ":group": group }, |row| {
            let (first, last): (String, String) = (row.get("first_name")?, row.get("last_name")?);
            let preferred: String = row.get("preferred_name")?;
            Ok(Expected {
                group: row.get("group_id")?,
                member: SessionMember {
                    client_id: row.get("client_id")?,
                    sorted_name: clients::sorted_name(&first, &last, &row.get::<_, String>("suffix")?),
                    preferred_name: if preferred == first { String::new() } else { preferred },
                    attendance: None,
                    is_guest: row.get("is_guest")?,
                },
                attendance: Attendance::of(row)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(expected)
}

/// Of which group, and on which day.
pub(super) fn place_of(db: &Desk, id: SessionId) -> Result<Option<(GroupId, NaiveDate)>> {
    let place = db
        .prepare_cached("SELECT group_id, held_on FROM sessions WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get("group_id")?, row.get("held_on")?)))
        .optional()?;
    Ok(place)
}

pub(super) fn exists(db: &Desk, id: SessionId) -> Result<bool> {
    Ok(db.prepare_cached("SELECT 1 FROM sessions WHERE id = ?1")?.exists([id])?)
}

pub(super) fn add(db: &Desk, session: &SessionView) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO sessions (id, group_id, held_on, leader_id, room, starts_minute, minutes, break_minutes)
         VALUES (:id, :group_id, :held_on, :leader_id, :room, :starts_minute, :minutes, :break_minutes)",
    )?
    .execute(named_params! {
        ":id": session.id,
        ":group_id": session.group_id,
        ":held_on": session.held_on,
        ":leader_id": session.leader_id,
        ":room": session.room,
        ":starts_minute": session.starts_minute,
        ":minutes": session.minutes,
        ":break_minutes": session.break_minutes,
    })?;
    Ok(())
}

pub(super) fn put(
    db: &Desk,
    session: SessionId,
    client: ClientId,
    attendance: Attendance,
    me: UserId,
    now: Timestamp,
) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO attendance (session_id, client_id, session_on, state, arrived_minute, left_minute, reason,
           recorded_by, recorded_at)
         SELECT :session_id, :client_id, held_on, :state, :arrived_minute, :left_minute, :reason, :recorded_by,
           :recorded_at
         FROM sessions WHERE id = :session_id
         ON CONFLICT (session_id, client_id) DO UPDATE SET
           state = excluded.state, arrived_minute = excluded.arrived_minute, left_minute = excluded.left_minute,
           reason = excluded.reason, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at",
    )?
    .execute(named_params! {
        ":session_id": session,
        ":client_id": client,
        ":state": attendance.state,
        ":arrived_minute": attendance.arrived_minute,
        ":left_minute": attendance.left_minute,
        ":reason": attendance.reason,
        ":recorded_by": me,
        ":recorded_at": now,
    })?;
    Ok(())
}

pub(super) fn remove(db: &Desk, session: SessionId, client: ClientId) -> Result<()> {
    db.prepare_cached("DELETE FROM attendance WHERE session_id = ?1 AND client_id = ?2")?.execute((session, client))?;
    Ok(())
}

pub(super) fn attendance_of(db: &Desk, session: SessionId, client: ClientId) -> Result<Option<AttendanceView>> {
    let found = db
        .prepare_cached(
            "SELECT state, arrived_minute, left_minute, reason, starts_minute, minutes, break_minutes
             FROM attendance JOIN sessions ON sessions.id = session_id
             WHERE session_id = ?1 AND client_id = ?2",
        )?
        .query_row((session, client), |row| Ok((Attendance::of(row)?, Times::of(row)?)))
        .optional()?;
    Ok(found.and_then(|(attendance, times)| attendance.map(|it| attended(times, it))))
}

/// The attendance in a row that joins its session.
pub(crate) fn known(row: &Row) -> rusqlite::Result<Option<AttendanceView>> {
    let times = Times::of(row)?;
    Ok(Attendance::of(row)?.map(|it| attended(times, it)))
}

/// The last day from `from` on, before `before`, on which a client came.
pub(super) fn last_came_on(
    db: &Desk,
    client: ClientId,
    from: NaiveDate,
    before: Option<NaiveDate>,
) -> Result<Option<NaiveDate>> {
    let day = db
        .prepare_cached(
            "SELECT max(session_on) AS day
             FROM attendance
             WHERE client_id = :client AND state = 'came' AND session_on >= :from
               AND (:before IS NULL OR session_on < :before)",
        )?
        .query_row(named_params! { ":client": client, ":from": from, ":before": before }, |row| row.get("day"))?;
    Ok(day)
}

/// The sessions held, to which anyone came, from a day to a day for which a client was expected, and what is known of them.
pub(super) fn offered(
    db: &Desk,
    client: ClientId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<(NaiveDate, Option<AttendanceView>)>> {
    let offered = db
        .prepare_cached(
            "SELECT held_on, starts_minute, minutes, break_minutes, state, arrived_minute, left_minute, reason
             FROM sessions
             LEFT JOIN attendance ON session_id = sessions.id AND client_id = :client
             WHERE held_on BETWEEN :from AND :to
               AND EXISTS (SELECT 1 FROM attendance AS anyones
                           WHERE anyones.session_id = sessions.id AND anyones.state = 'came')
               AND (state IS NOT NULL
                    OR EXISTS (SELECT 1 FROM enrolments
                               WHERE enrolments.client_id = :client AND enrolments.group_id = sessions.group_id
                                 AND since_on <= held_on AND (until_on IS NULL OR until_on >= held_on)))
             ORDER BY held_on, starts_minute",
        )?
        .query_map(named_params! { ":client": client, ":from": from, ":to": to }, |row| {
            let times = Times::of(row)?;
            Ok((row.get("held_on")?, Attendance::of(row)?.map(|it| attended(times, it))))
        })?
        .collect::<Result<_, _>>()?;
    Ok(offered)
}
