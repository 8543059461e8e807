//! Notes of a group session: what the group did, once, and a note about each member who came.

mod day;
mod likeness;
mod ops;
mod store;
#[cfg(test)]
mod tests;
mod view;

use serde::{Deserialize, Serialize};
use vault::{Timestamp, UserId};

pub use self::{
    day::my_day,
    ops::{keep, keep_and_sign, sign_ready},
    view::get,
};
use crate::{
    ClientId, Field, NoteId, SessionId,
    sessions::{AttendanceView, SessionView},
    signing::SignatureView,
};

vault::words! {
    /// How much a member took part, as the therapist saw it.
    Participation { Withdrawn = "withdrawn", Attentive = "attentive", Active = "active", Leading = "leading" }
}

vault::words! {
    /// What the therapist did with the group (domain: group progress note).
    Intervention {
        Psychoeducation = "psychoeducation",
        Cbt = "cbt",
        Dbt = "dbt",
        MotivationalInterviewing = "motivationalInterviewing",
        RolePlay = "rolePlay",
        TwelveStep = "twelveStep",
        Mindfulness = "mindfulness",
        Process = "process",
        RelapsePrevention = "relapsePrevention",
    }
}

/// The group's part, as the form sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupPart {
    /// What the session was about.
    pub topic: String,
    /// Which session of the curriculum.
    pub curriculum: String,
    /// What was done with the group.
    pub interventions: Vec<Intervention>,
    /// What the group did; no member is named here.
    pub body: String,
}

/// A member's note, as the form sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemberNoteDraft {
    /// About whom.
    pub client_id: ClientId,
    /// How they took part.
    pub participation: Option<Participation>,
    /// Their participation and progress, in words of their own (105 CMR 164.083 (C)).
    pub body: String,
}

/// What changed while one typed: the group's part, and the members whose notes changed. Signed notes are not in it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupNoteDraft {
    /// Which session.
    pub session_id: SessionId,
    /// The group's part; nothing when it did not change (or is frozen).
    pub part: Option<GroupPart>,
    /// Notes that changed.
    pub members: Vec<MemberNoteDraft>,
}

/// The notes of a session, as the screen shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GroupNoteView {
    /// The session: when, where, who was expected.
    pub session: SessionView,
    /// The group's clinical title; empty until a clinician gave one.
    pub title: String,
    /// The curriculum the group follows.
    pub curriculum: String,
    /// The group's part.
    pub part: GroupPart,
    /// Frozen by a first signature.
    pub is_frozen: bool,
    /// Who writes the notes of this session; nothing until someone began.
    pub author_id: Option<UserId>,
    /// Their name.
    pub author_name: Option<String>,
    /// Whether the person asking may write.
    pub is_mine: bool,
    /// When anything was last kept.
    pub kept_at: Option<Timestamp>,
    /// The day by which the notes are due (105 CMR 164.083 (A)).
    pub due_on: chrono::NaiveDate,
    /// Members, by name: those who came with their note, those who did not without.
    pub members: Vec<MemberNoteView>,
    /// How many could be signed now.
    pub ready: u32,
}

/// A member at a session, and their note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberNoteView {
    /// Who.
    pub client_id: ClientId,
    /// "Chidi Abara".
    pub full_name: String,
    /// The preferred name, when it differs from the first.
    pub preferred_name: String,
    /// Their pronouns.
    pub pronouns: String,
    /// What the desk knows; nothing: awaited.
    pub attendance: Option<AttendanceView>,
    /// The note, once begun.
    pub note_id: Option<NoteId>,
    /// How they took part.
    pub participation: Option<Participation>,
    /// The note's words.
    pub body: String,
    /// What a signature still needs.
    pub missing: Vec<Field>,
    /// Another member of this session whose note says nearly the same; else, under the member's own name, their last note.
    pub like: Option<LikeView>,
    /// The signature, once it is signed.
    pub signature: Option<SignatureView>,
    /// Whether it was signed after the day it was due: a late entry.
    pub is_late: bool,
    /// The desk changed the attendance after it was signed.
    pub attendance_changed: bool,
    /// Their last signed note of a group.
    pub last: Option<LastNoteView>,
}

/// A note that says nearly the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LikeView {
    /// Whose note it is.
    pub full_name: String,
    /// Words that stand in both, the longest run.
    pub shared: String,
}

/// A member's last signed note of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LastNoteView {
    /// Day of the session.
    pub held_on: chrono::NaiveDate,
    /// Its words.
    pub body: String,
    /// Who signed: name and credential.
    pub signed_by: String,
}

/// What came of signing what is ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SignedReady {
    /// How many notes were signed.
    pub signed: u32,
    /// Members who came and whose note is not complete.
    pub incomplete: Vec<ClientId>,
}

/// A therapist's day: their groups and how far their notes are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MyDay {
    /// Which day.
    pub date: chrono::NaiveDate,
    /// Sessions of the day, one's own first.
    pub sessions: Vec<MySession>,
}

/// A session on a therapist's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MySession {
    /// The group.
    pub group_id: crate::GroupId,
    /// The session.
    pub session_id: SessionId,
    /// On which day.
    pub held_on: chrono::NaiveDate,
    /// What the desk calls it.
    pub desk_label: String,
    /// Its clinical title.
    pub title: String,
    /// Where.
    pub room: String,
    /// Who leads it.
    pub leader_name: String,
    /// Whether that is the person asking.
    pub is_mine: bool,
    /// When it begins.
    pub starts_minute: u16,
    /// How long it lasts.
    pub minutes: u16,
    /// Members expected.
    pub expected: u32,
    /// Members who came.
    pub came: u32,
    /// Notes signed.
    pub signed: u32,
    /// Notes begun, not signed.
    pub drafts: u32,
    /// The day by which the notes are due.
    pub due_on: chrono::NaiveDate,
}
