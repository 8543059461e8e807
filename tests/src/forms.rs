//! Forms as people fill them in: what a story does not speak of is left empty.

use chrono::NaiveDate;
use clinic::{
    ClientId, NoteId, UserId,
    clients::ClientDraft,
    episodes::{AdmissionDraft, LevelOfCare},
    family::{FamilyNoteDraft, FamilySessionType},
    group_notes::{GroupPart, Intervention, MemberNoteDraft, Participation},
    groups::GroupDraft,
    notes::{ContactMode, NoteDraft, NoteFormat, SectionText},
};

/// A client with a name only.
#[must_use]
pub fn client(first: &str, last: &str) -> ClientDraft {
    ClientDraft::named(first, last)
}

/// An admission to intensive outpatient care.
#[must_use]
pub fn admission(client_id: ClientId, admitted_on: NaiveDate, therapist: Option<UserId>) -> AdmissionDraft {
    AdmissionDraft {
        client_id,
        admitted_on,
        level_of_care: LevelOfCare::IntensiveOutpatient,
        program: String::new(),
        primary_therapist: therapist,
        is_part2: true,
    }
}

/// A group from 9:00 to 12:00 with a quarter of an hour of breaks, on every day of the week.
#[must_use]
pub fn group(desk_label: &str, leader_id: UserId) -> GroupDraft {
    GroupDraft {
        desk_label: desk_label.to_owned(),
        leader_id,
        room: "2".to_owned(),
        weekdays: (0..7).collect(),
        starts_minute: 9 * 60,
        minutes: 180,
        break_minutes: 15,
    }
}

/// An individual note of an hour in the afternoon, its sections in the order of its format.
#[must_use]
pub fn note(id: NoteId, client_id: ClientId, held_on: NaiveDate, format: NoteFormat, bodies: &[&str]) -> NoteDraft {
    let sections = format.sections().iter().zip(bodies);
    NoteDraft {
        id,
        client_id,
        format,
        held_on,
        starts_minute: Some(14 * 60),
        minutes: Some(60),
        mode: ContactMode::InPerson,
        sections: sections.map(|(section, body)| SectionText { section: *section, body: (*body).to_owned() }).collect(),
    }
}

/// A note of family counseling, nobody named yet.
#[must_use]
pub fn family_note(id: NoteId, client_id: ClientId, held_on: NaiveDate, body: &str) -> FamilyNoteDraft {
    FamilyNoteDraft {
        note: note(id, client_id, held_on, NoteFormat::Free, &[body]),
        session_type: FamilySessionType::FamilyTherapy,
        is_client_present: true,
        topics: Vec::new(),
        participants: Vec::new(),
    }
}

/// What a group did.
#[must_use]
pub fn part(topic: &str, body: &str) -> GroupPart {
    GroupPart {
        topic: topic.to_owned(),
        curriculum: String::new(),
        interventions: vec![Intervention::Cbt, Intervention::RolePlay],
        body: body.to_owned(),
    }
}

/// A complete note about a member of a group.
#[must_use]
pub fn about(client_id: ClientId, body: &str) -> MemberNoteDraft {
    MemberNoteDraft { client_id, participation: Some(Participation::Active), body: body.to_owned() }
}
