//! The clinic's settings: what stands on a letterhead, its time zone, the figures of its program.

mod ops;
mod store;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

pub use self::ops::{change, check_first, first, get, local_date, local_minute, mark_as_demo, signed_time};

/// The clinic's settings, as a screen shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// The clinic's name, as on its letterhead.
    pub name: String,
    /// Its postal address, one or more lines.
    pub address: String,
    /// Its telephone, as printed.
    pub telephone: String,
    /// IANA name of its time zone, "America/New_York".
    pub time_zone: String,
    /// How its licence words its service ("Day Treatment"): a setting, never a literal (105 CMR 164).
    pub licence_label: String,
    /// The program an episode of care is in unless said otherwise.
    pub program_name: String,
    /// Business days after a session by which its note is due (5: 105 CMR 164.083 (A)).
    pub note_due_days: u32,
    /// Whether everyone in it is invented. It is said on every screen and page, and no form changes it.
    pub is_demo: bool,
    /// Which of them are still empty and stand on a letterhead.
    pub still_empty: Vec<crate::Field>,
}

/// The clinic's settings, as the form sends them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettingsDraft {
    /// The clinic's name.
    pub name: String,
    /// Its postal address.
    pub address: String,
    /// Its telephone.
    pub telephone: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// How its licence words its service.
    pub licence_label: String,
    /// The program's name.
    pub program_name: String,
    /// Business days after a session by which its note is due.
    pub note_due_days: u32,
}

/// A day and a minute of it, on the clinic's own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime {
    /// The day.
    pub date: NaiveDate,
    /// Minutes after its midnight.
    pub minute: u16,
}

/// The clock on the clinic's wall: read once where many moments are to be told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WallClock(Tz);
