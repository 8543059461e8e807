//! Notes: individual notes and addenda; what every kind of note has in common; signing.

mod addenda;
mod chart;
mod content;
mod drafts;
mod lines;
mod ops;
mod store;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vault::{Timestamp, UserId};

pub use self::{
    addenda::{addendum_blank, addendum_keep},
    chart::chart,
    ops::{blank, discard, due_on, get, keep, last_signed_group_note, require_draft_of, sign},
    store::{NoteRow, row, sections},
};
pub(crate) use self::{
    chart::{Before, count, heads},
    drafts::{Checked, body, check, draft_of, require_not_future},
    ops::{blank_of, business_days_after, is_signed, require_complete, seal, signature},
    store::{all_drafts, drafts_of, put},
};
use crate::{ClientId, EpisodeId, NoteId, signing::SignatureView};

vault::words! {
    /// Kinds of notes.
    NoteKind { Group = "group", Individual = "individual", Family = "family", Addendum = "addendum" }
}

vault::words! {
    /// Formats of an individual note (domain: individual note formats).
    NoteFormat {
        /// Data, assessment, plan.
        Dap = "dap",
        /// Subjective, objective, assessment, plan.
        Soap = "soap",
        /// Behavior, intervention, response, plan.
        Birp = "birp",
        /// One text.
        Free = "free",
    }
}

vault::words! {
    /// The sections of the formats.
    NoteSection {
        Text = "text",
        Data = "data",
        Subjective = "subjective",
        Objective = "objective",
        Assessment = "assessment",
        Behavior = "behavior",
        Intervention = "intervention",
        Response = "response",
        Plan = "plan",
    }
}

impl NoteFormat {
    /// Its sections, in the order they are written and read.
    #[must_use]
    pub fn sections(self) -> &'static [NoteSection] {
        use NoteSection::{Assessment, Behavior, Data, Intervention, Objective, Plan, Response, Subjective, Text};
        match self {
            Self::Dap => &[Data, Assessment, Plan],
            Self::Soap => &[Subjective, Objective, Assessment, Plan],
            Self::Birp => &[Behavior, Intervention, Response, Plan],
            Self::Free => &[Text],
        }
    }
}

vault::words! {
    /// How a session was held.
    ContactMode { InPerson = "inPerson", Telephone = "telephone", Video = "video" }
}

/// One section of a note and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SectionText {
    /// Which section.
    pub section: NoteSection,
    /// Its words.
    pub body: String,
}

/// An individual note, as its editor sends it, again and again while one types.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteDraft {
    /// Which note.
    pub id: NoteId,
    /// About whom.
    pub client_id: ClientId,
    /// In which form.
    pub format: NoteFormat,
    /// Day of the session.
    pub held_on: NaiveDate,
    /// When it began, minutes after midnight.
    pub starts_minute: Option<u16>,
    /// How long it lasted.
    pub minutes: Option<u16>,
    /// How it was held.
    pub mode: ContactMode,
    /// Its sections; those of another format are kept until the note is signed.
    pub sections: Vec<SectionText>,
}

/// A note as it is read: individual, family, or a member's note of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NoteView {
    /// What the editor edits; of a group or family note, the common part.
    #[serde(flatten)]
    pub fields: NoteDraft,
    /// Its kind.
    pub kind: NoteKind,
    /// In which episode of care.
    pub episode_id: Option<EpisodeId>,
    /// The client's full name.
    pub client_name: String,
    /// Who wrote it.
    pub author_id: UserId,
    /// Their name.
    pub author_name: String,
    /// Whether it has been kept at least once.
    pub is_stored: bool,
    /// Whether the person asking may write in it.
    pub is_mine: bool,
    /// When the draft was last kept.
    pub kept_at: Option<Timestamp>,
    /// The signature, once it is signed.
    pub signature: Option<SignatureView>,
    /// The day by which it is due (105 CMR 164.083 (A): five business days).
    pub due_on: NaiveDate,
    /// Whether it was, or would now be, signed after that day: a late entry.
    pub is_late: bool,
    /// What a signature still needs.
    pub missing: Vec<crate::Field>,
    /// What stands above the text: of a group its title and topic, and in a paragraph below what the group did; of a
    /// family session who took part.
    pub heading: String,
    /// Addenda, signed ones first to last, then the asker's own draft; for a supervisor every draft.
    pub addenda: Vec<AddendumView>,
}

/// An addition to a signed note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddendumView {
    /// Which.
    pub id: NoteId,
    /// Its words.
    pub body: String,
    /// Who wrote it.
    pub author_name: String,
    /// Whether the person asking may write in it.
    pub is_mine: bool,
    /// When the draft was last kept.
    pub kept_at: Option<Timestamp>,
    /// The signature, once it is signed.
    pub signature: Option<SignatureView>,
}

/// An addendum, as its editor sends it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddendumDraft {
    /// Which addendum.
    pub id: NoteId,
    /// The signed note it adds to.
    pub of_note_id: NoteId,
    /// Its words.
    pub body: String,
}

/// A note in a chart's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NoteHead {
    /// Which.
    pub id: NoteId,
    /// Its kind.
    pub kind: NoteKind,
    /// Day of the session.
    pub held_on: NaiveDate,
    /// When it began.
    pub starts_minute: Option<u16>,
    /// How long it lasted; for a member of a group, the clinical minutes.
    pub minutes: Option<u16>,
    /// The group's title, the family session's people, or nothing.
    pub heading: String,
    /// Its first words, at most 240 characters.
    pub excerpt: String,
    /// Who wrote it.
    pub author_name: String,
    /// Whether it is signed.
    pub is_signed: bool,
    /// Whether it is a late entry.
    pub is_late: bool,
    /// How many addenda it has.
    pub addenda: u32,
    /// The group session, for a member's note.
    pub session_id: Option<crate::SessionId>,
}

/// A client's chart: their notes, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChartView {
    /// Notes one may read, newest first: all signed ones, one's own drafts, for a supervisor every draft.
    pub notes: Vec<NoteHead>,
    /// How many are drafts of the person asking.
    pub my_drafts: u32,
}
