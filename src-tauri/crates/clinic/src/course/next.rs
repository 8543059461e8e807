//! What comes next: sessions a client is expected at.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::ComingSession;
use crate::{GroupId, SessionId, groups::Weekdays, sessions, settings::LocalTime};

/// A membership of a group, and when the group meets.
#[derive(Debug, Clone)]
pub(super) struct Membership {
    pub(super) group: GroupId,
    pub(super) desk_label: String,
    pub(super) weekdays: Weekdays,
    pub(super) times: Times,
    pub(super) since_on: NaiveDate,
    pub(super) until_on: Option<NaiveDate>,
    pub(super) closed_on: Option<NaiveDate>,
}

/// When a session begins, how long it lasts, how much of that are breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Times {
    pub(super) starts_minute: u16,
    pub(super) minutes: u16,
    pub(super) break_minutes: u16,
}

impl Times {
    /// The clinical minutes of whoever comes at this minute.
    fn left_at(self, minute: u16) -> u16 {
        let late = minute.saturating_sub(self.starts_minute);
        self.minutes.saturating_sub(self.break_minutes).saturating_sub(late)
    }
}

/// What is known of the sessions to come: those that already have a row, with the times they have.
pub(super) type Held = BTreeMap<(GroupId, NaiveDate), Times>;

/// The sessions from now on, through `days` days, at which a member is expected and of whom nothing is known there yet.
pub(super) fn coming(
    memberships: &[Membership],
    held: &Held,
    known: &BTreeSet<SessionId>,
    now: LocalTime,
    days: u64,
) -> Vec<ComingSession> {
    let last = now.date.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    let mut coming = Vec::new();
    for day in now.date.iter_days().take_while(|it| *it < last) {
        let minute = if day == now.date { now.minute } else { 0 };
        for it in memberships.iter().filter(|it| it.goes_on(day)) {
            let row = held.get(&(it.group, day)).copied();
            let meets = row.is_some() || it.weekdays.has(day);
            let times = row.unwrap_or(it.times);
            let minutes = times.left_at(minute);
            if meets && minutes > 0 && !known.contains(&sessions::id_of(it.group, day)) {
                coming.push(ComingSession {
                    on: day,
                    starts_minute: times.starts_minute,
                    desk_label: it.desk_label.clone(),
                    minutes,
                });
            }
        }
    }
    coming.sort_by(|a, b| (a.on, a.starts_minute, &a.desk_label).cmp(&(b.on, b.starts_minute, &b.desk_label)));
    coming
}

impl Membership {
    fn goes_on(&self, day: NaiveDate) -> bool {
        self.since_on <= day
            && self.until_on.is_none_or(|until_on| day <= until_on)
            && self.closed_on.is_none_or(|closed_on| day < closed_on)
    }
}
