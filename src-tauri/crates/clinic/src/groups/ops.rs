//! Rules of groups.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use vault::{Clinical, Desk};

use super::{
    GroupDraft, GroupTitle, GroupView, MemberView, Weekdays,
    store::{self, Enrolment},
};
use crate::{
    ClientId, ClinicError, EnrolmentId, Field, GroupId, Problem, Result, Thing, clients, episodes, normal, people, text,
};

const DAY: u16 = 24 * 60;

/// Adds a group: a label, a leader who is a clinician, at least one weekday, times within the day (an end at 24:00 is
/// allowed), breaks shorter than the session.
///
/// # Errors
/// `Invalid`, beside the field that cannot be kept.
pub fn add(db: &Desk, draft: &GroupDraft) -> Result<GroupId> {
    let group = kept(db, draft)?;
    let id = GroupId::new();
    store::add(db, id, &group)?;
    Ok(id)
}

/// Changes a group, by the same rules; sessions already held keep what they had.
///
/// # Errors
/// `NotFound` for an unknown group; `Invalid`, beside the field that cannot be kept.
pub fn change(db: &Desk, id: GroupId, draft: &GroupDraft) -> Result<()> {
    require(db, id)?;
    store::change(db, id, &kept(db, draft)?)
}

/// The form as it is kept.
fn kept(db: &Desk, draft: &GroupDraft) -> Result<GroupDraft> {
    let group = GroupDraft {
        desk_label: text::required_line(&draft.desk_label, Field::DeskLabel)?,
        leader_id: draft.leader_id,
        room: text::line(&draft.room, Field::Room)?,
        weekdays: Weekdays::of(&draft.weekdays).days(),
        starts_minute: draft.starts_minute,
        minutes: draft.minutes,
        break_minutes: draft.break_minutes,
    };
    people::require_clinician(db, group.leader_id, Field::Leader)?;
    if draft.weekdays.is_empty() {
        return Err(ClinicError::invalid(Field::Weekdays, Problem::Empty));
    }
    if draft.weekdays.iter().any(|it| *it > 6) {
        return Err(ClinicError::invalid(Field::Weekdays, Problem::Impossible));
    }
    if group.starts_minute >= DAY {
        return Err(ClinicError::invalid(Field::StartsMinute, Problem::Impossible));
    }
    if !(5..=720).contains(&group.minutes) || group.starts_minute + group.minutes > DAY {
        return Err(ClinicError::invalid(Field::Minutes, Problem::Impossible));
    }
    if group.break_minutes >= group.minutes {
        return Err(ClinicError::invalid(Field::BreakMinutes, Problem::TooLong));
    }
    Ok(group)
}

/// Closes a group from a day on: it does not meet on that day, and has no members any more.
///
/// # Errors
/// `NotFound` for an unknown group.
pub fn close(db: &Desk, id: GroupId, on: NaiveDate) -> Result<()> {
    require(db, id)?;
    store::close(db, id, on)
}

/// Groups with their members on a day: open ones by label, then closed ones.
///
/// # Errors
/// When the file cannot be read.
pub fn list(db: &Desk, on: NaiveDate) -> Result<Vec<GroupView>> {
    let mut groups = store::groups(db, None)?;
    let mut members: BTreeMap<GroupId, Vec<MemberView>> = BTreeMap::new();
    for (group, member) in store::members(db, None, on)? {
        members.entry(group).or_default().push(member);
    }
    for group in &mut groups {
        group.members = members.remove(&group.id).unwrap_or_default();
    }
    groups.sort_by_cached_key(|it| (is_closed(it, on), normal(&it.fields.desk_label), it.id));
    Ok(groups)
}

fn is_closed(group: &GroupView, on: NaiveDate) -> bool {
    group.closed_on.is_some_and(|closed_on| closed_on <= on)
}

/// One group with its members on a day.
///
/// # Errors
/// `NotFound` for an unknown group.
pub fn get(db: &Desk, id: GroupId, on: NaiveDate) -> Result<GroupView> {
    let mut group = store::groups(db, Some(id))?.pop().ok_or_else(|| ClinicError::not_found(Thing::Group))?;
    group.members = members_on(db, id, on)?;
    Ok(group)
}

/// Refuses an unknown group.
///
/// # Errors
/// `NotFound` for an unknown group.
pub fn require(db: &Desk, id: GroupId) -> Result<()> {
    if store::groups(db, Some(id))?.is_empty() {
        return Err(ClinicError::not_found(Thing::Group));
    }
    Ok(())
}

/// Groups that meet on a day (weekday, not closed).
///
/// # Errors
/// When the file cannot be read.
pub fn meeting_on(db: &Desk, on: NaiveDate) -> Result<Vec<GroupView>> {
    let mut groups = list(db, on)?;
    groups.retain(|it| Weekdays::of(&it.fields.weekdays).has(on) && !is_closed(it, on));
    Ok(groups)
}

/// Members on a day, by name.
///
/// # Errors
/// When the file cannot be read.
pub fn members_on(db: &Desk, id: GroupId, on: NaiveDate) -> Result<Vec<MemberView>> {
    Ok(store::members(db, Some(id), on)?.into_iter().map(|(_, member)| member).collect())
}

/// Makes an admitted client a member from a day on; once only.
///
/// # Errors
/// `NotFound` for an unknown group or client, `NotAdmitted` for one without an episode of care on that day, `NoSession` for
/// a group that is closed by then, `AlreadyEnrolled` for one who is a member then or later.
pub fn enrol(db: &Desk, group: GroupId, client: ClientId, since_on: NaiveDate) -> Result<EnrolmentId> {
    let closed = is_closed(&get(db, group, since_on)?, since_on);
    clients::require(db, client)?;
    if closed {
        return Err(ClinicError::NoSession);
    }
    episodes::require_on(db, client, since_on)?;
    let enrolment = Enrolment { id: EnrolmentId::new(), group, client, since_on, until_on: None };
    require_once(db, &enrolment)?;
    store::enrol(db, &enrolment)?;
    Ok(enrolment.id)
}

/// Releases a member; the day given is the last.
///
/// # Errors
/// `NotFound` for an unknown membership; `Invalid` for a day before it began; `AlreadyEnrolled` where a later one of the
/// same client would overlap.
pub fn release(db: &Desk, id: EnrolmentId, until_on: NaiveDate) -> Result<()> {
    let enrolment = store::enrolment(db, id)?.ok_or_else(|| ClinicError::not_found(Thing::Enrolment))?;
    if until_on < enrolment.since_on {
        return Err(ClinicError::invalid(Field::UntilOn, Problem::Impossible));
    }
    require_once(db, &Enrolment { until_on: Some(until_on), ..enrolment })?;
    store::release(db, id, until_on)
}

/// Refuses a membership that shares a day with another of the same client in the same group.
fn require_once(db: &Desk, enrolment: &Enrolment) -> Result<()> {
    let begins_in_time = |a: &Enrolment, b: &Enrolment| b.until_on.is_none_or(|until_on| a.since_on <= until_on);
    let shares_a_day = |it: &Enrolment| begins_in_time(it, enrolment) && begins_in_time(enrolment, it);
    let others = store::enrolments(db, enrolment.group, enrolment.client)?;
    if others.iter().any(|it| it.id != enrolment.id && shares_a_day(it)) {
        return Err(ClinicError::AlreadyEnrolled);
    }
    Ok(())
}

/// Ends a client's memberships with an episode of care: its last day is theirs. `next_on` is when the next episode began.
pub(crate) fn release_all(db: &Desk, client: ClientId, on: NaiveDate, next_on: Option<NaiveDate>) -> Result<()> {
    store::release_all(db, client, on, next_on)?;
    store::withdraw_all(db, client, on, next_on)
}

/// Gives a group its clinical title and curriculum; both may be empty.
///
/// # Errors
/// `NotFound` for an unknown group; `Invalid` for a text that is too long.
pub fn set_title(db: &Clinical, draft: &GroupTitle) -> Result<()> {
    require(db, draft.group_id)?;
    let title = GroupTitle {
        group_id: draft.group_id,
        title: text::line(&draft.title, Field::Title)?,
        curriculum: text::line(&draft.curriculum, Field::Curriculum)?,
    };
    store::put_title(db, &title)
}

/// A group's clinical title; empty until it has one.
///
/// # Errors
/// When the file cannot be read.
pub fn title_of(db: &Clinical, id: GroupId) -> Result<GroupTitle> {
    let empty = GroupTitle { group_id: id, title: String::new(), curriculum: String::new() };
    Ok(titles(db)?.remove(&id).unwrap_or(empty))
}

/// The clinical titles of all groups.
///
/// # Errors
/// When the file cannot be read.
pub fn titles(db: &Clinical) -> Result<BTreeMap<GroupId, GroupTitle>> {
    store::titles(db)
}
