//! Rules of prescribed hours.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use vault::Desk;

use super::{HoursDraft, HoursReason, HoursView, store};
use crate::{ClientId, ClinicError, EpisodeId, Field, Problem, Result, Thing, episodes, episodes::LevelOfCare};

/// Most minutes a week: forty hours.
const MOST: u16 = 40 * 60;

/// Prescriptions are in quarter hours.
const QUARTER: u16 = 15;

/// How far ahead a step may be planned, in days.
const AHEAD: u64 = 2 * 366;

/// Days of a week over which its hours are spread: Monday to Friday.
const WORKDAYS: u32 = 5;

/// What a level of care prescribes unless a person says otherwise (The ASAM Criteria: 2.1 from nine hours, 2.5 from twenty,
/// 1.0 below nine).
const fn usual(level: LevelOfCare) -> (u16, u8) {
    match level {
        LevelOfCare::Outpatient => (2 * 60, 1),
        LevelOfCare::IntensiveOutpatient => (9 * 60, 3),
        LevelOfCare::PartialHospitalization => (20 * 60, 5),
    }
}

fn hours_of(level: LevelOfCare, since_on: NaiveDate, reason: HoursReason) -> HoursView {
    let (minutes_a_week, days_a_week) = usual(level);
    HoursView { since_on, minutes_a_week, days_a_week, reason }
}

/// Hours prescribed in an episode of care, first to last; steps planned for after its end never came.
///
/// # Errors
/// `NotFound` for an unknown episode.
pub fn list(db: &Desk, episode: EpisodeId) -> Result<Vec<HoursView>> {
    let (_, ended_on) = days_of(db, episode)?;
    let mut hours = store::of_episode(db, episode)?;
    hours.retain(|it| ended_on.is_none_or(|ended_on| it.since_on <= ended_on));
    Ok(hours)
}

/// The same of all of a client's episodes, each with its own.
pub(crate) fn of_client(db: &Desk, client: ClientId) -> Result<Vec<(EpisodeId, HoursView)>> {
    store::of_client(db, client)
}

/// Minutes that were attended, as hours to a tenth: "118.5". Never more than they were, wherever they are told.
#[must_use]
pub fn attended(minutes: u32) -> String {
    format!("{}.{}", minutes / 60, minutes % 60 / 6)
}

fn days_of(db: &Desk, episode: EpisodeId) -> Result<(NaiveDate, Option<NaiveDate>)> {
    episodes::days(db, episode)?.ok_or_else(|| ClinicError::not_found(Thing::Episode))
}

/// Prescribes hours from a day on; a prescription of the same day is replaced. Quarter hours, at most forty; days to hold
/// them; from admission to the end of the episode, at most two years ahead.
///
/// # Errors
/// `NotFound` for an unknown episode; `Invalid`, beside the field that cannot be kept.
pub fn prescribe(db: &Desk, draft: &HoursDraft, today: NaiveDate) -> Result<()> {
    let (admitted_on, ended_on) = days_of(db, draft.episode_id)?;
    let refusal = if draft.since_on < admitted_on {
        Some((Field::SinceOn, Problem::BeforeAdmission))
    } else if ended_on.is_some_and(|ended_on| draft.since_on > ended_on) {
        Some((Field::SinceOn, Problem::AfterEnd))
    } else if today.checked_add_days(Days::new(AHEAD)).is_some_and(|last| draft.since_on > last) {
        Some((Field::SinceOn, Problem::Impossible))
    } else if draft.minutes_a_week > MOST || !draft.minutes_a_week.is_multiple_of(QUARTER) {
        Some((Field::MinutesAWeek, Problem::Impossible))
    } else if draft.days_a_week > 7 || (draft.minutes_a_week == 0) != (draft.days_a_week == 0) {
        Some((Field::DaysAWeek, Problem::Impossible))
    } else {
        None
    };
    if let Some((field, problem)) = refusal {
        return Err(ClinicError::invalid(field, problem));
    }
    let hours = HoursView {
        since_on: draft.since_on,
        minutes_a_week: draft.minutes_a_week,
        days_a_week: draft.days_a_week,
        reason: draft.reason,
    };
    store::put(db, draft.episode_id, hours)
}

/// Takes a prescription out; the one before it goes on. Never the first.
///
/// # Errors
/// `NotFound` for an unknown episode or prescription; `Invalid` for the first.
pub fn remove(db: &Desk, episode: EpisodeId, since_on: NaiveDate) -> Result<()> {
    let hours = list(db, episode)?;
    if !hours.iter().any(|it| it.since_on == since_on) {
        return Err(ClinicError::not_found(Thing::Hours));
    }
    if hours.first().is_some_and(|it| it.since_on == since_on) {
        return Err(ClinicError::invalid(Field::SinceOn, Problem::NotAllowed));
    }
    store::remove(db, episode, since_on)
}

/// The hours an admission begins with.
pub(crate) fn begin(db: &Desk, episode: EpisodeId, admitted_on: NaiveDate, level: LevelOfCare) -> Result<()> {
    store::put(db, episode, hours_of(level, admitted_on, HoursReason::Admission))
}

/// The hours a transfer brings: the new level's, unless it changes nothing or somebody prescribed others for that day.
/// `before` is the level until then, `replaced` the one another transfer had set on the same day.
pub(crate) fn transfer(
    db: &Desk,
    episode: EpisodeId,
    since_on: NaiveDate,
    (before, replaced): (Option<LevelOfCare>, Option<LevelOfCare>),
    level: LevelOfCare,
) -> Result<()> {
    let of_day = store::of_episode(db, episode)?.into_iter().find(|it| it.since_on == since_on);
    let is_own =
        of_day.is_none_or(|it| replaced.is_some_and(|replaced| usual(replaced) == (it.minutes_a_week, it.days_a_week)));
    if !is_own {
        return Ok(());
    }
    let reason = match before {
        None => HoursReason::Admission,
        Some(before) if before < level => HoursReason::StepUp,
        Some(before) if before > level => HoursReason::StepDown,
        Some(_) if of_day.is_some() => return store::remove(db, episode, since_on),
        Some(_) => return Ok(()),
    };
    store::put(db, episode, hours_of(level, since_on, reason))
}

/// The minutes prescribed for the week of a Monday: of each day from Monday to Friday within the episode, a fifth of what was
/// prescribed on it, in all to the nearest quarter hour. Weeks of admission and discharge, and those in which the
/// prescription changes, come to what their days come to.
pub(crate) fn in_week(hours: &[HoursView], monday: NaiveDate, from: NaiveDate, until: Option<NaiveDate>) -> u16 {
    let days = monday.iter_days().take_while(|it| it.weekday() != Weekday::Sat);
    let is_inside = |day: &NaiveDate| *day >= from && until.is_none_or(|until| *day <= until);
    let fifths: u32 = days
        .filter(is_inside)
        .filter_map(|day| hours.iter().rev().find(|it| it.since_on <= day))
        .map(|it| u32::from(it.minutes_a_week))
        .sum();
    let quarter = u32::from(QUARTER) * WORKDAYS;
    u16::try_from((fifths + quarter / 2) / quarter).unwrap_or(u16::MAX).saturating_mul(QUARTER)
}
