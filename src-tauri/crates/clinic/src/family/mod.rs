//! A client's family members and significant others, and notes of family counseling.

mod ops;
mod store;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use self::ops::{add_member, blank, change_member, get, keep, members, sign};
use crate::{
    ClientId, FamilyMemberId,
    notes::{ContactMode, NoteDraft, NoteView},
};

vault::words! {
    /// How someone is related to the client.
    Relationship {
        Spouse = "spouse",
        Partner = "partner",
        Parent = "parent",
        Child = "child",
        Sibling = "sibling",
        Grandparent = "grandparent",
        OtherRelative = "otherRelative",
        Friend = "friend",
        Sponsor = "sponsor",
        Other = "other",
    }
}

vault::words! {
    /// Kinds of family sessions (domain: family counseling note).
    FamilySessionType {
        FamilyTherapy = "familyTherapy",
        FamilyEducation = "familyEducation",
        MultiFamily = "multiFamily",
        Couple = "couple",
        Collateral = "collateral",
    }
}

vault::words! {
    /// Topics of family education (domain: family counseling note).
    EducationTopic {
        AddictionAsIllness = "addictionAsIllness",
        Triggers = "triggers",
        Enabling = "enabling",
        Boundaries = "boundaries",
        Communication = "communication",
        ProblemSolving = "problemSolving",
        WarningSigns = "warningSigns",
        MutualHelpForFamilies = "mutualHelpForFamilies",
        OverdosePrevention = "overdosePrevention",
        Safety = "safety",
    }
}

/// A family member, as the form sends them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FamilyMemberDraft {
    /// Whose family.
    pub client_id: ClientId,
    /// Their name.
    pub name: String,
    /// How they are related.
    pub relationship: Relationship,
    /// Their telephone.
    pub telephone: String,
    /// Whether they are under 18.
    pub is_minor: bool,
}

/// A family member, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FamilyMemberView {
    /// Who.
    pub id: FamilyMemberId,
    /// Everything the form edits.
    #[serde(flatten)]
    pub fields: FamilyMemberDraft,
    /// Signed family sessions they took part in.
    pub sessions: u32,
}

/// Someone who took part in a family session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Participant {
    /// Who.
    pub family_member_id: FamilyMemberId,
    /// How they took part.
    pub mode: ContactMode,
}

/// A family note, as its editor sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FamilyNoteDraft {
    /// What it has in common with other notes; its format is free form.
    pub note: NoteDraft,
    /// What kind of session it was.
    pub session_type: FamilySessionType,
    /// Whether the client was there (90847) or not (90846).
    pub is_client_present: bool,
    /// Topics of education.
    pub topics: Vec<EducationTopic>,
    /// Who took part.
    pub participants: Vec<Participant>,
}

/// A family note, as it is read and edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FamilyNoteView {
    /// What it has in common with other notes.
    pub note: NoteView,
    /// What kind of session it was.
    pub session_type: FamilySessionType,
    /// Whether the client was there.
    pub is_client_present: bool,
    /// Topics of education.
    pub topics: Vec<EducationTopic>,
    /// Who took part; of a signed note, named as they were then.
    pub participants: Vec<ParticipantView>,
    /// The client's family members, to choose from.
    pub family: Vec<FamilyMemberView>,
}

/// Someone who took part, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantView {
    /// Who.
    pub family_member_id: FamilyMemberId,
    /// Their name.
    pub name: String,
    /// How they are related.
    pub relationship: Relationship,
    /// How they took part.
    pub mode: ContactMode,
}
