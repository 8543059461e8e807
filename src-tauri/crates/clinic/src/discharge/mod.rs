//! Leaving the program: the discharge (continuing care) plan, the discharge summary, and what was exported to whom.

mod draft;
mod exports;
mod facts;
mod plan;
mod required;
mod sources;
mod store;
mod summary;
#[cfg(test)]
mod tests;
mod typed;
mod versions;
mod words;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vault::{Timestamp, UserId};

pub use self::{
    exports::{check_export, export_begin, export_end, exports_of},
    plan::{plan_get, plan_keep, plan_new_version, plan_of, plan_sign, plan_take_over},
    summary::{
        overview, refill, summary_get, summary_keep, summary_new_version, summary_of, summary_sign, summary_take_over,
    },
};
use crate::{
    ClientId, EpisodeId, ExportId, NoteId, PlanId, SummaryId, episodes::LevelOfCare, people::Language,
    signing::SignatureView,
};

vault::words! {
    /// Sections of a discharge plan (domain: discharge / continuing care plan).
    PlanSection {
        Goals = "goals",
        Supports = "supports",
        WarningSigns = "warningSigns",
        Returning = "returning",
        Medication = "medication",
        Family = "family",
        Recommendations = "recommendations",
        Crisis = "crisis",
    }
}

vault::words! {
    /// Whether an appointment is made.
    AppointmentState { Made = "made", ToBeMade = "toBeMade", Declined = "declined" }
}

/// A section of a plan and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanText {
    /// Which section.
    pub section: PlanSection,
    /// Its words.
    pub body: String,
}

/// An appointment after discharge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Appointment {
    /// What for: "Outpatient counseling".
    pub service: String,
    /// With whom.
    pub provider: String,
    /// Their telephone.
    pub telephone: String,
    /// On which day.
    pub held_on: Option<NaiveDate>,
    /// When, minutes after midnight.
    pub minute: Option<u16>,
    /// Whether it is made.
    pub state: AppointmentState,
}

/// A discharge plan, as its editor sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanDraft {
    /// Which version.
    pub id: PlanId,
    /// When discharge is expected.
    pub planned_on: Option<NaiveDate>,
    /// Its sections.
    pub sections: Vec<PlanText>,
    /// Appointments, in order.
    pub appointments: Vec<Appointment>,
}

/// A discharge plan, as it is read and edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// Everything the form edits.
    #[serde(flatten)]
    pub fields: PlanDraft,
    /// What stands at its head.
    pub facts: DischargeFacts,
    /// Version, from 1.
    pub version: u32,
    /// A newer version exists.
    pub is_superseded: bool,
    /// Whether it has been kept at least once.
    pub is_stored: bool,
    /// Whether the person asking may write in it.
    pub is_mine: bool,
    /// Who wrote it.
    pub author_name: String,
    /// When the draft was last kept.
    pub kept_at: Option<Timestamp>,
    /// Sections a signature still needs: goals, recommendations, crisis.
    pub missing: Vec<PlanSection>,
    /// The signature, once it is signed.
    pub signature: Option<SignatureView>,
}

vault::words! {
    /// Sections of a discharge summary, in the order of print (domain: IOP discharge summary).
    SummarySection {
        Identification = "identification",
        Dates = "dates",
        Referral = "referral",
        AdmissionReason = "admissionReason",
        Diagnoses = "diagnoses",
        Substances = "substances",
        Assessment = "assessment",
        Services = "services",
        Course = "course",
        Goals = "goals",
        Measures = "measures",
        Medications = "medications",
        Family = "family",
        Risk = "risk",
        Psychosocial = "psychosocial",
        Strengths = "strengths",
        DischargeReason = "dischargeReason",
        Condition = "condition",
        Disposition = "disposition",
        Recommendations = "recommendations",
        Given = "given",
        FollowUp = "followUp",
    }
}

impl SummarySection {
    /// Whether it is one of the ten things needed before a signature (Joint Commission, CARF 2.D, 105 CMR 164.083).
    #[must_use]
    pub fn is_required(self) -> bool {
        match self {
            Self::Identification
            | Self::Dates
            | Self::AdmissionReason
            | Self::Services
            | Self::Course
            | Self::DischargeReason
            | Self::Condition
            | Self::Disposition
            | Self::Recommendations
            | Self::Given => true,
            Self::Referral
            | Self::Diagnoses
            | Self::Substances
            | Self::Assessment
            | Self::Goals
            | Self::Measures
            | Self::Medications
            | Self::Family
            | Self::Risk
            | Self::Psychosocial
            | Self::Strengths
            | Self::FollowUp => false,
        }
    }
}

vault::words! {
    /// Reason for discharge, by the TEDS list (domain: discharge code list).
    DischargeReason {
        Completed = "completed",
        DroppedOut = "droppedOut",
        Terminated = "terminated",
        Transferred = "transferred",
        Incarcerated = "incarcerated",
        Death = "death",
        Other = "other",
    }
}

vault::words! {
    /// Condition at discharge.
    ConditionAtDischarge { Improved = "improved", Stable = "stable", Unchanged = "unchanged", Worse = "worse" }
}

vault::words! {
    /// Whether referrals were made with the client, or declined.
    Referrals { Made = "made", Declined = "declined" }
}

vault::words! {
    /// What is known of medications at discharge.
    MedicationsKnown { Listed = "listed", NoneReported = "noneReported", Unknown = "unknown" }
}

/// A section of a summary and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SummaryText {
    /// Which section.
    pub section: SummarySection,
    /// Its words.
    pub body: String,
}

/// A discharge summary, as its editor sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SummaryDraft {
    /// Which version.
    pub id: SummaryId,
    /// Day of discharge.
    pub discharged_on: Option<NaiveDate>,
    /// Reason for discharge.
    pub reason: Option<DischargeReason>,
    /// Condition at discharge.
    pub condition: Option<ConditionAtDischarge>,
    /// Referrals made or declined.
    pub referrals: Option<Referrals>,
    /// What is known of medications; nothing means "not known to us".
    pub medications: Option<MedicationsKnown>,
    /// Its sections.
    pub sections: Vec<SummaryText>,
}

/// A discharge summary, as it is read and edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SummaryView {
    /// Which version.
    pub id: SummaryId,
    /// Version, from 1.
    pub version: u32,
    /// A newer version exists.
    pub is_superseded: bool,
    /// Day on which the version before it was signed.
    pub replaces_signed_on: Option<NaiveDate>,
    /// What stands at its head.
    pub facts: DischargeFacts,
    /// Day of discharge.
    pub discharged_on: Option<NaiveDate>,
    /// Reason for discharge.
    pub reason: Option<DischargeReason>,
    /// Condition at discharge.
    pub condition: Option<ConditionAtDischarge>,
    /// Referrals made or declined.
    pub referrals: Option<Referrals>,
    /// What is known of medications.
    pub medications: Option<MedicationsKnown>,
    /// Every section, in the order of print.
    pub sections: Vec<SummarySectionView>,
    /// Where filled sentences come from, numbered from 1.
    pub sources: Vec<SourceView>,
    /// Whether it has been kept at least once.
    pub is_stored: bool,
    /// Whether the person asking may write in it.
    pub is_mine: bool,
    /// Who wrote it.
    pub author_name: String,
    /// When the draft was last kept.
    pub kept_at: Option<Timestamp>,
    /// Which of the ten are missing.
    pub missing: Vec<SummarySection>,
    /// The signature, once it is signed.
    pub signature: Option<SignatureView>,
}

/// A section of a summary, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SummarySectionView {
    /// Which.
    pub section: SummarySection,
    /// Its words, all of them.
    pub body: String,
    /// The same words in pieces: sentences filled from the record with their source, own words without.
    pub pieces: Vec<Piece>,
    /// One of the ten.
    pub is_required: bool,
    /// One of the ten, and missing.
    pub is_missing: bool,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// The number of its source in `sources`; nothing for own words.
    pub source: Option<u32>,
}

vault::words! {
    /// What a sentence was filled from.
    SourceKind {
        Episode = "episode",
        Attendance = "attendance",
        Note = "note",
        FamilyNotes = "familyNotes",
        Plan = "plan",
        Settings = "settings",
    }
}

/// Where a sentence came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SourceView {
    /// Its number, from 1.
    pub number: u32,
    /// What kind.
    pub kind: SourceKind,
    /// The note, when it is one.
    pub note_id: Option<NoteId>,
    /// Its day, when it has one.
    pub on: Option<NaiveDate>,
    /// The words it was filled from, when they are words.
    pub quote: String,
    /// Who signed them.
    pub signed_by: String,
    /// The record says something else now than the sentence does.
    pub is_changed: bool,
}

/// What stands at the head of a plan or summary: as it is now, or, once signed, as it was then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DischargeFacts {
    /// Whose.
    pub client_id: ClientId,
    /// In which episode of care.
    pub episode_id: EpisodeId,
    /// First, second, … episode.
    pub episode_number: u32,
    /// The client's full legal name.
    pub client_name: String,
    /// The preferred name, when it differs from the first.
    pub preferred_name: String,
    /// Their pronouns.
    pub pronouns: String,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// Record number.
    pub record_number: String,
    /// The clinic's name.
    pub clinic_name: String,
    /// The clinic's address, one or more lines.
    pub clinic_address: String,
    /// The clinic's telephone.
    pub clinic_telephone: String,
    /// How its licence words its service.
    pub licence_label: String,
    /// The program.
    pub program: String,
    /// Day of admission.
    pub admitted_on: NaiveDate,
    /// First service.
    pub first_service_on: Option<NaiveDate>,
    /// Last service.
    pub last_service_on: Option<NaiveDate>,
    /// Day the episode ended, if it has.
    pub ended_on: Option<NaiveDate>,
    /// Length of stay in days, admission to last service (TEDS), else to today; both days counted.
    pub days: u32,
    /// Level of care at admission.
    pub level_at_admission: LevelOfCare,
    /// Level of care at the end.
    pub level_at_discharge: LevelOfCare,
    /// Primary therapist's name and credential.
    pub primary_therapist: Option<String>,
    /// Whether 42 CFR part 2 covers the episode.
    pub is_part2: bool,
    /// Services, counted from attendance and signed notes.
    pub services: Vec<ServiceRow>,
}

vault::words! {
    /// Kinds of services counted.
    ServiceKind { Group = "group", Individual = "individual", Family = "family" }
}

/// A row of the table of services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ServiceRow {
    /// Which service.
    pub service: ServiceKind,
    /// Sessions offered; of individual and family counseling, held.
    pub offered: u32,
    /// Sessions attended.
    pub attended: u32,
    /// Clinical minutes.
    pub minutes: u32,
}

/// What there is of a client's discharge: for their page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DischargeOverview {
    /// Episodes of care, newest first, with what is written for each.
    pub episodes: Vec<EpisodeDischarge>,
    /// What was exported, newest first.
    pub exports: Vec<ExportView>,
}

/// What is written for an episode of care.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EpisodeDischarge {
    /// Which episode.
    pub episode_id: EpisodeId,
    /// Day of admission.
    pub admitted_on: NaiveDate,
    /// Day it ended.
    pub ended_on: Option<NaiveDate>,
    /// Day of the stay.
    pub day: u32,
    /// The plan's versions, newest first.
    pub plans: Vec<VersionRow>,
    /// The summary's versions, newest first.
    pub summaries: Vec<VersionRow>,
    /// A summary is signed and the episode is still open: something to mend.
    pub signed_but_open: bool,
}

/// A version of a plan or summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct VersionRow {
    /// Its id, as text: of a plan or of a summary.
    pub id: String,
    /// Version, from 1.
    pub version: u32,
    /// Who wrote it.
    pub author_name: String,
    /// When it was last kept.
    pub kept_at: Timestamp,
    /// When it was signed.
    pub signed_at: Option<Timestamp>,
    /// Whether it is another's draft that whoever asks may make their own.
    pub can_take_over: bool,
}

vault::words! {
    /// What was exported.
    ExportedDocument { Summary = "summary", Plan = "plan" }
}

vault::words! {
    /// What came of an export.
    ExportOutcome { Begun = "begun", Written = "written", Failed = "failed" }
}

/// An export, as its dialog sends it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportDraft {
    /// What.
    pub document: ExportedDocument,
    /// Its id, as text.
    pub document_id: String,
    /// To whom.
    pub recipient: String,
    /// What for.
    pub purpose: String,
    /// The language of its headings and of what is said by code; what somebody wrote stays as they wrote it.
    pub language: Language,
}

/// An export that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportView {
    /// Which.
    pub id: ExportId,
    /// What.
    pub document: ExportedDocument,
    /// Its version.
    pub version: u32,
    /// Whether it was a draft.
    pub is_draft: bool,
    /// To whom.
    pub recipient: String,
    /// What for.
    pub purpose: String,
    /// Who exported it.
    pub exported_by: UserId,
    /// Their name.
    pub exported_by_name: String,
    /// When.
    pub exported_at: Timestamp,
    /// What came of it.
    pub outcome: ExportOutcome,
}
