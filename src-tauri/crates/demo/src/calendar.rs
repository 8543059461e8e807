//! Days and the clinic's wall clock.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::Tz;
use vault::Timestamp;

/// Minutes of a day.
pub(crate) const DAY: i64 = 24 * 60;

/// The clock on the clinic's wall.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock {
    zone: Tz,
    now: Timestamp,
}

impl Clock {
    pub(crate) const fn new(zone: Tz, now: Timestamp) -> Self {
        Self { zone, now }
    }

    /// The moment the demonstration is opened.
    pub(crate) const fn now(self) -> Timestamp {
        self.now
    }

    /// The day it is.
    pub(crate) fn today(self) -> NaiveDate {
        self.day_of(self.now)
    }

    /// The day a moment lies on.
    pub(crate) fn day_of(self, moment: Timestamp) -> NaiveDate {
        moment.utc().with_timezone(&self.zone).date_naive()
    }

    /// The IANA name of the zone.
    pub(crate) fn zone_name(self) -> &'static str {
        self.zone.name()
    }

    /// Whether a minute of a day has come.
    pub(crate) fn has_come(self, day: NaiveDate, minute: i64) -> bool {
        self.at(day, minute) <= self.now
    }

    /// A minute of a day, which may lie on the day before or after. In the hour that the clock skips, an hour later.
    pub(crate) fn at(self, day: NaiveDate, minute: i64) -> Timestamp {
        let local = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute);
        let moment = self.zone.from_local_datetime(&local).earliest();
        let moment = moment.or_else(|| self.zone.from_local_datetime(&(local + TimeDelta::hours(1))).earliest());
        Timestamp::new(moment.map_or_else(|| Utc.from_utc_datetime(&local), |it| it.to_utc()))
    }
}

/// So many days later; before, for a negative number.
pub(crate) fn plus(day: NaiveDate, days: i64) -> NaiveDate {
    let span = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(span) } else { day.checked_add_days(span) }.unwrap_or(day)
}

/// The Monday of its week.
pub(crate) fn monday(day: NaiveDate) -> NaiveDate {
    plus(day, -i64::from(day.weekday().num_days_from_monday()))
}

/// The day itself, or the next Monday after a weekend.
pub(crate) fn working(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => plus(day, 2),
        Weekday::Sun => plus(day, 1),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => day,
    }
}

/// Whether the program keeps a holiday.
pub(crate) fn is_holiday(day: NaiveDate) -> bool {
    let (month, date, weekday) = (day.month(), day.day(), day.weekday());
    match (month, weekday) {
        (5, Weekday::Mon) => date > 24,
        (9, Weekday::Mon) => date <= 7,
        (11, Weekday::Thu) => (22..=28).contains(&date),
        _ => matches!((month, date), (1, 1) | (6, 19) | (7, 4) | (12, 24 | 25 | 31)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(zone: Tz) -> Clock {
        Clock::new(zone, Timestamp::new(Utc.with_ymd_and_hms(2026, 11, 24, 14, 12, 30).unwrap()))
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_wall_shows_the_day_of_its_zone() {
        assert_eq!(clock(chrono_tz::America::New_York).today(), date("2026-11-24"));
        assert_eq!(clock(chrono_tz::Pacific::Kiritimati).today(), date("2026-11-25"));
    }

    #[test]
    fn a_skipped_hour_is_an_hour_later_and_a_doubled_one_the_first() {
        let clock = clock(chrono_tz::America::New_York);
        assert_eq!(clock.at(date("2026-03-08"), 150).to_string(), "2026-03-08T07:30:00.000Z");
        assert_eq!(clock.at(date("2026-11-01"), 90).to_string(), "2026-11-01T05:30:00.000Z");
    }

    #[test]
    fn minutes_run_over_midnight() {
        let clock = clock(chrono_tz::America::New_York);
        assert_eq!(clock.at(date("2026-11-23"), DAY + 60), clock.at(date("2026-11-24"), 60));
        assert!(clock.has_come(date("2026-11-24"), 552));
        assert!(!clock.has_come(date("2026-11-24"), 553));
    }

    #[test]
    fn holidays_of_a_year() {
        let kept: Vec<String> =
            date("2026-01-01").iter_days().take(365).filter(|it| is_holiday(*it)).map(|it| it.to_string()).collect();
        assert_eq!(
            kept,
            [
                "2026-01-01",
                "2026-05-25",
                "2026-06-19",
                "2026-07-04",
                "2026-09-07",
                "2026-11-26",
                "2026-12-24",
                "2026-12-25",
                "2026-12-31"
            ]
        );
    }
}
