//! The SQL of this feature.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};
use vault::{Clinical, Desk, Person, Role, Timestamp};

use super::{
    NextKind, NextView, StoryEvent,
    next::{Held, Membership, Times},
    weeks::Stay,
};
use crate::{
    ClientId, EpisodeId, PlanId, Result, SessionId, SummaryId,
    calls::{self, CallView},
    discharge::ExportedDocument,
    groups::Weekdays,
    hours::HoursView,
    notes::Before,
    sessions,
};

/// The open episode of a client, or the last.
pub(super) fn episode(db: &Desk, client: ClientId) -> Result<Option<(EpisodeId, Stay)>> {
    let found = db
        .prepare_cached(
            "SELECT id, admitted_on, ended_on FROM episodes
             WHERE client_id = ?1 ORDER BY ended_on IS NULL DESC, admitted_on DESC, id DESC LIMIT 1",
        )?
        .query_row([client], |row| {
            Ok((row.get("id")?, Stay { admitted_on: row.get("admitted_on")?, ended_on: row.get("ended_on")? }))
        })
        .optional()?;
    Ok(found)
}

/// The days on which a client came to groups, and the clinical minutes of each, from a day to a day.
pub(super) fn attended(
    db: &Desk,
    client: ClientId,
    from: NaiveDate,
    to: Option<NaiveDate>,
) -> Result<Vec<(NaiveDate, u16)>> {
    let attended = db
        .prepare_cached(
            "SELECT session_on, state, arrived_minute, left_minute, reason, starts_minute, minutes, break_minutes
             FROM attendance JOIN sessions ON sessions.id = session_id
             WHERE client_id = :client AND session_on >= :from AND session_on <= ifnull(:to, '9') AND state = 'came'",
        )?
        .query_map(named_params! { ":client": client, ":from": from, ":to": to }, |row| {
            Ok((row.get("session_on")?, sessions::known(row)?.map_or(0, |it| it.clinical_minutes)))
        })?
        .collect::<Result<_, _>>()?;
    Ok(attended)
}

/// The days on which a client was counselled alone or with their family, and the minutes of each, by signed notes.
pub(super) fn counselled(
    db: &Clinical,
    client: ClientId,
    from: NaiveDate,
    to: Option<NaiveDate>,
) -> Result<Vec<(NaiveDate, u16)>> {
    let counselled = db
        .prepare_cached(
            "SELECT held_on, ifnull(minutes, 0) AS minutes
             FROM clinical.notes
             WHERE client_id = :client AND held_on >= :from AND held_on <= ifnull(:to, '9') AND signed_at IS NOT NULL
               AND (kind = 'individual'
                    OR (kind = 'family' AND EXISTS (SELECT 1 FROM clinical.family_notes
                                                    WHERE note_id = notes.id AND is_client_present = 1)))",
        )?
        .query_map(named_params! { ":client": client, ":from": from, ":to": to }, |row| {
            Ok((row.get("held_on")?, row.get("minutes")?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(counselled)
}

// --- What comes next

/// A client's memberships that go on, or begin, on a day or later.
pub(super) fn memberships(db: &Desk, client: ClientId, today: NaiveDate) -> Result<Vec<Membership>> {
    let memberships = db
        .prepare_cached(
            "SELECT group_id, desk_label, weekdays, starts_minute, minutes, break_minutes, since_on, until_on, closed_on
             FROM enrolments JOIN groups ON groups.id = group_id
             WHERE client_id = ?1 AND ifnull(until_on, '9') >= ?2",
        )?
        .query_map((client, today), membership)?
        .collect::<Result<_, _>>()?;
    Ok(memberships)
}

/// The memberships of everyone, by client.
pub(super) fn all_memberships(db: &Desk, today: NaiveDate) -> Result<Vec<(ClientId, Membership)>> {
    let memberships = db
        .prepare_cached(
            "SELECT client_id, group_id, desk_label, weekdays, starts_minute, minutes, break_minutes, since_on, until_on,
                    closed_on
             FROM groups CROSS JOIN enrolments ON group_id = groups.id  -- few groups, many who were members once
             WHERE (closed_on IS NULL OR closed_on > ?1) AND ifnull(until_on, '9') >= ?1",
        )?
        .query_map([today], |row| Ok((row.get("client_id")?, membership(row)?)))?
        .collect::<Result<_, _>>()?;
    Ok(memberships)
}

fn membership(row: &Row) -> rusqlite::Result<Membership> {
    Ok(Membership {
        group: row.get("group_id")?,
        desk_label: row.get("desk_label")?,
        weekdays: Weekdays::held(row.get("weekdays")?),
        times: times(row)?,
        since_on: row.get("since_on")?,
        until_on: row.get("until_on")?,
        closed_on: row.get("closed_on")?,
    })
}

fn times(row: &Row) -> rusqlite::Result<Times> {
    Ok(Times {
        starts_minute: row.get("starts_minute")?,
        minutes: row.get("minutes")?,
        break_minutes: row.get("break_minutes")?,
    })
}

/// The sessions that have a row already, from a day on.
pub(super) fn held(db: &Desk, from: NaiveDate) -> Result<Held> {
    let held = db
        .prepare_cached(
            "SELECT group_id, held_on, starts_minute, minutes, break_minutes FROM sessions WHERE held_on >= ?1",
        )?
        .query_map([from], |row| Ok(((row.get("group_id")?, row.get("held_on")?), times(row)?)))?
        .collect::<Result<_, _>>()?;
    Ok(held)
}

/// The sessions from a day on of which something is known about a client.
pub(super) fn known(db: &Desk, client: ClientId, from: NaiveDate) -> Result<BTreeSet<SessionId>> {
    let known = db
        .prepare_cached("SELECT session_id FROM attendance WHERE client_id = ?1 AND session_on >= ?2")?
        .query_map((client, from), |row| row.get("session_id"))?
        .collect::<Result<_, _>>()?;
    Ok(known)
}

/// The appointments of the last signed plan from a day on, and the day discharge is planned for.
pub(super) fn plan(db: &Clinical, episode: EpisodeId, today: NaiveDate) -> Result<(Vec<NextView>, Option<NaiveDate>)> {
    let plan: Option<(PlanId, Option<NaiveDate>)> = db
        .prepare_cached(
            "SELECT id, planned_on FROM clinical.discharge_plans
             WHERE episode_id = ?1 AND signed_at IS NOT NULL ORDER BY version DESC, id DESC LIMIT 1",
        )?
        .query_row([episode], |row| Ok((row.get("id")?, row.get("planned_on")?)))
        .optional()?;
    let Some((id, planned_on)) = plan else {
        return Ok((Vec::new(), None));
    };
    let appointments = db
        .prepare_cached(
            "SELECT held_on, minute, service, provider FROM clinical.plan_appointments
             WHERE plan_id = ?1 AND state = 'made' AND held_on >= ?2 ORDER BY position",
        )?
        .query_map((id, today), |row| {
            let (service, provider): (String, String) = (row.get("service")?, row.get("provider")?);
            let said: Vec<_> = [service, provider].into_iter().filter(|it| !it.is_empty()).collect();
            Ok(NextView {
                on: row.get("held_on")?,
                minute: row.get("minute")?,
                what: NextKind::Appointment,
                label: said.join(", "),
                hours: None,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok((appointments, planned_on))
}

// --- This week, of everyone in care

/// An open episode of care: whose, since when, and what was prescribed, first to last.
pub(super) struct InCare {
    id: EpisodeId,
    pub(super) client_id: ClientId,
    pub(super) admitted_on: NaiveDate,
    pub(super) hours: Vec<HoursView>,
}

/// Everyone in care.
pub(super) fn in_care(db: &Desk) -> Result<Vec<InCare>> {
    let mut found: Vec<InCare> = Vec::new();
    let mut statement = db.prepare_cached(
        "SELECT episodes.id, client_id, admitted_on, since_on, minutes_a_week, days_a_week, reason
         FROM episodes JOIN episode_hours ON episode_id = episodes.id
         WHERE ended_on IS NULL
         ORDER BY client_id, episodes.id, since_on",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: EpisodeId = row.get("id")?;
        let hours = HoursView {
            since_on: row.get("since_on")?,
            minutes_a_week: row.get("minutes_a_week")?,
            days_a_week: row.get("days_a_week")?,
            reason: row.get("reason")?,
        };
        match found.last_mut() {
            Some(last) if last.id == id => last.hours.push(hours),
            Some(_) | None => found.push(InCare {
                id,
                client_id: row.get("client_id")?,
                admitted_on: row.get("admitted_on")?,
                hours: vec![hours],
            }),
        }
    }
    Ok(found)
}

/// What is known of anyone at the sessions from a day on: who, when, where, how many clinical minutes.
pub(super) fn all_attended(db: &Desk, from: NaiveDate) -> Result<Vec<(ClientId, NaiveDate, SessionId, u16)>> {
    let attended = db
        .prepare_cached(
            "SELECT client_id, held_on, session_id, state, arrived_minute, left_minute, reason, starts_minute, minutes,
                    break_minutes
             FROM sessions CROSS JOIN attendance ON session_id = sessions.id
             WHERE held_on >= ?1",
        )?
        .query_map([from], |row| {
            let minutes = sessions::known(row)?.map_or(0, |it| it.clinical_minutes);
            Ok((row.get("client_id")?, row.get("held_on")?, row.get("session_id")?, minutes))
        })?
        .collect::<Result<_, _>>()?;
    Ok(attended)
}

// --- The story

/// The sessions of which something is known about a client and that no note shows which the reader may read. Both lists
/// lie together, each in an index of its own; side by side they are compared here.
pub(super) fn without_note(db: &Clinical, client: ClientId, me: &Person) -> Result<HashSet<SessionId>> {
    let noted: HashSet<SessionId> = db
        .prepare_cached(
            "SELECT session_id FROM clinical.notes INDEXED BY notes_by_client
             WHERE client_id = :client AND session_id IS NOT NULL
               AND (signed_at IS NOT NULL OR author_id = :me OR :is_supervisor)",
        )?
        .query_map(
            named_params! { ":client": client, ":me": me.user, ":is_supervisor": me.roles.contains(Role::Supervisor) },
            |row| row.get(0),
        )?
        .collect::<rusqlite::Result<_>>()?;
    let known = db
        .prepare_cached("SELECT session_id FROM attendance WHERE client_id = ?1")?
        .query_map([client], |row| row.get(0))?
        .filter(|it| it.as_ref().map_or(true, |it| !noted.contains(it)))
        .collect::<rusqlite::Result<_>>()?;
    Ok(known)
}

pub(super) fn count_attendance(db: &Desk, client: ClientId) -> Result<u32> {
    let mut query = db.prepare_cached("SELECT count(*) FROM attendance WHERE client_id = ?1")?;
    Ok(query.query_row([client], |row| row.get(0))?)
}

/// The calls about a client, newest first, without the client's name.
pub(super) fn calls(db: &Desk, client: ClientId, before: &Before, limit: u32) -> Result<Vec<CallView>> {
    let calls = db
        .prepare_cached(
            "SELECT calls.id, called_on, minute, direction, about, who, note, client_id, users.name AS recorded_by_name
             FROM calls JOIN users ON users.id = recorded_by
             WHERE client_id = :client AND called_on <= :on
               AND (called_on < :on OR minute < :minute OR (minute = :minute AND calls.id < :id))
             ORDER BY called_on DESC, minute DESC, calls.id DESC LIMIT :limit",
        )?
        .query_map(
            named_params! {
                ":client": client, ":on": before.on, ":minute": before.minute, ":id": before.id, ":limit": limit,
            },
            calls::view,
        )?
        .collect::<Result<_, _>>()?;
    Ok(calls)
}

pub(super) fn count_calls(db: &Desk, client: ClientId) -> Result<u32> {
    let mut query = db.prepare_cached("SELECT count(*) FROM calls WHERE client_id = ?1")?;
    Ok(query.query_row([client], |row| row.get(0))?)
}

/// A version of a plan or summary, or an export: when, under which id, what.
pub(super) type Written = (Timestamp, [u8; 16], StoryEvent);

/// The versions of plans and summaries one may read: signed ones, one's own drafts, for a supervisor every draft.
pub(super) fn documents(db: &Clinical, client: ClientId, me: &Person) -> Result<Vec<Written>> {
    let documents = db
        .prepare_cached(
            "SELECT 'plan' AS document, plan.id, episode_id, version, signed_at IS NOT NULL AS is_signed,
                    ifnull(signed_at, kept_at) AS at, ifnull(users.name, '') AS author_name
             FROM clinical.discharge_plans AS plan LEFT JOIN users ON users.id = author_id
             WHERE client_id = :client AND (signed_at IS NOT NULL OR author_id = :me OR :is_supervisor)
             UNION ALL
             SELECT 'summary', summary.id, episode_id, version, signed_at IS NOT NULL, ifnull(signed_at, kept_at),
                    ifnull(users.name, '')
             FROM clinical.discharge_summaries AS summary LEFT JOIN users ON users.id = author_id
             WHERE client_id = :client AND (signed_at IS NOT NULL OR author_id = :me OR :is_supervisor)",
        )?
        .query_map(
            named_params! {
                ":client": client, ":me": me.user, ":is_supervisor": me.roles.contains(Role::Supervisor),
            },
            |row| {
                let (document, bytes) = (row.get("document")?, row.get("id")?);
                let event = StoryEvent::Document {
                    document,
                    version: row.get("version")?,
                    is_signed: row.get("is_signed")?,
                    author_name: row.get("author_name")?,
                    id: match document {
                        ExportedDocument::Plan => PlanId::from_bytes(bytes).to_string(),
                        ExportedDocument::Summary => SummaryId::from_bytes(bytes).to_string(),
                    },
                    episode_id: row.get("episode_id")?,
                };
                Ok((row.get("at")?, bytes, event))
            },
        )?
        .collect::<Result<_, _>>()?;
    Ok(documents)
}
