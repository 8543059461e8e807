//! Rules of the settings, and the clinic's own clock.

use chrono::{DateTime, NaiveDate, SecondsFormat, Timelike};
use chrono_tz::Tz;
use vault::{Desk, Timestamp, VaultError};

use super::{LocalTime, SettingsDraft, SettingsView, WallClock, store};
use crate::{ClinicError, Field, Problem, Result, text};

/// Writes the settings of a new clinic: its name and time zone; the program is called "Intensive outpatient program",
/// notes are due in 5 business days.
///
/// # Errors
/// `Invalid` where the name is empty or too long or the time zone unknown.
pub fn first(db: &Desk, name: &str, time_zone: &str) -> Result<()> {
    change(
        db,
        &SettingsDraft {
            name: name.to_owned(),
            address: String::new(),
            telephone: String::new(),
            time_zone: time_zone.to_owned(),
            licence_label: String::new(),
            program_name: "Intensive outpatient program".to_owned(),
            note_due_days: 5,
        },
    )
}

/// Checks the name and time zone of a clinic that is being set up, before anything is written.
///
/// # Errors
/// `Invalid` where the name is empty or too long or the time zone unknown.
pub fn check_first(name: &str, time_zone: &str) -> Result<()> {
    text::required_line(name, Field::Name)?;
    known_zone(time_zone.trim()).map(drop)
}

/// The settings.
///
/// # Errors
/// When the file cannot be read, or is no clinic's yet.
pub fn get(db: &Desk) -> Result<SettingsView> {
    let mut settings = store::get(db)?;
    settings.still_empty = [
        (Field::Address, &settings.address),
        (Field::Telephone, &settings.telephone),
        (Field::LicenceLabel, &settings.licence_label),
    ]
    .into_iter()
    .filter_map(|(field, value)| value.is_empty().then_some(field))
    .collect();
    Ok(settings)
}

/// Changes the settings. Name and an IANA time zone are needed; lengths are bounded; the rest may be empty.
///
/// # Errors
/// `Invalid`, beside the field that cannot be kept.
pub fn change(db: &Desk, draft: &SettingsDraft) -> Result<()> {
    let settings = SettingsDraft {
        name: text::required_line(&draft.name, Field::Name)?,
        address: text::address(&draft.address, Field::Address)?,
        telephone: text::line(&draft.telephone, Field::Telephone)?,
        time_zone: known_zone(draft.time_zone.trim())?.name().to_owned(),
        licence_label: text::line(&draft.licence_label, Field::LicenceLabel)?,
        program_name: text::line(&draft.program_name, Field::ProgramName)?,
        note_due_days: draft.note_due_days,
    };
    if !(1..=30).contains(&settings.note_due_days) {
        return Err(ClinicError::invalid(Field::NoteDueDays, Problem::Impossible));
    }
    store::put(db, &settings)
}

/// Says of a clinic, for good, that it is a demonstration: everyone in it is invented.
///
/// # Errors
/// When the file cannot be written, or is no clinic's yet.
pub fn mark_as_demo(db: &Desk) -> Result<()> {
    store::mark_as_demo(db)
}

fn known_zone(name: &str) -> Result<Tz> {
    name.parse().map_err(|_| ClinicError::invalid(Field::TimeZone, Problem::Unknown))
}

impl SettingsView {
    /// The clock on the clinic's wall, for whoever has the settings in hand.
    ///
    /// # Errors
    /// When the zone is none this program knows.
    pub(crate) fn clock(&self) -> Result<WallClock> {
        zone_of(&self.time_zone).map(WallClock)
    }
}

impl WallClock {
    /// The day it is.
    pub(crate) fn date(self, now: Timestamp) -> NaiveDate {
        self.at(now).date_naive()
    }

    /// The day and minute it is: on the night the clock is set back, an hour's minutes come twice.
    pub(crate) fn minute(self, now: Timestamp) -> LocalTime {
        let local = self.at(now);
        let minute = u16::try_from(local.hour() * 60 + local.minute()).unwrap_or(u16::MAX);
        LocalTime { date: local.date_naive(), minute }
    }

    fn at(self, now: Timestamp) -> DateTime<Tz> {
        now.utc().with_timezone(&self.0)
    }
}

fn clock(db: &Desk) -> Result<WallClock> {
    zone_of(&store::time_zone(db)?).map(WallClock)
}

fn zone_of(name: &str) -> Result<Tz> {
    Ok(name.parse().map_err(|_| VaultError::Internal("the clinic's time zone is unknown"))?)
}

/// The day it is at the clinic.
///
/// # Errors
/// When the file cannot be read.
pub fn local_date(db: &Desk, now: Timestamp) -> Result<NaiveDate> {
    Ok(clock(db)?.date(now))
}

/// The day and minute it is at the clinic, as the clock on its wall shows them: on the night it is set back, an hour's
/// minutes come twice.
///
/// # Errors
/// When the file cannot be read.
pub fn local_minute(db: &Desk, now: Timestamp) -> Result<LocalTime> {
    Ok(clock(db)?.minute(now))
}

/// A moment as a signature states it: RFC 3339 with the clinic's offset, and the zone's name.
///
/// # Errors
/// When the file cannot be read.
pub fn signed_time(db: &Desk, now: Timestamp) -> Result<(String, String)> {
    let local = clock(db)?.at(now);
    Ok((local.to_rfc3339_opts(SecondsFormat::Secs, false), local.timezone().name().to_owned()))
}
