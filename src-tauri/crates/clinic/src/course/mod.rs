//! The course of a client's care: hours of each week against what is prescribed, what comes next, and their story, all of it
//! on one line of time. Each comes twice: as the desk may know it, and with what is clinical.

mod attended;
mod next;
mod ops;
mod store;
mod story;
#[cfg(test)]
mod tests;
mod weeks;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::{
    ops::{chart, get, this_week_of_all},
    story::{chart_story, story},
};
use crate::{
    ClientId, EpisodeId, SessionId, calls::CallView, discharge::ExportedDocument, episodes::LevelOfCare,
    hours::HoursView, notes::NoteHead, sessions::AttendanceView,
};

vault::words! {
    /// Where a week lies, seen from today.
    WeekState {
        Past = "past",
        Current = "current",
        /// Planned.
        Coming = "coming",
    }
}

/// A week of an episode of care, Monday to Sunday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WeekView {
    /// First, second, … week; the first is the one of the admission.
    pub number: u32,
    /// Its Monday.
    pub monday: NaiveDate,
    /// Clinical minutes prescribed: of a week that lies partly outside the episode, its part of them.
    pub prescribed_minutes: u16,
    /// Clinical minutes attended.
    pub attended_minutes: u32,
    /// Where it lies.
    pub state: WeekState,
}

/// What this week has come to, and what it would come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ThisWeek {
    /// Which week of the episode.
    pub number: u32,
    /// Clinical minutes attended so far.
    pub attended_minutes: u32,
    /// Clinical minutes prescribed.
    pub prescribed_minutes: u16,
    /// Sessions still to come to.
    pub coming: Vec<ComingSession>,
    /// Minutes attended, with all of those.
    pub would_make_minutes: u32,
}

/// A session a client is expected at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ComingSession {
    /// On which day.
    pub on: NaiveDate,
    /// When it begins.
    pub starts_minute: u16,
    /// What the desk calls the group.
    pub desk_label: String,
    /// Clinical minutes it would count; of one that has begun, what is left of them.
    pub minutes: u16,
}

vault::words! {
    /// What comes next.
    NextKind {
        /// A session of a group.
        Session = "session",
        /// Other hours a week, planned; most often fewer.
        StepDown = "stepDown",
        /// An appointment after discharge.
        Appointment = "appointment",
        /// The day discharge is planned for.
        Discharge = "discharge",
    }
}

/// Something that comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NextView {
    /// On which day.
    pub on: NaiveDate,
    /// When, minutes after midnight.
    pub minute: Option<u16>,
    /// What.
    pub what: NextKind,
    /// The group's label, or service and provider of an appointment; else nothing.
    pub label: String,
    /// The hours that a planned step brings.
    pub hours: Option<HoursView>,
}

/// The course of one episode of care: the open one, or the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CourseView {
    /// Which episode.
    pub episode_id: EpisodeId,
    /// Day of admission.
    pub admitted_on: NaiveDate,
    /// Day it ended.
    pub ended_on: Option<NaiveDate>,
    /// Its weeks: to the end; while it is open to the end of what is planned, thirteen at least.
    pub weeks: Vec<WeekView>,
    /// This week, while it is open.
    pub this_week: Option<ThisWeek>,
    /// What comes next.
    pub next: Vec<NextView>,
}

/// The hours of this week of one client in care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekOfClient {
    /// Who.
    pub client_id: ClientId,
    /// Clinical minutes of groups attended so far.
    pub attended_minutes: u32,
    /// Minutes of the sessions still to come to.
    pub coming_minutes: u32,
    /// Minutes prescribed.
    pub prescribed_minutes: u16,
}

/// Where a page of a story ended: the next one begins behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StoryCursor {
    /// Day of the last entry.
    pub on: NaiveDate,
    /// Its minute.
    pub minute: Option<u16>,
    /// Its key.
    pub key: String,
}

/// Something that happened, or was written, on a client's line of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StoryEntry {
    /// On which day.
    pub on: NaiveDate,
    /// When, minutes after midnight of the clinic's clock.
    pub minute: Option<u16>,
    /// Its own name among the client's entries; of one day and minute, later keys stand first.
    pub key: String,
    /// What.
    #[serde(flatten)]
    pub what: StoryEvent,
}

/// What an entry tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum StoryEvent {
    /// A note one may read.
    Note {
        /// Its head and first words.
        head: NoteHead,
    },
    /// The attendance at a session; for a clinician, where no note shows it.
    Attendance {
        /// Which session.
        session_id: SessionId,
        /// What the desk calls the group.
        desk_label: String,
        /// When it begins.
        starts_minute: u16,
        /// What is known.
        attendance: AttendanceView,
        /// Who recorded it.
        recorded_by_name: String,
    },
    /// A call.
    Call {
        /// Which.
        call: CallView,
    },
    /// An episode of care began.
    Admitted {
        /// In which program.
        program: String,
        /// At which level.
        level_of_care: LevelOfCare,
    },
    /// Another level of care.
    Transferred {
        /// Which.
        level_of_care: LevelOfCare,
    },
    /// Other hours a week.
    Hours {
        /// Which.
        hours: HoursView,
    },
    /// An episode of care ended.
    Ended {},
    /// A version of a discharge plan or summary.
    Document {
        /// Which of both.
        document: ExportedDocument,
        /// Version, from 1.
        version: u32,
        /// Whether it is signed.
        is_signed: bool,
        /// Who wrote it.
        author_name: String,
        /// Its id, as text.
        id: String,
        /// Of which episode.
        episode_id: EpisodeId,
    },
    /// A document left the record.
    Export {
        /// Which.
        document: ExportedDocument,
        /// To whom.
        recipient: String,
        /// What for.
        purpose: String,
        /// Who exported it.
        exported_by_name: String,
    },
}

/// A page of a client's story, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StoryPage {
    /// The entries.
    pub entries: Vec<StoryEntry>,
    /// Where the next page begins; nothing at the end.
    pub next: Option<StoryCursor>,
    /// How many entries there are in all.
    pub total: u32,
}
