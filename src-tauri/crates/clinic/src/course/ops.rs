//! Rules of the course of care: weeks of hours, and what comes next.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use vault::{Clinical, Desk, Timestamp};

use super::{
    ComingSession, CourseView, NextKind, NextView, ThisWeek, WeekOfClient, WeekState, WeekView, next,
    store::{self, InCare},
    weeks::{self, Stay},
};
use crate::{
    ClientId, EpisodeId, Result, clients,
    hours::{self, HoursView},
    settings::{self, LocalTime},
};

/// How far ahead sessions are named, in days.
const AHEAD: u64 = 14;

/// How many things are said to come next, and how many of them are sessions while there is something else.
const NEXT: usize = 6;
const SESSIONS: usize = 3;

/// The course of the client's open episode of care, or of the last, by attendance; nothing for one who was never admitted.
///
/// # Errors
/// `NotFound` for an unknown client.
pub fn get(db: &Desk, client: ClientId, now: Timestamp) -> Result<Option<CourseView>> {
    let Some(found) = Found::of(db, client, now)? else {
        return Ok(None);
    };
    let attended = store::attended(db, client, found.stay.admitted_on, found.stay.ended_on)?;
    Ok(Some(found.view(attended, Vec::new())))
}

/// The same with the hours of individual and family counseling, by signed notes, and what a signed plan says comes after.
///
/// # Errors
/// `NotFound` for an unknown client.
pub fn chart(db: &Clinical, client: ClientId, now: Timestamp) -> Result<Option<CourseView>> {
    let Some(found) = Found::of(db, client, now)? else {
        return Ok(None);
    };
    let Stay { admitted_on, ended_on } = found.stay;
    let mut attended = store::attended(db, client, admitted_on, ended_on)?;
    attended.extend(store::counselled(db, client, admitted_on, ended_on)?);
    let (mut after, planned_on) = store::plan(db, found.episode, found.now.date)?;
    let planned_on = planned_on.filter(|it| ended_on.is_none() && *it >= found.now.date);
    after.extend(planned_on.map(|on| NextView {
        on,
        minute: None,
        what: NextKind::Discharge,
        label: String::new(),
        hours: None,
    }));
    Ok(Some(found.view(attended, after)))
}

/// What is found of an episode, whoever asks.
struct Found {
    episode: EpisodeId,
    stay: Stay,
    hours: Vec<HoursView>,
    coming: Vec<ComingSession>,
    now: LocalTime,
}

impl Found {
    fn of(db: &Desk, client: ClientId, now: Timestamp) -> Result<Option<Self>> {
        clients::require(db, client)?;
        let now = settings::local_minute(db, now)?;
        let Some((episode, stay)) = store::episode(db, client)? else {
            return Ok(None);
        };
        let coming = if stay.ended_on.is_some() {
            Vec::new()
        } else {
            let memberships = store::memberships(db, client, now.date)?;
            let known = store::known(db, client, now.date)?;
            next::coming(&memberships, &store::held(db, now.date)?, &known, now, AHEAD)
        };
        Ok(Some(Self { episode, stay, hours: hours::list(db, episode)?, coming, now }))
    }

    fn view(self, attended: Vec<(NaiveDate, u16)>, after: Vec<NextView>) -> CourseView {
        let weeks = weeks::weeks(self.stay, &self.hours, attended, self.now.date);
        let this_week = weeks.iter().find(|it| it.state == WeekState::Current).map(|it| self.this_week(it));
        CourseView {
            episode_id: self.episode,
            admitted_on: self.stay.admitted_on,
            ended_on: self.stay.ended_on,
            this_week,
            next: self.next(after),
            weeks,
        }
    }

    fn this_week(&self, week: &WeekView) -> ThisWeek {
        let is_in_it = |it: &&ComingSession| weeks::monday_of(it.on) == week.monday;
        let coming: Vec<_> = self.coming.iter().filter(is_in_it).cloned().collect();
        let coming_minutes: u32 = coming.iter().map(|it| u32::from(it.minutes)).sum();
        ThisWeek {
            number: week.number,
            attended_minutes: week.attended_minutes,
            prescribed_minutes: week.prescribed_minutes,
            coming,
            would_make_minutes: week.attended_minutes + coming_minutes,
        }
    }

    /// The first few things to come: what is rare is not crowded out by the sessions of each day.
    fn next(&self, after: Vec<NextView>) -> Vec<NextView> {
        let is_open = self.stay.ended_on.is_none();
        let steps = self.hours.iter().filter(|it| is_open && it.since_on > self.now.date).map(|it| NextView {
            on: it.since_on,
            minute: None,
            what: NextKind::StepDown,
            label: String::new(),
            hours: Some(*it),
        });
        let in_order = |it: &NextView| (it.on, it.minute, it.what);
        let mut rare: Vec<_> = steps.chain(after).collect();
        rare.sort_by_key(in_order);
        let sessions = self.coming.iter().map(|it| NextView {
            on: it.on,
            minute: Some(it.starts_minute),
            what: NextKind::Session,
            label: it.desk_label.clone(),
            hours: None,
        });
        let room = NEXT.saturating_sub(rare.len()).max(SESSIONS);
        let mut next: Vec<_> = sessions.take(room).collect();
        rare.truncate(NEXT - next.len());
        next.append(&mut rare);
        next.sort_by_key(in_order);
        next
    }
}

/// The hours of this week of everyone in care, by attendance, and what the sessions still to come would add.
///
/// # Errors
/// When the file cannot be read.
pub fn this_week_of_all(db: &Desk, now: Timestamp) -> Result<Vec<WeekOfClient>> {
    let now = settings::local_minute(db, now)?;
    let monday = weeks::monday_of(now.date);
    let left = 7 - u64::from(now.date.weekday().num_days_from_monday());
    let mut memberships: BTreeMap<ClientId, Vec<_>> = BTreeMap::new();
    for (client, it) in store::all_memberships(db, now.date)? {
        memberships.entry(client).or_default().push(it);
    }
    let held = store::held(db, now.date)?;
    let mut attended: BTreeMap<ClientId, Vec<_>> = BTreeMap::new();
    for (client, day, session, minutes) in store::all_attended(db, monday)? {
        attended.entry(client).or_default().push((day, session, minutes));
    }
    let mut all = Vec::new();
    for InCare { client_id, admitted_on, hours, .. } in store::in_care(db)? {
        let attended = attended.remove(&client_id).unwrap_or_default();
        let known: BTreeSet<_> = attended.iter().map(|(_, session, _)| *session).collect();
        let memberships = memberships.remove(&client_id).unwrap_or_default();
        let coming = next::coming(&memberships, &held, &known, now, left);
        let since = attended.iter().filter(|(day, ..)| *day >= admitted_on && weeks::monday_of(*day) == monday);
        all.push(WeekOfClient {
            client_id,
            attended_minutes: since.map(|(.., minutes)| u32::from(*minutes)).sum(),
            coming_minutes: coming.iter().map(|it| u32::from(it.minutes)).sum(),
            prescribed_minutes: hours::in_week(&hours, monday, admitted_on, None),
        });
    }
    Ok(all)
}
