//! What waits for a person: a therapist's notes, drafts and discharges, a supervisor's team, the clinic's set-up, the desk's
//! calls.

mod desk;
#[cfg(test)]
mod measure;
mod ops;
mod store;
mod team;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;
use vault::UserId;

pub use self::{
    desk::desk,
    ops::{house, mine, team},
    team::of_person,
};
use crate::{ClientId, EpisodeId, Field, GroupId, SessionId};

/// What waits for a clinician.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TodoView {
    /// Sessions whose notes are theirs to write, oldest first.
    pub notes_due: Vec<NoteDue>,
    /// Their drafts, those due first before others.
    pub drafts: Vec<DraftView>,
    /// Discharges of their clients that are near.
    pub discharges: Vec<DischargeNear>,
    /// How many more sessions and drafts wait than are listed.
    pub more_due: u32,
}

/// A session of a group that members came to who have no signed note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NoteDue {
    /// Which session.
    pub session_id: SessionId,
    /// Of which group.
    pub group_id: GroupId,
    /// What the desk calls it.
    pub desk_label: String,
    /// On which day.
    pub held_on: NaiveDate,
    /// The day by which the notes are due.
    pub due_on: NaiveDate,
    /// Whether that day is past.
    pub is_late: bool,
    /// How many members came and have no signed note.
    pub members: u32,
}

vault::words! {
    /// What a draft will be.
    DraftKind {
        /// An individual note, or an addendum.
        Note = "note",
        /// A note of a family session.
        FamilyNote = "familyNote",
        /// A note of a group, about a member who did not come after all: it cannot be signed.
        GroupNote = "groupNote",
        /// A discharge plan.
        Plan = "plan",
        /// A discharge summary.
        Summary = "summary",
    }
}

/// A draft of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    /// What it will be.
    pub kind: DraftKind,
    /// The id of the note, plan or summary; of a group's note, that of its session.
    pub id: String,
    /// About whom.
    pub client_id: ClientId,
    /// "Chidi Abara".
    pub client_name: String,
    /// In which episode of care.
    pub episode_id: Option<EpisodeId>,
    /// Day of the session; of an addendum, the day it was begun. Plans and summaries have none.
    pub held_on: Option<NaiveDate>,
    /// The day by which it is due.
    pub due_on: Option<NaiveDate>,
    /// Whether that day is past.
    pub is_late: bool,
    /// The day it was last kept.
    pub kept_on: NaiveDate,
}

/// An open episode of care that is near its end: planned so, or long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DischargeNear {
    /// Whose.
    pub client_id: ClientId,
    /// "Chidi Abara".
    pub client_name: String,
    /// Which.
    pub episode_id: EpisodeId,
    /// The day the discharge plan expects it to end.
    pub planned_on: Option<NaiveDate>,
    /// Day of the stay, the day of admission being 1.
    pub day: u32,
    /// Whether a discharge plan was begun.
    pub has_plan: bool,
    /// Whether a discharge summary was begun.
    pub has_summary: bool,
}

/// A clinician with something due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonDue {
    /// Who.
    pub user_id: UserId,
    /// Their name.
    pub name: String,
    /// How many notes are not signed: of members who came, and drafts of individual and family notes.
    pub due: u32,
    /// How many of these are late.
    pub late: u32,
    /// How many other drafts lie with them: individual and family notes, plans and summaries.
    pub drafts: u32,
    /// Day of the oldest session whose note is not signed.
    pub oldest_on: Option<NaiveDate>,
}

/// How far the clinic is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HouseView {
    /// Open invitations, those that end first before others.
    pub invitations: Vec<InvitationOpen>,
    /// How many people work here.
    pub people: u32,
    /// Settings the letterhead still lacks.
    pub empty_settings: Vec<Field>,
}

/// An invitation nobody has accepted yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct InvitationOpen {
    /// For whom.
    pub user_id: UserId,
    /// Their name.
    pub name: String,
    /// The last day on which it can be accepted.
    pub expires_on: NaiveDate,
}

/// What waits at the front desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DeskTodo {
    /// Clients nobody has heard from since they stayed away, the longest first.
    pub to_call: Vec<ToCall>,
    /// Clients who will not make their hours this week, those who lack most first.
    pub short_of_hours: Vec<ShortOfHours>,
    /// How many clients in care have no birth date in the record.
    pub born_missing: u32,
    /// How many open episodes of care have no primary therapist.
    pub unassigned: u32,
}

/// A client who stayed away without a word, and about whom no call was logged since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ToCall {
    /// Who.
    pub client_id: ClientId,
    /// "Ruth Kessler".
    pub client_name: String,
    /// The group they stayed away from.
    pub desk_label: String,
    /// The first day without a word.
    pub since: NaiveDate,
}

/// A client who will not make the prescribed hours of this week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ShortOfHours {
    /// Who.
    pub client_id: ClientId,
    /// "Ruth Kessler".
    pub client_name: String,
    /// Clinical minutes attended since Monday.
    pub attended_minutes: u32,
    /// Minutes of the sessions still to come this week.
    pub coming_minutes: u32,
    /// Minutes prescribed for the week.
    pub prescribed_minutes: u32,
}
