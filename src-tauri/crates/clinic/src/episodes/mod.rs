//! Episodes of care: admission, level of care, primary therapist, end.

mod ops;
mod store;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vault::UserId;

pub(crate) use self::ops::days;
pub use self::ops::{admit, assign, end, get, list, on, open, reopen, require_on, transfer};
use crate::{ClientId, EpisodeId};

vault::words! {
    /// Levels of care by ASAM's names: 1.0, 2.1, 2.5 (The ASAM Criteria; domain: level-of-care numbers).
    LevelOfCare {
        /// Level 1.0.
        Outpatient = "outpatient",
        /// Level 2.1.
        IntensiveOutpatient = "intensiveOutpatient",
        /// Level 2.5, also "day treatment".
        PartialHospitalization = "partialHospitalization",
    }
}

/// An episode of care, as a client's page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EpisodeView {
    /// Which.
    pub id: EpisodeId,
    /// Whose.
    pub client_id: ClientId,
    /// First, second, … episode of this client.
    pub number: u32,
    /// Day of admission.
    pub admitted_on: NaiveDate,
    /// Day it ended.
    pub ended_on: Option<NaiveDate>,
    /// The program.
    pub program: String,
    /// Levels of care, the first at admission.
    pub levels: Vec<LevelView>,
    /// Level of care now, or at the end.
    pub level_of_care: LevelOfCare,
    /// Primary therapist.
    pub primary_therapist: Option<UserId>,
    /// Their name.
    pub primary_therapist_name: Option<String>,
    /// Whether 42 CFR part 2 covers it.
    pub is_part2: bool,
    /// Day of the stay today, the day of admission being 1; or the length of stay at its end.
    pub day: u32,
}

/// A level of care, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LevelView {
    /// From when.
    pub since_on: NaiveDate,
    /// Which.
    pub level_of_care: LevelOfCare,
}

/// An admission, as the form sends it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdmissionDraft {
    /// Who is admitted.
    pub client_id: ClientId,
    /// On which day.
    pub admitted_on: NaiveDate,
    /// To which level of care.
    pub level_of_care: LevelOfCare,
    /// To which program.
    pub program: String,
    /// Who is their primary therapist.
    pub primary_therapist: Option<UserId>,
    /// Whether 42 CFR part 2 covers it; in a mixed clinic each episode says so.
    pub is_part2: bool,
}
