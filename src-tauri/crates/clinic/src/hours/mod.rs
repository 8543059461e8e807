//! Hours a week: what is prescribed in an episode of care, from a day on. A later day is a planned step.

mod ops;
mod store;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::ops::{attended, list, prescribe, remove};
pub(crate) use self::ops::{begin, in_week, of_client, transfer};
use crate::EpisodeId;

vault::words! {
    /// Why hours are prescribed anew, in words that say nothing clinical.
    HoursReason {
        /// At admission.
        Admission = "admission",
        /// Fewer: the next step down.
        StepDown = "stepDown",
        /// More.
        StepUp = "stepUp",
        /// What the client's days allow.
        ClientSchedule = "clientSchedule",
        /// What the program's days allow.
        ProgramSchedule = "programSchedule",
        Other = "other",
    }
}

/// Hours a week from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HoursView {
    /// From when.
    pub since_on: NaiveDate,
    /// Clinical minutes a week.
    pub minutes_a_week: u16,
    /// On how many days a week.
    pub days_a_week: u8,
    /// Why.
    pub reason: HoursReason,
}

/// A prescription of hours, as the form sends it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HoursDraft {
    /// In which episode of care.
    pub episode_id: EpisodeId,
    /// From when: a day of the episode, or one to come.
    pub since_on: NaiveDate,
    /// Clinical minutes a week: quarter hours, at most forty hours.
    pub minutes_a_week: u16,
    /// On how many days a week.
    pub days_a_week: u8,
    /// Why.
    pub reason: HoursReason,
}
