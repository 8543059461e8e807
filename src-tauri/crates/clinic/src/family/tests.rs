//! Stories of this feature.

use super::*;
use crate::{
    ClinicError, Field, NoteId, Problem, Result,
    notes::{self, NoteFormat, NoteSection, SectionText},
    testing::{Clinic, date, refused},
};

fn relative(clinic: &Clinic, name: &str, relationship: Relationship) -> FamilyMemberDraft {
    FamilyMemberDraft {
        client_id: clinic.id("Ada"),
        name: name.to_owned(),
        relationship,
        telephone: String::new(),
        is_minor: false,
    }
}

fn add(clinic: &mut Clinic, draft: &FamilyMemberDraft) -> Result<FamilyMemberId> {
    let now = clinic.now();
    clinic.write_clinical(|db| add_member(db, draft, now))
}

/// A clinic with Ada, her mother Ana and her friend Luis.
fn clinic() -> (Clinic, FamilyMemberId, FamilyMemberId) {
    let mut clinic = Clinic::new();
    clinic.admit("Ada");
    let ana = relative(&clinic, "Ana Ruiz", Relationship::Parent);
    let luis = relative(&clinic, "Luis Ruiz", Relationship::OtherRelative);
    let (ana, luis) = (add(&mut clinic, &ana).unwrap(), add(&mut clinic, &luis).unwrap());
    (clinic, ana, luis)
}

/// A session today with these of the family.
fn draft(clinic: &Clinic, who: &[FamilyMemberId]) -> FamilyNoteDraft {
    FamilyNoteDraft {
        note: NoteDraft {
            id: NoteId::new(),
            client_id: clinic.id("Ada"),
            format: NoteFormat::Free,
            held_on: clinic.today(),
            starts_minute: Some(17 * 60),
            minutes: Some(50),
            mode: ContactMode::InPerson,
            sections: vec![SectionText { section: NoteSection::Text, body: "They agreed on a signal.".to_owned() }],
        },
        session_type: FamilySessionType::FamilyEducation,
        is_client_present: false,
        topics: vec![EducationTopic::Safety, EducationTopic::Triggers, EducationTopic::Safety],
        participants: who
            .iter()
            .map(|it| Participant { family_member_id: *it, mode: ContactMode::Telephone })
            .collect(),
    }
}

fn keep_mine(clinic: &mut Clinic, draft: &FamilyNoteDraft) -> Result<()> {
    let (me, now) = (clinic.me(), clinic.now());
    clinic.write_clinical(|db| keep(db, draft, &me, now))
}

fn sign_note(clinic: &mut Clinic, id: NoteId) -> Result<()> {
    let now = clinic.now();
    clinic.sign(|db, signer| sign(db, id, signer, now))
}

fn read(clinic: &Clinic, id: NoteId) -> FamilyNoteView {
    clinic.read_clinical(|db| get(db, id, &clinic.me(), clinic.now())).unwrap()
}

#[test]
fn a_family_session_names_those_who_took_part() {
    let (mut clinic, ana, luis) = clinic();
    let draft = draft(&clinic, &[luis, ana, luis]);
    keep_mine(&mut clinic, &draft).unwrap();
    sign_note(&mut clinic, draft.note.id).unwrap();

    let view = read(&clinic, draft.note.id);
    assert!(view.note.signature.as_ref().unwrap().is_valid && !view.is_client_present);
    assert_eq!(view.topics, [EducationTopic::Triggers, EducationTopic::Safety], "once each, in the list's order");
    let names: Vec<_> = view.participants.iter().map(|it| (it.name.as_str(), it.relationship, it.mode)).collect();
    assert_eq!(
        names,
        [
            ("Ana Ruiz", Relationship::Parent, ContactMode::Telephone),
            ("Luis Ruiz", Relationship::OtherRelative, ContactMode::Telephone),
        ]
    );
    assert_eq!(view.note.heading, "Ana Ruiz, Luis Ruiz");
    assert_eq!(view.family.iter().map(|it| it.sessions).collect::<Vec<_>>(), [1, 1]);
    let chart = clinic.read_clinical(|db| notes::chart(db, clinic.id("Ada"), &clinic.me(), clinic.now())).unwrap();
    assert_eq!(chart.notes[0].heading, "Ana Ruiz, Luis Ruiz");
}

#[test]
fn a_later_name_does_not_change_a_signed_note() {
    let (mut clinic, ana, _) = clinic();
    let draft = draft(&clinic, &[ana]);
    keep_mine(&mut clinic, &draft).unwrap();
    let mut married = relative(&clinic, "Ana Wells", Relationship::Parent);
    clinic.write_clinical(|db| change_member(db, ana, &married)).unwrap();
    sign_note(&mut clinic, draft.note.id).unwrap();
    married.name = "Ana Park".to_owned();
    clinic.write_clinical(|db| change_member(db, ana, &married)).unwrap();

    let view = read(&clinic, draft.note.id);
    assert_eq!(view.participants[0].name, "Ana Wells", "as she was called when it was signed");
    assert_eq!(view.family[0].fields.name, "Ana Park");
    assert!(view.note.signature.unwrap().is_valid);
}

#[test]
fn what_is_changed_behind_the_programs_back_voids_the_signature() {
    for change in [
        "UPDATE clinical.family_participants SET name_copy = 'Eve'",
        "UPDATE clinical.family_participants SET mode = 'inPerson'",
        "DELETE FROM clinical.family_participants",
        "UPDATE clinical.family_notes SET is_client_present = 1",
        "UPDATE clinical.family_notes SET topics = ''",
        "UPDATE clinical.family_notes SET session_type = 'couple'",
    ] {
        let (mut clinic, ana, _) = clinic();
        let draft = draft(&clinic, &[ana]);
        keep_mine(&mut clinic, &draft).unwrap();
        sign_note(&mut clinic, draft.note.id).unwrap();
        clinic.write_clinical(|db| Ok(db.execute(change, []).map(drop)?)).unwrap();
        assert!(!read(&clinic, draft.note.id).note.signature.unwrap().is_valid, "{change}");
    }
}

#[test]
fn somebody_must_have_taken_part() {
    let (mut clinic, _, _) = clinic();
    let mut draft = draft(&clinic, &[]);
    draft.note.starts_minute = None;
    draft.note.sections.clear();
    keep_mine(&mut clinic, &draft).unwrap();
    let Err(ClinicError::Incomplete { missing }) = sign_note(&mut clinic, draft.note.id) else {
        panic!("it was signed");
    };
    assert_eq!(missing, [Field::Participants, Field::StartsMinute, Field::Body]);
    assert_eq!(read(&clinic, draft.note.id).note.missing, missing);
}

#[test]
fn what_cannot_be_signed_is_kept() {
    let (mut clinic, ana, _) = clinic();
    let mut draft = draft(&clinic, &[ana]);
    draft.note.held_on = date("2026-11-25");
    draft.note.minutes = Some(0);
    keep_mine(&mut clinic, &draft).unwrap();
    let view = read(&clinic, draft.note.id);
    assert_eq!((view.note.fields, view.participants.len()), (draft.note.clone(), 1));
    assert_eq!(view.note.missing, [Field::HeldOn, Field::Minutes]);
    assert_eq!(refused(sign_note(&mut clinic, draft.note.id)), (Field::HeldOn, Problem::InTheFuture));
    draft.note.held_on = clinic.today();
    keep_mine(&mut clinic, &draft).unwrap();
    assert_eq!(refused(sign_note(&mut clinic, draft.note.id)), (Field::Minutes, Problem::Impossible));
}

#[test]
fn a_family_note_is_signed_by_its_own_rules() {
    let (mut clinic, ana, _) = clinic();
    let draft = draft(&clinic, &[ana]);
    keep_mine(&mut clinic, &draft).unwrap();
    let now = clinic.now();
    let signed = clinic.sign(|db, signer| notes::sign(db, draft.note.id, signer, now));
    assert!(matches!(signed, Err(ClinicError::NotFound { .. })));
    let me = clinic.me();
    let kept = clinic.write_clinical(|db| notes::keep(db, &draft.note, &me, now));
    assert!(matches!(kept, Err(ClinicError::NotFound { .. })), "nor is it kept as an individual note");
}

#[test]
fn a_draft_nobody_touched_is_not_stored() {
    let (mut clinic, ana, _) = clinic();
    let mut draft = draft(&clinic, &[]);
    draft.note.sections.clear();
    draft.topics.clear();
    keep_mine(&mut clinic, &draft).unwrap();
    assert!(clinic.read_clinical(|db| notes::row(db, draft.note.id)).unwrap().is_none());
    draft.participants = vec![Participant { family_member_id: ana, mode: ContactMode::Video }];
    keep_mine(&mut clinic, &draft).unwrap();
    assert_eq!(read(&clinic, draft.note.id).participants.len(), 1, "somebody was chosen");
}

#[test]
fn keeping_the_same_again_writes_nothing() {
    let (mut clinic, ana, luis) = clinic();
    let mut draft = draft(&clinic, &[ana]);
    keep_mine(&mut clinic, &draft).unwrap();
    clinic.vault.take_touched();
    clinic.at("2026-11-24 09:13");
    keep_mine(&mut clinic, &draft).unwrap();
    assert!(clinic.vault.take_touched().is_empty());
    draft.participants = vec![Participant { family_member_id: luis, mode: ContactMode::Video }];
    keep_mine(&mut clinic, &draft).unwrap();
    assert_eq!(clinic.vault.take_touched().into_iter().collect::<Vec<_>>(), ["family_participants", "notes"]);
    let view = read(&clinic, draft.note.id);
    assert_eq!(view.participants.iter().map(|it| it.family_member_id).collect::<Vec<_>>(), [luis]);
    assert_eq!(view.note.kept_at, Some(clinic.now()));
}

#[test]
fn only_this_clients_family_takes_part() {
    let (mut clinic, ana, _) = clinic();
    clinic.admit("Ben");
    let mut draft = draft(&clinic, &[ana]);
    draft.note.client_id = clinic.id("Ben");
    assert_eq!(refused(keep_mine(&mut clinic, &draft)), (Field::Participants, Problem::Unknown));
}

#[test]
fn a_family_member_has_a_name_and_a_telephone_that_is_one() {
    let (mut clinic, ana, _) = clinic();
    for (name, problem) in [("  ", Problem::Empty), (&*"x".repeat(201), Problem::TooLong)] {
        let draft = relative(&clinic, name, Relationship::Friend);
        assert_eq!(refused(add(&mut clinic, &draft)), (Field::Name, problem));
        assert_eq!(refused(clinic.write_clinical(|db| change_member(db, ana, &draft))), (Field::Name, problem));
    }
    let unreachable =
        FamilyMemberDraft { telephone: "12".to_owned(), ..relative(&clinic, "Ana Ruiz", Relationship::Parent) };
    assert_eq!(refused(add(&mut clinic, &unreachable)), (Field::Telephone, Problem::Impossible));
    let long = relative(&clinic, &"é".repeat(200), Relationship::Friend);
    add(&mut clinic, &long).unwrap();
    let script = relative(&clinic, "<b>O'Neil</b> \u{5e9}\u{5dc}", Relationship::Sponsor);
    add(&mut clinic, &script).unwrap();
    let family = clinic.read_clinical(|db| members(db, clinic.id("Ada"))).unwrap();
    assert_eq!(
        family.iter().map(|it| it.fields.name.as_str()).skip(3).collect::<Vec<_>>(),
        ["<b>O'Neil</b> \u{5e9}\u{5dc}"]
    );

    clinic.admit("Ben");
    let moved = FamilyMemberDraft { client_id: clinic.id("Ben"), ..long };
    let changed = clinic.write_clinical(|db| change_member(db, ana, &moved));
    assert!(matches!(changed, Err(ClinicError::NotFound { .. })));
}

#[test]
fn a_new_note_knows_the_family() {
    let (clinic, ..) = clinic();
    let view = clinic.read_clinical(|db| blank(db, clinic.id("Ada"), &clinic.me(), clinic.now())).unwrap();
    assert_eq!(view.family.iter().map(|it| it.fields.name.as_str()).collect::<Vec<_>>(), ["Ana Ruiz", "Luis Ruiz"]);
    assert_eq!(view.note.missing, [Field::Participants, Field::StartsMinute, Field::Body]);
    assert_eq!(view.note.fields.format, NoteFormat::Free);
}
