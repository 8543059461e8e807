//! The SQL of this feature.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};
use vault::{Clinical, Desk};

use super::{GroupDraft, GroupTitle, GroupView, MemberView, Weekdays};
use crate::{ClientId, EnrolmentId, GroupId, Result, clients};

pub(super) fn add(db: &Desk, id: GroupId, group: &GroupDraft) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO groups (id, desk_label, leader_id, room, weekdays, starts_minute, minutes, break_minutes)
         VALUES (:id, :desk_label, :leader_id, :room, :weekdays, :starts_minute, :minutes, :break_minutes)",
    )?
    .execute(named_params! {
        ":id": id,
        ":desk_label": group.desk_label,
        ":leader_id": group.leader_id,
        ":room": group.room,
        ":weekdays": Weekdays::of(&group.weekdays).0,
        ":starts_minute": group.starts_minute,
        ":minutes": group.minutes,
        ":break_minutes": group.break_minutes,
    })?;
    Ok(())
}

pub(super) fn change(db: &Desk, id: GroupId, group: &GroupDraft) -> Result<()> {
    db.prepare_cached(
        "UPDATE groups SET desk_label = :desk_label, leader_id = :leader_id, room = :room, weekdays = :weekdays,
           starts_minute = :starts_minute, minutes = :minutes, break_minutes = :break_minutes
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id,
        ":desk_label": group.desk_label,
        ":leader_id": group.leader_id,
        ":room": group.room,
        ":weekdays": Weekdays::of(&group.weekdays).0,
        ":starts_minute": group.starts_minute,
        ":minutes": group.minutes,
        ":break_minutes": group.break_minutes,
    })?;
    Ok(())
}

pub(super) fn close(db: &Desk, id: GroupId, on: NaiveDate) -> Result<()> {
    db.prepare_cached("UPDATE groups SET closed_on = ?2 WHERE id = ?1")?.execute((id, on))?;
    Ok(())
}

/// All groups, or one, without their members.
pub(super) fn groups(db: &Desk, id: Option<GroupId>) -> Result<Vec<GroupView>> {
    let groups = db
        .prepare_cached(
            "SELECT groups.id, desk_label, leader_id, users.name AS leader_name, room, weekdays, starts_minute, minutes,
                    break_minutes, closed_on
             FROM groups JOIN users ON users.id = leader_id
             WHERE ?1 IS NULL OR groups.id = ?1",
        )?
        .query_map([id], group)?
        .collect::<Result<_, _>>()?;
    Ok(groups)
}

fn group(row: &Row) -> rusqlite::Result<GroupView> {
    Ok(GroupView {
        id: row.get("id")?,
        fields: GroupDraft {
            desk_label: row.get("desk_label")?,
            leader_id: row.get("leader_id")?,
            room: row.get("room")?,
            weekdays: Weekdays(row.get("weekdays")?).days(),
            starts_minute: row.get("starts_minute")?,
            minutes: row.get("minutes")?,
            break_minutes: row.get("break_minutes")?,
        },
        leader_name: row.get("leader_name")?,
        members: Vec::new(),
        closed_on: row.get("closed_on")?,
    })
}

/// The members of all groups, or of one, on a day, by name. A closed group has none.
pub(super) fn members(db: &Desk, id: Option<GroupId>, on: NaiveDate) -> Result<Vec<(GroupId, MemberView)>> {
    let members = db
        .prepare_cached(
            "SELECT group_id, enrolments.id, client_id, since_on, first_name, last_name, suffix
             FROM groups
             CROSS JOIN enrolments ON group_id = groups.id  -- few groups, many who were members once
             JOIN clients ON clients.id = client_id
             WHERE (:group IS NULL OR groups.id = :group)
               AND since_on <= :day AND ifnull(until_on, '9') >= :day
               AND (closed_on IS NULL OR closed_on > :day)
             ORDER BY client_sort_name(last_name, first_name), client_id",
        )?
        .query_map(named_params! { ":group": id, ":day": on }, |row| {
            let (first, last): (String, String) = (row.get("first_name")?, row.get("last_name")?);
            let member = MemberView {
                enrolment_id: row.get("id")?,
                client_id: row.get("client_id")?,
                sorted_name: clients::sorted_name(&first, &last, &row.get::<_, String>("suffix")?),
                since_on: row.get("since_on")?,
            };
            Ok((row.get("group_id")?, member))
        })?
        .collect::<Result<_, _>>()?;
    Ok(members)
}

/// A membership: of which group and client, from when to when.
pub(super) struct Enrolment {
    pub(super) id: EnrolmentId,
    pub(super) group: GroupId,
    pub(super) client: ClientId,
    pub(super) since_on: NaiveDate,
    pub(super) until_on: Option<NaiveDate>,
}

pub(super) fn enrolment(db: &Desk, id: EnrolmentId) -> Result<Option<Enrolment>> {
    let found = db
        .prepare_cached("SELECT id, group_id, client_id, since_on, until_on FROM enrolments WHERE id = ?1")?
        .query_row([id], enrolment_of)
        .optional()?;
    Ok(found)
}

pub(super) fn enrolments(db: &Desk, group: GroupId, client: ClientId) -> Result<Vec<Enrolment>> {
    let found = db
        .prepare_cached(
            "SELECT id, group_id, client_id, since_on, until_on FROM enrolments WHERE group_id = ?1 AND client_id = ?2",
        )?
        .query_map((group, client), enrolment_of)?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

fn enrolment_of(row: &Row) -> rusqlite::Result<Enrolment> {
    Ok(Enrolment {
        id: row.get("id")?,
        group: row.get("group_id")?,
        client: row.get("client_id")?,
        since_on: row.get("since_on")?,
        until_on: row.get("until_on")?,
    })
}

pub(super) fn enrol(db: &Desk, enrolment: &Enrolment) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO enrolments (id, group_id, client_id, since_on, until_on)
         VALUES (:id, :group_id, :client_id, :since_on, :until_on)",
    )?
    .execute(named_params! {
        ":id": enrolment.id,
        ":group_id": enrolment.group,
        ":client_id": enrolment.client,
        ":since_on": enrolment.since_on,
        ":until_on": enrolment.until_on,
    })?;
    Ok(())
}

pub(super) fn release(db: &Desk, id: EnrolmentId, until_on: NaiveDate) -> Result<()> {
    db.prepare_cached("UPDATE enrolments SET until_on = ?2 WHERE id = ?1")?.execute((id, until_on))?;
    Ok(())
}

/// Memberships of a client that would have gone on after a day end on it; `next_on` is when the next episode begins.
pub(super) fn release_all(db: &Desk, client: ClientId, on: NaiveDate, next_on: Option<NaiveDate>) -> Result<()> {
    db.prepare_cached(
        "UPDATE enrolments SET until_on = :day
         WHERE client_id = :client AND since_on <= :day AND (until_on IS NULL OR until_on > :day)
           AND (:next IS NULL OR since_on < :next)",
    )?
    .execute(named_params! { ":client": client, ":day": on, ":next": next_on })?;
    Ok(())
}

/// Memberships that would have begun after a day never were.
pub(super) fn withdraw_all(db: &Desk, client: ClientId, on: NaiveDate, next_on: Option<NaiveDate>) -> Result<()> {
    db.prepare_cached(
        "DELETE FROM enrolments WHERE client_id = :client AND since_on > :day AND (:next IS NULL OR since_on < :next)",
    )?
    .execute(named_params! { ":client": client, ":day": on, ":next": next_on })?;
    Ok(())
}

pub(super) fn put_title(db: &Clinical, title: &GroupTitle) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.group_titles (group_id, title, curriculum) VALUES (:group_id, :title, :curriculum)
         ON CONFLICT (group_id) DO UPDATE SET title = excluded.title, curriculum = excluded.curriculum",
    )?
    .execute(named_params! { ":group_id": title.group_id, ":title": title.title, ":curriculum": title.curriculum })?;
    Ok(())
}

pub(super) fn titles(db: &Clinical) -> Result<BTreeMap<GroupId, GroupTitle>> {
    let titles = db
        .prepare_cached("SELECT group_id, title, curriculum FROM clinical.group_titles")?
        .query_map([], |row| {
            let id = row.get("group_id")?;
            Ok((id, GroupTitle { group_id: id, title: row.get("title")?, curriculum: row.get("curriculum")? }))
        })?
        .collect::<Result<_, _>>()?;
    Ok(titles)
}
