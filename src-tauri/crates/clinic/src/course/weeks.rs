//! The weeks of an episode of care. Days are the clinic's; a session that goes on past midnight belongs to the day it began.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use super::{WeekState, WeekView};
use crate::hours::{self, HoursView};

/// An open episode shows at least a quarter of a year.
const AT_LEAST: usize = 13;

/// How many weeks of the last planned step are shown.
const OF_LAST_STEP: u64 = 2;

/// First and last day of an episode of care.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stay {
    pub(super) admitted_on: NaiveDate,
    pub(super) ended_on: Option<NaiveDate>,
}

/// The Monday of a day's week.
pub(super) fn monday_of(day: NaiveDate) -> NaiveDate {
    let since = Days::new(u64::from(day.weekday().num_days_from_monday()));
    day.checked_sub_days(since).unwrap_or(day)
}

/// The weeks from admission to the end; of an open episode to this week and the end of what is planned, thirteen at least.
pub(super) fn weeks(
    stay: Stay,
    hours: &[HoursView],
    attended: impl IntoIterator<Item = (NaiveDate, u16)>,
    today: NaiveDate,
) -> Vec<WeekView> {
    let mut minutes: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for (day, it) in attended {
        *minutes.entry(monday_of(day)).or_default() += u32::from(it);
    }
    let planned = hours.last().map(|it| it.since_on).filter(|it| *it > today);
    let end_of_plan = planned.and_then(|it| it.checked_add_days(Days::new(7 * (OF_LAST_STEP - 1))));
    let last_day = stay.ended_on.unwrap_or_else(|| end_of_plan.map_or(today, |it| it.max(today)));
    let mut weeks = Vec::new();
    for (number, monday) in (1..).zip(monday_of(stay.admitted_on).iter_weeks()) {
        if monday > last_day && (stay.ended_on.is_some() || weeks.len() >= AT_LEAST) {
            break;
        }
        weeks.push(WeekView {
            number,
            monday,
            prescribed_minutes: hours::in_week(hours, monday, stay.admitted_on, stay.ended_on),
            attended_minutes: minutes.get(&monday).copied().unwrap_or(0),
            state: state(monday, stay, today),
        });
    }
    weeks
}

fn state(monday: NaiveDate, stay: Stay, today: NaiveDate) -> WeekState {
    let this_monday = monday_of(today);
    if stay.ended_on.is_some() || monday < this_monday {
        WeekState::Past
    } else if monday == this_monday {
        WeekState::Current
    } else {
        WeekState::Coming
    }
}
