//! Stories of leaving the program.

use vault::{Person, Role};

use super::*;
use crate::{
    ClinicError, Field, GroupId, Problem, Thing, clients,
    episodes::{self, LevelOfCare},
    family::{self, FamilyMemberDraft, FamilyNoteDraft, FamilySessionType, Participant, Relationship},
    notes::{self, AddendumDraft, ContactMode, NoteDraft, NoteFormat, NoteSection, SectionText},
    people,
    sessions::{self, AbsenceReason},
    testing::{Clinic, client_draft, date, refused},
};

mod text;

/// Ada, admitted on Monday 2 November 2026, in the group of that week: came on Monday and Tuesday, called out on Wednesday,
/// came a quarter of an hour late on Thursday, did not come on Friday; without her, Cal kept the group going. It is Friday
/// the 13th.
fn a_week(clinic: &mut Clinic) -> (GroupId, EpisodeId) {
    clinic.at("2026-11-02 08:00");
    let episode = clinic.admit_on("Ada", date("2026-11-02"));
    let group = clinic.group_with(["Ada", "Cal"]);
    clinic.at("2026-11-02 08:55").check_in(group, "Ada").unwrap();
    clinic.at("2026-11-03 08:58").check_in(group, "Ada").unwrap();
    clinic.at("2026-11-04 08:30").absent(group, "Ada", Some(AbsenceReason::Called)).unwrap();
    clinic.at("2026-11-04 09:00").check_in(group, "Cal").unwrap();
    clinic.at("2026-11-05 09:15").check_in(group, "Ada").unwrap();
    clinic.at("2026-11-06 09:00").check_in(group, "Cal").unwrap();
    clinic.at("2026-11-06 12:30").absent(group, "Ada", None).unwrap();
    clinic.at("2026-11-13 16:00");
    (group, episode)
}

/// What a summary or plan is asked with: whose session it is, and when.
fn asked(clinic: &Clinic) -> (Person, Timestamp) {
    (clinic.me(), clinic.now())
}

/// A signed individual note about someone, in DAP.
fn note(clinic: &mut Clinic, name: &str, held_on: &str, assessment: &str) -> NoteId {
    let id = draft_note(clinic, name, held_on, assessment);
    let now = clinic.now();
    clinic.sign(|db, signer| notes::sign(db, id, signer, now)).unwrap();
    id
}

fn draft_note(clinic: &mut Clinic, name: &str, held_on: &str, assessment: &str) -> NoteId {
    let section = |section, body: &str| SectionText { section, body: body.to_owned() };
    let draft = NoteDraft {
        id: NoteId::new(),
        client_id: clinic.id(name),
        format: NoteFormat::Dap,
        held_on: date(held_on),
        starts_minute: Some(14 * 60),
        minutes: Some(60),
        mode: ContactMode::InPerson,
        sections: vec![
            section(NoteSection::Data, "Spoke of the weekend."),
            section(NoteSection::Assessment, assessment),
            section(NoteSection::Plan, "Next week."),
        ],
    };
    let (me, now) = asked(clinic);
    clinic.write_clinical(|db| notes::keep(db, &draft, &me, now)).unwrap();
    draft.id
}

fn relative(clinic: &mut Clinic, of: &str, name: &str, relationship: Relationship) -> crate::FamilyMemberId {
    let draft = FamilyMemberDraft {
        client_id: clinic.id(of),
        name: name.to_owned(),
        relationship,
        telephone: String::new(),
        is_minor: false,
    };
    let now = clinic.now();
    clinic.write_clinical(|db| family::add_member(db, &draft, now)).unwrap()
}

/// A signed family session of 50 minutes.
fn family_session(
    clinic: &mut Clinic,
    name: &str,
    held_on: &str,
    people: &[crate::FamilyMemberId],
    is_client_present: bool,
) {
    let draft = FamilyNoteDraft {
        note: NoteDraft {
            id: NoteId::new(),
            client_id: clinic.id(name),
            format: NoteFormat::Free,
            held_on: date(held_on),
            starts_minute: Some(17 * 60),
            minutes: Some(50),
            mode: ContactMode::InPerson,
            sections: vec![SectionText { section: NoteSection::Text, body: "They agreed on evenings.".to_owned() }],
        },
        session_type: FamilySessionType::FamilyTherapy,
        is_client_present,
        topics: Vec::new(),
        participants: people
            .iter()
            .map(|it| Participant { family_member_id: *it, mode: ContactMode::InPerson })
            .collect(),
    };
    let (me, now) = asked(clinic);
    clinic.write_clinical(|db| family::keep(db, &draft, &me, now)).unwrap();
    clinic.sign(|db, signer| family::sign(db, draft.note.id, signer, now)).unwrap();
}

fn appointment(service: &str, held_on: Option<&str>) -> Appointment {
    Appointment {
        service: service.to_owned(),
        provider: "Harbor Counseling".to_owned(),
        telephone: "978 555 0143".to_owned(),
        held_on: held_on.map(date),
        minute: Some(9 * 60 + 30),
        state: AppointmentState::Made,
    }
}

fn plan_of(clinic: &Clinic, episode: EpisodeId) -> PlanView {
    let (me, now) = asked(clinic);
    clinic.read_clinical(|db| super::plan_of(db, episode, &me, now)).unwrap()
}

fn keep_plan(clinic: &mut Clinic, episode: EpisodeId, draft: &PlanDraft) -> crate::Result<()> {
    let (me, now) = asked(clinic);
    clinic.write_clinical(|db| plan_keep(db, episode, draft, &me, now))
}

fn sign_plan(clinic: &mut Clinic, id: PlanId) -> crate::Result<()> {
    let now = clinic.now();
    clinic.sign(|db, signer| plan_sign(db, id, signer, now))
}

/// A plan with the three things a signature needs, an appointment, warning signs and medication.
fn whole_plan(clinic: &Clinic, episode: EpisodeId) -> PlanDraft {
    let mut draft = plan_of(clinic, episode).fields;
    write_plan(&mut draft, PlanSection::Goals, "Ninety days without drinking.");
    write_plan(&mut draft, PlanSection::Recommendations, "Weekly outpatient counseling.\nAA on Tuesdays.");
    write_plan(&mut draft, PlanSection::WarningSigns, "Skipping meals, not answering calls.");
    write_plan(&mut draft, PlanSection::Medication, "Naltrexone 50 mg daily, Dr. N. Sato.");
    draft.appointments = vec![appointment("Outpatient counseling", Some("2026-12-01"))];
    draft
}

fn write_plan(draft: &mut PlanDraft, section: PlanSection, body: &str) {
    draft.sections.iter_mut().find(|it| it.section == section).unwrap().body = body.to_owned();
}

fn summary_of(clinic: &Clinic, episode: EpisodeId) -> SummaryView {
    let (me, now) = asked(clinic);
    clinic.read_clinical(|db| super::summary_of(db, episode, &me, now)).unwrap()
}

fn summary_get(clinic: &Clinic, id: SummaryId) -> SummaryView {
    let (me, now) = asked(clinic);
    clinic.read_clinical(|db| super::summary_get(db, id, &me, now)).unwrap()
}

/// What the editor sends of what it was shown.
fn draft_of(view: &SummaryView) -> SummaryDraft {
    SummaryDraft {
        id: view.id,
        discharged_on: view.discharged_on,
        reason: view.reason,
        condition: view.condition,
        referrals: view.referrals,
        medications: view.medications,
        sections: view.sections.iter().map(|it| SummaryText { section: it.section, body: it.body.clone() }).collect(),
    }
}

fn body_of(view: &SummaryView, section: SummarySection) -> &str {
    &view.sections.iter().find(|it| it.section == section).unwrap().body
}

fn write(draft: &mut SummaryDraft, section: SummarySection, body: &str) {
    draft.sections.iter_mut().find(|it| it.section == section).unwrap().body = body.to_owned();
}

/// The codes and words a clinician adds to what the record says.
fn complete(draft: &mut SummaryDraft, discharged_on: &str) {
    draft.discharged_on = Some(date(discharged_on));
    draft.reason = Some(DischargeReason::Completed);
    draft.condition = Some(ConditionAtDischarge::Improved);
    draft.referrals = Some(Referrals::Made);
    for section in [
        SummarySection::AdmissionReason,
        SummarySection::Course,
        SummarySection::Condition,
        SummarySection::Disposition,
        SummarySection::Recommendations,
        SummarySection::Given,
    ] {
        let text = draft.sections.iter_mut().find(|it| it.section == section).unwrap();
        if text.body.is_empty() {
            text.body = format!("Own words about {section}.");
        }
    }
}

fn keep(clinic: &mut Clinic, episode: EpisodeId, draft: &SummaryDraft) -> crate::Result<()> {
    let (me, now) = asked(clinic);
    clinic.write_clinical(|db| summary_keep(db, episode, draft, &me, now))
}

fn sign(clinic: &mut Clinic, id: SummaryId) -> crate::Result<()> {
    let now = clinic.now();
    clinic.sign(|db, signer| summary_sign(db, id, signer, now))
}

/// Keeps and signs a complete first version.
fn signed_summary(clinic: &mut Clinic, episode: EpisodeId, discharged_on: &str) -> SummaryId {
    let mut draft = draft_of(&summary_of(clinic, episode));
    complete(&mut draft, discharged_on);
    keep(clinic, episode, &draft).unwrap();
    sign(clinic, draft.id).unwrap();
    draft.id
}

fn refill_now(clinic: &mut Clinic, id: SummaryId) {
    let (me, now) = asked(clinic);
    clinic.write_clinical(|db| refill(db, id, &me, now)).unwrap();
}

/// Sources as (kind, quote, changed), in their order.
fn sources(view: &SummaryView) -> Vec<(SourceKind, &str, bool)> {
    view.sources.iter().map(|it| (it.kind, it.quote.as_str(), it.is_changed)).collect()
}

#[test]
fn a_first_draft_says_what_the_record_holds_and_nothing_else() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    note(&mut clinic, "Ada", "2026-11-04", "Guarded.");
    let last = note(&mut clinic, "Ada", "2026-11-10", "Less guarded;\nsleeps better.");
    draft_note(&mut clinic, "Ada", "2026-11-12", "Not signed, not said.");
    let ana = relative(&mut clinic, "Ada", "Ana Ruiz", Relationship::Parent);
    let leo = relative(&mut clinic, "Ada", "Leo Ruiz", Relationship::Sibling);
    family_session(&mut clinic, "Ada", "2026-11-05", &[ana], true);
    family_session(&mut clinic, "Ada", "2026-11-11", &[ana, leo], false);
    let plan = whole_plan(&clinic, episode);
    keep_plan(&mut clinic, episode, &plan).unwrap();
    sign_plan(&mut clinic, plan.id).unwrap();

    let view = summary_of(&clinic, episode);

    let filled: Vec<(SummarySection, &str)> =
        view.sections.iter().filter(|it| !it.body.is_empty()).map(|it| (it.section, it.body.as_str())).collect();
    assert_eq!(
        filled,
        [
            (
                SummarySection::Dates,
                "Admitted on 2 November 2026 to intensive outpatient (level 2.1). First service on 2 November 2026, last \
                 service on 11 November 2026; length of stay 10 days."
            ),
            (SummarySection::Assessment, "Assessment of 10 November 2026: “Less guarded; sleeps better.”"),
            (
                SummarySection::Services,
                "Attended 3 of 5 group sessions, 8.0 clinical hours. 2 individual sessions, 2.0 hours. \
                 2 family sessions, 1.6 hours; the client was present in 1."
            ),
            (SummarySection::Medications, "Naltrexone 50 mg daily, Dr. N. Sato."),
            (SummarySection::Family, "Two family sessions; a parent took part in both; a sibling took part in one."),
            (
                SummarySection::Recommendations,
                "Weekly outpatient counseling.\nAA on Tuesdays.\n\
                 Appointment: Outpatient counseling, Harbor Counseling, 978 555 0143, 1 December 2026 at 9:30 a.m.\n\
                 Warning signs: Skipping meals, not answering calls."
            ),
        ]
    );
    assert!(!view.sections.iter().any(|it| it.body.contains("Ruiz")), "names of relatives stay in the record");
    assert_eq!(
        sources(&view),
        [
            (SourceKind::Episode, "", false),
            (SourceKind::Attendance, "", false),
            (SourceKind::Note, "Less guarded; sleeps better.", false),
            (SourceKind::Note, "", false),
            (SourceKind::FamilyNotes, "", false),
            (SourceKind::Plan, "Naltrexone 50 mg daily, Dr. N. Sato.", false),
            (SourceKind::Plan, "Weekly outpatient counseling. AA on Tuesdays.", false),
            (SourceKind::Plan, "", false),
            (SourceKind::Plan, "Skipping meals, not answering calls.", false),
        ]
    );
    let assessment = &view.sources[2];
    assert_eq!((assessment.note_id, assessment.on), (Some(last), Some(date("2026-11-10"))));
    assert_eq!(assessment.signed_by, clinic.me().name);
    assert_eq!(view.sources[6].on, Some(date("2026-11-13")), "the plan was signed today");
    for section in &view.sections {
        let whole: String = section.pieces.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(whole, section.body);
        assert!(section.pieces.iter().all(|it| it.source.is_some()), "every sentence has its source");
    }
    assert!(!view.is_stored && view.is_mine && view.kept_at.is_none());
    assert_eq!((view.version, view.discharged_on), (1, None));
    assert_eq!(view.medications, Some(MedicationsKnown::Listed));
}

#[test]
fn an_empty_record_makes_an_empty_draft() {
    let mut clinic = Clinic::new();
    let episode = clinic.admit_on("Ada", date("2026-11-20"));
    let view = summary_of(&clinic, episode);
    assert_eq!(sources(&view), [(SourceKind::Episode, "", false)]);
    assert_eq!(
        body_of(&view, SummarySection::Dates),
        "Admitted on 20 November 2026 to intensive outpatient (level 2.1)."
    );
    assert_eq!(
        view.missing,
        [
            SummarySection::Dates,
            SummarySection::AdmissionReason,
            SummarySection::Services,
            SummarySection::Course,
            SummarySection::DischargeReason,
            SummarySection::Condition,
            SummarySection::Disposition,
            SummarySection::Recommendations,
            SummarySection::Given,
        ]
    );
    assert_eq!(view.facts.services, []);
    assert_eq!(view.medications, None);
    assert_eq!(view.facts.days, 5, "to today, as there was no service: 20 to 24 November");
    assert_eq!((view.facts.last_service_on, view.facts.born_on), (None, None));
}

#[test]
fn the_facts_are_looked_up_and_counted() {
    let mut clinic = Clinic::new();
    let (group, episode) = a_week(&mut clinic);
    let today = clinic.today();
    clinic.write(|db| episodes::transfer(db, episode, LevelOfCare::Outpatient, date("2026-11-09"), today)).unwrap();
    clinic.at("2026-11-13 09:00").check_in(group, "Ada").unwrap();
    let facts = summary_of(&clinic, episode).facts;
    assert_eq!(facts.client_name, "Ada Example");
    assert_eq!(facts.clinic_name, "Harbor House");
    assert_eq!(facts.episode_number, 1);
    assert_eq!(facts.primary_therapist.as_deref(), Some("Jordan Wells, LADC I"));
    assert_eq!(
        (facts.level_at_admission, facts.level_at_discharge),
        (LevelOfCare::IntensiveOutpatient, LevelOfCare::Outpatient)
    );
    assert_eq!((facts.first_service_on, facts.last_service_on), (Some(date("2026-11-02")), Some(date("2026-11-13"))));
    assert_eq!(facts.days, 12, "2 to 13 November, both counted");
    let group = &facts.services[0];
    assert_eq!((group.attended, group.minutes), (4, 3 * 165 + 150));
    let dates = summary_of(&clinic, episode);
    assert!(
        body_of(&dates, SummarySection::Dates).contains("Transferred to outpatient (level 1.0) on 9 November 2026.")
    );
}

#[test]
fn a_changed_sentence_is_own_words_and_a_changed_record_is_said() {
    let mut clinic = Clinic::new();
    let (group, episode) = a_week(&mut clinic);
    let mut draft = draft_of(&summary_of(&clinic, episode));
    let services = "Attended 3 of 5 group sessions, 8.0 clinical hours.";
    write(&mut draft, SummarySection::Services, &format!("{services} Punctual but once."));
    keep(&mut clinic, episode, &draft).unwrap();

    let view = summary_get(&clinic, draft.id);
    let pieces: Vec<_> = view.sections.iter().find(|it| it.section == SummarySection::Services).unwrap().pieces.clone();
    assert_eq!(
        pieces.iter().map(|it| (it.text.as_str(), it.source)).collect::<Vec<_>>(),
        [(services, Some(2)), (" Punctual but once.", None)]
    );
    assert!(view.sources.iter().all(|it| !it.is_changed));
    assert!(view.is_stored && view.kept_at == Some(clinic.now()));

    clinic.at("2026-11-16 08:59").check_in(group, "Ada").unwrap();
    let view = summary_get(&clinic, draft.id);
    assert_eq!(body_of(&view, SummarySection::Services), format!("{services} Punctual but once."), "nothing by itself");
    assert_eq!(
        sources(&view),
        [(SourceKind::Episode, "", false), (SourceKind::Attendance, "", true)],
        "last service and hours have changed"
    );

    refill_now(&mut clinic, draft.id);
    let view = summary_get(&clinic, draft.id);
    assert_eq!(
        body_of(&view, SummarySection::Services),
        "Attended 4 of 6 group sessions, 10.7 clinical hours. Punctual but once."
    );
    assert!(view.sources.iter().all(|it| !it.is_changed));
}

#[test]
fn a_draft_is_filled_in_its_authors_language_and_another_language_is_no_change_of_the_record() {
    let mut clinic = Clinic::new();
    let (group, episode) = a_week(&mut clinic);
    let me = clinic.me().user;
    let speak = |clinic: &mut Clinic, language| clinic.write(|db| people::set_language(db, me, language)).unwrap();
    speak(&mut clinic, Language::Spanish);
    let mut draft = draft_of(&summary_of(&clinic, episode));
    let services = "Asistió a 3 de 5 sesiones de grupo, 8.0 horas clínicas.";
    write(&mut draft, SummarySection::Services, &format!("{services} Punctual but once."));
    keep(&mut clinic, episode, &draft).unwrap();
    assert!(plan_of(&clinic, episode).fields.sections.iter().any(|it| it.body.contains("oprima 2")));

    speak(&mut clinic, Language::English);
    let view = summary_get(&clinic, draft.id);
    assert_eq!(body_of(&view, SummarySection::Services), format!("{services} Punctual but once."), "nothing by itself");
    assert_eq!(view.sources.len(), 2);
    assert!(view.sources.iter().all(|it| !it.is_changed), "the record is as it was");

    clinic.at("2026-11-16 08:59").check_in(group, "Ada").unwrap();
    let view = summary_get(&clinic, draft.id);
    assert_eq!(
        sources(&view),
        [(SourceKind::Episode, "", false), (SourceKind::Attendance, "", true)],
        "what did change is said in whatever language"
    );
    refill_now(&mut clinic, draft.id);
    assert_eq!(
        body_of(&summary_get(&clinic, draft.id), SummarySection::Services),
        "Attended 4 of 6 group sessions, 10.7 clinical hours. Punctual but once."
    );
}

#[test]
fn an_addendum_to_the_quoted_note_changes_what_the_record_says() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let quoted = note(&mut clinic, "Ada", "2026-11-10", "One use reported.");
    let draft = draft_of(&summary_of(&clinic, episode));
    keep(&mut clinic, episode, &draft).unwrap();

    let addendum = AddendumDraft { id: NoteId::new(), of_note_id: quoted, body: "Two uses.".to_owned() };
    let (me, now) = asked(&clinic);
    clinic.write_clinical(|db| notes::addendum_keep(db, &addendum, &me, now)).unwrap();
    assert!(summary_get(&clinic, draft.id).sources.iter().all(|it| !it.is_changed), "a draft says nothing yet");
    clinic.sign(|db, signer| notes::sign(db, addendum.id, signer, now)).unwrap();

    let view = summary_get(&clinic, draft.id);
    assert!(view.sources.iter().any(|it| it.note_id == Some(quoted) && it.is_changed));
    refill_now(&mut clinic, draft.id);
    assert_eq!(
        body_of(&summary_get(&clinic, draft.id), SummarySection::Assessment),
        "Assessment of 10 November 2026: “One use reported.” An addendum of 13 November 2026 adds to that note."
    );
}

#[test]
fn a_whole_stay_ends_with_a_signed_summary_that_stays_as_it_was() {
    let mut clinic = Clinic::new();
    let (group, episode) = a_week(&mut clinic);
    note(&mut clinic, "Ada", "2026-11-10", "Ready to leave.");
    let plan = whole_plan(&clinic, episode);
    keep_plan(&mut clinic, episode, &plan).unwrap();
    sign_plan(&mut clinic, plan.id).unwrap();

    let mut draft = draft_of(&summary_of(&clinic, episode));
    keep(&mut clinic, episode, &draft).unwrap();
    match sign(&mut clinic, draft.id) {
        Err(ClinicError::SummaryIncomplete { missing }) => assert_eq!(
            missing,
            [
                SummarySection::Dates,
                SummarySection::AdmissionReason,
                SummarySection::Course,
                SummarySection::DischargeReason,
                SummarySection::Condition,
                SummarySection::Disposition,
                SummarySection::Given,
            ]
        ),
        other => panic!("{other:?}"),
    }
    complete(&mut draft, "2026-11-13");
    keep(&mut clinic, episode, &draft).unwrap();
    assert_eq!(summary_get(&clinic, draft.id).missing, []);
    sign(&mut clinic, draft.id).unwrap();

    let signed = summary_get(&clinic, draft.id);
    let signature = signed.signature.clone().unwrap();
    assert!(signature.is_valid && !signed.is_mine);
    assert_eq!(signature.signed_on, date("2026-11-13"));
    let client = clinic.id("Ada");
    let now = clinic.now();
    let before = clinic.read_clinical(|db| overview(db, client, &clinic.me(), now)).unwrap();
    assert!(before.episodes[0].signed_but_open, "a stop between signing and ending leaves something to mend");
    clinic.end("Ada");
    let after = clinic.read_clinical(|db| overview(db, client, &clinic.me(), now)).unwrap();
    assert!(!after.episodes[0].signed_but_open);
    assert_eq!((after.episodes[0].plans.len(), after.episodes[0].summaries.len()), (1, 1));

    // Later she is found to have been there on the 6th, marries, and the clinic moves.
    let me = clinic.me().user;
    let (today, now) = (clinic.today(), clinic.now());
    clinic
        .write(|db| {
            sessions::clear(db, group, date("2026-11-04"), client)?;
            let mut ada = clients::get(db, client, today)?.fields;
            ada.last_name = "Lovelace".to_owned();
            clients::change(db, client, &ada, today)?;
            sessions::mark_absent(db, group, date("2026-11-03"), client, None, me, now)
        })
        .unwrap();
    let later = summary_get(&clinic, draft.id);
    assert_eq!(later.facts, signed.facts);
    assert_eq!(later.facts.client_name, "Ada Example");
    assert_eq!(draft_of(&later), draft_of(&signed));
    assert!(later.signature.unwrap().is_valid);
    assert!(later.sources.iter().any(|it| it.kind == SourceKind::Attendance && it.is_changed));
}

#[test]
fn a_summary_of_someone_who_died_is_signed_without_codes_that_would_not_be_true() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let mut draft = draft_of(&summary_of(&clinic, episode));
    complete(&mut draft, "2026-11-13");
    draft.reason = Some(DischargeReason::Death);
    (draft.condition, draft.referrals) = (None, None);
    keep(&mut clinic, episode, &draft).unwrap();
    sign(&mut clinic, draft.id).unwrap();
    let view = summary_get(&clinic, draft.id);
    assert_eq!((view.reason, view.condition, view.referrals), (Some(DischargeReason::Death), None, None));
}

#[test]
fn words_changed_behind_the_signature_are_noticed() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let id = signed_summary(&mut clinic, episode, "2026-11-13");
    for change in [
        "UPDATE clinical.summary_sections SET body = body || ' ' WHERE summary_id = ?1 AND section = 'course'",
        "UPDATE clinical.discharge_summaries SET condition = 'worse' WHERE id = ?1",
        "UPDATE clinical.discharge_summaries SET signed_at = NULL WHERE id = ?1",
        "UPDATE clinical.discharge_summaries SET author_id = (SELECT id FROM users WHERE name = 'Jordan Wells') WHERE id = ?1",
        "UPDATE clinical.discharge_summaries SET frozen_facts = replace(frozen_facts, 'Ada', 'Eve') WHERE id = ?1",
        "DELETE FROM clinical.summary_sections WHERE summary_id = ?1 AND section = 'given'",
        "DELETE FROM clinical.signatures WHERE subject_id = ?1",
    ] {
        let rows = clinic.write_clinical(|db| Ok(db.execute(change, [id])?)).unwrap();
        assert_ne!(rows, 0, "{change}");
        assert!(!summary_get(&clinic, id).signature.unwrap().is_valid, "{change}");
        clinic.undo();
        assert!(summary_get(&clinic, id).signature.unwrap().is_valid);
    }
}

#[test]
fn signed_is_signed() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let id = signed_summary(&mut clinic, episode, "2026-11-13");
    let draft = draft_of(&summary_get(&clinic, id));
    assert!(matches!(keep(&mut clinic, episode, &draft), Err(ClinicError::Signed)));
    assert!(matches!(sign(&mut clinic, id), Err(ClinicError::Signed)));
    let (me, now) = asked(&clinic);
    assert!(matches!(clinic.write_clinical(|db| refill(db, id, &me, now)), Err(ClinicError::Signed)));
}

#[test]
fn a_signed_version_is_not_made_a_draft_again_behind_the_programs_back() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let mut plan = whole_plan(&clinic, episode);
    keep_plan(&mut clinic, episode, &plan).unwrap();
    sign_plan(&mut clinic, plan.id).unwrap();
    let id = signed_summary(&mut clinic, episode, "2026-11-13");
    for table in ["discharge_plans", "discharge_summaries"] {
        let change = format!("UPDATE clinical.{table} SET signed_at = NULL");
        assert_eq!(clinic.write_clinical(|db| Ok(db.execute(&change, [])?)).unwrap(), 1);
    }
    clinic.person("Sam", Role::Therapist);
    let (sam, (me, now)) = (clinic.who("Sam"), asked(&clinic));

    let view = summary_get(&clinic, id);
    assert!(!view.is_mine && !view.signature.as_ref().unwrap().is_valid);
    let mut draft = draft_of(&view);
    write(&mut draft, SummarySection::Course, "Something else.");
    assert!(matches!(keep(&mut clinic, episode, &draft), Err(ClinicError::Signed)));
    assert!(matches!(sign(&mut clinic, id), Err(ClinicError::Signed)));
    assert!(matches!(clinic.write_clinical(|db| refill(db, id, &me, now)), Err(ClinicError::Signed)));
    clinic.read_clinical(|db| super::summary_get(db, id, &sam, now)).unwrap();
    clinic.write_clinical(|db| summary_new_version(db, id, &me, now)).unwrap();

    let view = plan_of(&clinic, episode);
    assert!(!view.is_mine && !view.signature.unwrap().is_valid);
    write_plan(&mut plan, PlanSection::Goals, "Something else.");
    assert!(matches!(keep_plan(&mut clinic, episode, &plan), Err(ClinicError::Signed)));
    assert!(matches!(sign_plan(&mut clinic, plan.id), Err(ClinicError::Signed)));
    clinic.read_clinical(|db| plan_get(db, plan.id, &sam, now)).unwrap();
    assert_ne!(clinic.write_clinical(|db| plan_new_version(db, plan.id, &me, now)).unwrap(), plan.id);
}

#[test]
fn a_new_version_begins_with_the_words_of_the_signed_one_and_replaces_it() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let first = signed_summary(&mut clinic, episode, "2026-11-13");
    clinic.at("2026-11-16 10:00");
    let (me, now) = asked(&clinic);
    let second = clinic.write_clinical(|db| summary_new_version(db, first, &me, now)).unwrap();
    let again = clinic.write_clinical(|db| summary_new_version(db, first, &me, now)).unwrap();
    assert_eq!(second, again, "one draft at a time");

    let view = summary_of(&clinic, episode);
    assert_eq!((view.id, view.version, view.is_stored), (second, 2, true));
    assert_eq!(view.replaces_signed_on, Some(date("2026-11-13")));
    let old = summary_get(&clinic, first);
    assert!(old.is_superseded && !view.is_superseded);
    let words = |view: &SummaryView| view.sections.iter().map(|it| it.pieces.clone()).collect::<Vec<_>>();
    assert_eq!(words(&view), words(&old), "sources come along");

    let mut draft = draft_of(&view);
    write(&mut draft, SummarySection::Course, "Corrected.");
    keep(&mut clinic, episode, &draft).unwrap();
    sign(&mut clinic, second).unwrap();
    assert_ne!(body_of(&summary_get(&clinic, first), SummarySection::Course), "Corrected.");
    assert!(summary_get(&clinic, first).signature.unwrap().is_valid);
    assert!(matches!(
        clinic.write_clinical(|db| summary_new_version(db, first, &me, now)),
        Err(ClinicError::Superseded)
    ));
}

#[test]
fn only_its_author_writes_a_draft_and_only_supervisors_read_it() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let first = signed_summary(&mut clinic, episode, "2026-11-13");
    let (me, now) = asked(&clinic);
    let second = clinic.write_clinical(|db| summary_new_version(db, first, &me, now)).unwrap();
    clinic.person("Sam", Role::Therapist);
    clinic.person("Mo", Role::Supervisor);
    let (sam, mo) = (clinic.who("Sam"), clinic.who("Mo"));

    let get = |who: &Person| clinic.read_clinical(|db| super::summary_get(db, second, who, now));
    assert!(matches!(get(&sam), Err(ClinicError::NotTheAuthor)));
    assert!(!get(&mo).unwrap().is_mine);
    let seen = clinic.read_clinical(|db| super::summary_of(db, episode, &sam, now)).unwrap();
    assert_eq!((seen.id, seen.is_superseded), (first, true), "others see what is signed");

    let mut draft = draft_of(&summary_get(&clinic, second));
    for who in [&sam, &mo] {
        let kept = clinic.write_clinical(|db| summary_keep(db, episode, &draft, who, now));
        assert!(matches!(kept, Err(ClinicError::NotTheAuthor)));
        let version = clinic.write_clinical(|db| summary_new_version(db, first, who, now));
        assert!(matches!(version, Err(ClinicError::NotTheAuthor)));
    }
    draft.id = SummaryId::new();
    let beside = clinic.write_clinical(|db| summary_keep(db, episode, &draft, &sam, now));
    assert!(matches!(beside, Err(ClinicError::NotTheAuthor)), "one draft at a time");
    assert!(matches!(keep(&mut clinic, episode, &draft), Err(ClinicError::Superseded)), "a screen left open since");
}

#[test]
fn a_day_of_discharge_fits_the_stay() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let mut draft = draft_of(&summary_of(&clinic, episode));
    complete(&mut draft, "2026-11-13");
    for (day, problem) in [
        ("2026-11-01", Problem::BeforeAdmission),
        ("2026-11-04", Problem::BeforeAttendance),
        ("2026-11-14", Problem::InTheFuture),
    ] {
        draft.discharged_on = Some(date(day));
        write(&mut draft, SummarySection::Course, day);
        keep(&mut clinic, episode, &draft).unwrap();
        let view = summary_get(&clinic, draft.id);
        assert_eq!(draft_of(&view), draft, "what was typed is kept");
        assert_eq!(view.missing, [SummarySection::Dates], "{day}");
        assert_eq!(refused(sign(&mut clinic, draft.id)), (Field::DischargedOn, problem), "{day}");
    }
    // The last moment of the 13th at the clinic is the 14th in Greenwich.
    clinic.at("2026-11-13 23:59");
    draft.discharged_on = Some(date("2026-11-13"));
    keep(&mut clinic, episode, &draft).unwrap();
    sign(&mut clinic, draft.id).unwrap();
}

#[test]
fn the_record_may_move_past_the_day_of_discharge_before_it_is_signed() {
    let mut clinic = Clinic::new();
    let (group, episode) = a_week(&mut clinic);
    let mut draft = draft_of(&summary_of(&clinic, episode));
    complete(&mut draft, "2026-11-13");
    keep(&mut clinic, episode, &draft).unwrap();
    clinic.at("2026-11-16 09:00").check_in(group, "Ada").unwrap();
    assert_eq!(refused(sign(&mut clinic, draft.id)), (Field::DischargedOn, Problem::BeforeAttendance));
}

#[test]
fn someone_who_never_came_can_be_discharged() {
    let mut clinic = Clinic::new();
    let episode = clinic.admit_on("Ada", date("2026-11-20"));
    let mut draft = draft_of(&summary_of(&clinic, episode));
    complete(&mut draft, "2026-11-24");
    draft.reason = Some(DischargeReason::DroppedOut);
    draft.referrals = Some(Referrals::Declined);
    write(&mut draft, SummarySection::Disposition, "");
    keep(&mut clinic, episode, &draft).unwrap();
    assert_eq!(summary_get(&clinic, draft.id).missing, [SummarySection::Dates, SummarySection::Services]);
    write(&mut draft, SummarySection::Services, "None: she did not come and could not be reached.");
    keep(&mut clinic, episode, &draft).unwrap();
    sign(&mut clinic, draft.id).unwrap();
}

#[test]
fn a_second_stay_counts_only_its_own() {
    let mut clinic = Clinic::new();
    let (group, first) = a_week(&mut clinic);
    note(&mut clinic, "Ada", "2026-11-10", "First stay.");
    let ana = relative(&mut clinic, "Ada", "Ana", Relationship::Spouse);
    family_session(&mut clinic, "Ada", "2026-11-11", &[ana], true);
    let plan = whole_plan(&clinic, first);
    keep_plan(&mut clinic, first, &plan).unwrap();
    sign_plan(&mut clinic, plan.id).unwrap();
    signed_summary(&mut clinic, first, "2026-11-13");
    clinic.end("Ada");

    clinic.at("2026-11-23 08:00");
    let second = clinic.admit_on("Ada", date("2026-11-23"));
    clinic.enrol(group, "Ada");
    clinic.at("2026-11-23 08:50").check_in(group, "Ada").unwrap();
    clinic.at("2026-11-23 16:00");
    let view = summary_of(&clinic, second);
    assert_eq!(view.facts.episode_number, 2);
    assert_eq!(body_of(&view, SummarySection::Services), "Attended 1 of 1 group session, 2.7 clinical hours.");
    assert_eq!(body_of(&view, SummarySection::Recommendations), "", "the plan of the first stay is not this one's");
    assert_eq!(view.facts.first_service_on, Some(date("2026-11-23")));
    let old = summary_of(&clinic, first).facts;
    assert_eq!((old.services.len(), old.last_service_on), (3, Some(date("2026-11-11"))));

    let (client, now) = (clinic.id("Ada"), clinic.now());
    let overview = clinic.read_clinical(|db| overview(db, client, &clinic.me(), now)).unwrap();
    assert_eq!(overview.episodes.iter().map(|it| it.episode_id).collect::<Vec<_>>(), [second, first]);
    assert_eq!(overview.episodes.iter().map(|it| it.summaries.len()).collect::<Vec<_>>(), [0, 1]);
}

/// A plan and a summary that Jordan began and left.
fn left_by_jordan(clinic: &mut Clinic) -> (EpisodeId, PlanId, SummaryId) {
    let (_, episode) = a_week(clinic);
    let (jordan, now) = (clinic.who(crate::testing::THERAPIST), clinic.now());
    let plan = clinic.read_clinical(|db| super::plan_of(db, episode, &jordan, now)).unwrap().fields;
    clinic.write_clinical(|db| super::plan_keep(db, episode, &plan, &jordan, now)).unwrap();
    let summary = clinic.read_clinical(|db| super::summary_of(db, episode, &jordan, now)).unwrap();
    let summary = draft_of(&summary);
    clinic.write_clinical(|db| super::summary_keep(db, episode, &summary, &jordan, now)).unwrap();
    (episode, plan.id, summary.id)
}

#[test]
fn a_supervisor_takes_over_what_its_author_left() {
    let mut clinic = Clinic::new();
    let (episode, plan, summary) = left_by_jordan(&mut clinic);
    let (me, now, client) = (clinic.me(), clinic.now(), clinic.id("Ada"));
    let takeable = |clinic: &Clinic, who: &Person| {
        let [it] = clinic.read_clinical(|db| overview(db, client, who, now)).unwrap().episodes.try_into().unwrap();
        (it.plans[0].can_take_over, it.summaries[0].can_take_over)
    };
    assert_eq!(takeable(&clinic, &me), (true, true));
    clinic.write_clinical(|db| plan_take_over(db, plan, &me)).unwrap();
    clinic.write_clinical(|db| summary_take_over(db, summary, &me)).unwrap();
    assert_eq!(takeable(&clinic, &me), (false, false), "they are one's own now");

    let mut draft = draft_of(&summary_get(&clinic, summary));
    complete(&mut draft, "2026-11-13");
    keep(&mut clinic, episode, &draft).unwrap();
    sign(&mut clinic, summary).unwrap();
    let signed = summary_get(&clinic, summary);
    assert_eq!((signed.author_name, signed.signature.unwrap().is_valid), (me.name.clone(), true));
    let refused = clinic.write_clinical(|db| summary_take_over(db, summary, &me));
    assert!(matches!(refused, Err(ClinicError::Signed)));

    let jordan = clinic.who(crate::testing::THERAPIST);
    let kept = clinic.read_clinical(|db| super::plan_get(db, plan, &me, now)).unwrap().fields;
    let theirs = clinic.write_clinical(|db| super::plan_keep(db, episode, &kept, &jordan, now));
    assert!(matches!(theirs, Err(ClinicError::NotTheAuthor)), "one author at a time");
}

#[test]
fn who_is_no_supervisor_takes_nothing_over() {
    let mut clinic = Clinic::new();
    let (_, plan, summary) = left_by_jordan(&mut clinic);
    clinic.person("Robin Hale", Role::Therapist);
    let (robin, now, client) = (clinic.who("Robin Hale"), clinic.now(), clinic.id("Ada"));
    let it = clinic.read_clinical(|db| overview(db, client, &robin, now)).unwrap().episodes.remove(0);
    assert!(!it.plans[0].can_take_over && !it.summaries[0].can_take_over);
    let of_plan = clinic.write_clinical(|db| plan_take_over(db, plan, &robin));
    let of_summary = clinic.write_clinical(|db| summary_take_over(db, summary, &robin));
    assert!(matches!(of_plan, Err(ClinicError::NotTheAuthor)));
    assert!(matches!(of_summary, Err(ClinicError::NotTheAuthor)));
}

#[test]
fn a_draft_that_was_taken_over_is_given_back() {
    let mut clinic = Clinic::new();
    let (_, plan, _) = left_by_jordan(&mut clinic);
    let (me, now) = asked(&clinic);
    clinic.write_clinical(|db| plan_take_over(db, plan, &me)).unwrap();
    clinic.undo();
    let view = clinic.read_clinical(|db| super::plan_get(db, plan, &me, now)).unwrap();
    assert_eq!((view.author_name.as_str(), view.is_mine), (crate::testing::THERAPIST, false));
}

#[test]
fn after_its_end_the_day_of_discharge_is_the_end() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    clinic.end("Ada");
    clinic.at("2026-11-20 09:00");
    let view = summary_of(&clinic, episode);
    assert_eq!(view.discharged_on, Some(date("2026-11-13")));
    assert_eq!(view.facts.ended_on, Some(date("2026-11-13")));
}

#[test]
fn a_first_plan_knows_the_crisis_numbers_and_nothing_else() {
    let mut clinic = Clinic::new();
    let episode = clinic.admit_on("Ada", date("2026-11-20"));
    let view = plan_of(&clinic, episode);
    assert!(!view.is_stored && view.is_mine && view.signature.is_none());
    for text in &view.fields.sections {
        assert_eq!(text.body.is_empty(), text.section != PlanSection::Crisis);
    }
    assert_eq!(view.fields.sections.len(), PlanSection::ALL.len());
    assert_eq!(view.missing, [PlanSection::Goals, PlanSection::Recommendations]);
    assert_eq!(view.facts.clinic_name, "Harbor House");
}

#[test]
fn a_plan_is_kept_signed_and_replaced() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let mut draft = plan_of(&clinic, episode).fields;
    write_plan(&mut draft, PlanSection::Crisis, "");
    draft.appointments = vec![
        appointment(" Outpatient\tcounseling ", Some("2026-12-01")),
        Appointment { provider: String::new(), telephone: String::new(), minute: None, ..appointment("", None) },
        appointment("Medication", None),
    ];
    keep_plan(&mut clinic, episode, &draft).unwrap();
    let view = plan_of(&clinic, episode);
    assert_eq!(view.missing, [PlanSection::Goals, PlanSection::Recommendations, PlanSection::Crisis]);
    let services: Vec<_> = view.fields.appointments.iter().map(|it| it.service.as_str()).collect();
    assert_eq!(services, ["Outpatient counseling", "Medication"], "empty rows are dropped");
    match sign_plan(&mut clinic, draft.id) {
        Err(ClinicError::Incomplete { missing }) => assert_eq!(missing, [Field::Body]),
        other => panic!("{other:?}"),
    }

    let mut whole = whole_plan(&clinic, episode);
    write_plan(&mut whole, PlanSection::Crisis, "911");
    whole.planned_on = Some(date("2026-12-15"));
    keep_plan(&mut clinic, episode, &whole).unwrap();
    sign_plan(&mut clinic, whole.id).unwrap();
    let signed = plan_of(&clinic, episode);
    assert!(signed.signature.as_ref().is_some_and(|it| it.is_valid) && !signed.is_mine);
    assert!(matches!(keep_plan(&mut clinic, episode, &whole), Err(ClinicError::Signed)));

    let (me, now) = asked(&clinic);
    let next = clinic.write_clinical(|db| plan_new_version(db, whole.id, &me, now)).unwrap();
    let view = plan_of(&clinic, episode);
    assert_eq!((view.fields.id, view.version), (next, 2));
    assert_eq!(view.fields, PlanDraft { id: next, ..signed.fields.clone() });
    let old = clinic.read_clinical(|db| plan_get(db, whole.id, &me, now)).unwrap();
    assert!(old.is_superseded);

    // A draft does not speak in a summary while a signed version stands.
    let mut changed = view.fields;
    write_plan(&mut changed, PlanSection::Recommendations, "Something else.");
    keep_plan(&mut clinic, episode, &changed).unwrap();
    let summary = summary_of(&clinic, episode);
    assert!(body_of(&summary, SummarySection::Recommendations).starts_with("Weekly outpatient counseling."));
}

#[test]
fn a_signed_plan_keeps_its_head() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let plan = whole_plan(&clinic, episode);
    keep_plan(&mut clinic, episode, &plan).unwrap();
    sign_plan(&mut clinic, plan.id).unwrap();
    let (client, today) = (clinic.id("Ada"), clinic.today());
    let form = crate::clients::ClientDraft { pronouns: "she, her".to_owned(), ..client_draft("Ada Lovelace") };
    clinic.write(|db| clients::change(db, client, &form, today)).unwrap();
    let view = plan_of(&clinic, episode);
    assert_eq!((view.facts.client_name.as_str(), view.facts.pronouns.as_str()), ("Ada Example", ""));
    assert!(view.signature.unwrap().is_valid);
}

#[test]
fn ones_own_draft_plan_speaks_and_anothers_does_not() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    clinic.person("Sam", Role::Therapist);
    let sam = clinic.who("Sam");
    let draft = whole_plan(&clinic, episode);
    keep_plan(&mut clinic, episode, &draft).unwrap();
    let mine = summary_of(&clinic, episode);
    assert!(body_of(&mine, SummarySection::Medications).contains("Naltrexone"));
    let now = clinic.now();
    let theirs = clinic.read_clinical(|db| super::summary_of(db, episode, &sam, now)).unwrap();
    assert_eq!(body_of(&theirs, SummarySection::Medications), "");
    assert!(matches!(
        clinic.read_clinical(|db| super::plan_of(db, episode, &sam, now)),
        Err(ClinicError::NotTheAuthor)
    ));
}

#[test]
fn a_source_shows_no_words_of_a_draft_to_someone_who_may_not_read_it() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let plan = whole_plan(&clinic, episode);
    keep_plan(&mut clinic, episode, &plan).unwrap();
    let id = signed_summary(&mut clinic, episode, "2026-11-13");
    let mut later = plan.clone();
    write_plan(&mut later, PlanSection::Medication, "Not for others yet.");
    keep_plan(&mut clinic, episode, &later).unwrap();
    clinic.person("Sam", Role::Therapist);
    clinic.person("Mo", Role::Supervisor);
    let now = clinic.now();

    let quotes = |clinic: &Clinic, who: &Person| -> Vec<String> {
        let view = clinic.read_clinical(|db| super::summary_get(db, id, who, now)).unwrap();
        view.sources.into_iter().filter(|it| it.kind == SourceKind::Plan).map(|it| it.quote).collect()
    };
    assert!(quotes(&clinic, &clinic.who("Mo")).contains(&"Not for others yet.".to_owned()));
    let seen = quotes(&clinic, &clinic.who("Sam"));
    assert!(!seen.is_empty() && seen.iter().all(String::is_empty), "{seen:?}");
    sign_plan(&mut clinic, plan.id).unwrap();
    assert!(quotes(&clinic, &clinic.who("Sam")).contains(&"Not for others yet.".to_owned()), "once it is signed");
}

#[test]
fn what_is_typed_into_a_plan_is_checked() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let mut early = whole_plan(&clinic, episode);
    early.planned_on = Some(date("2026-11-01"));
    keep_plan(&mut clinic, episode, &early).unwrap();
    assert_eq!(plan_of(&clinic, episode).fields, early, "what was typed is kept");
    assert_eq!(refused(sign_plan(&mut clinic, early.id)), (Field::PlannedOn, Problem::BeforeAdmission));
    let draft = early;
    let mut odd = draft.clone();
    odd.appointments = vec![Appointment { minute: Some(1440), ..appointment("Counseling", None) }];
    assert_eq!(refused(keep_plan(&mut clinic, episode, &odd)), (Field::StartsMinute, Problem::Impossible));
    let mut long = draft.clone();
    long.appointments = vec![appointment("Counseling", None), appointment(&"ä".repeat(201), None)];
    match keep_plan(&mut clinic, episode, &long) {
        Err(ClinicError::Invalid { field, row, problem }) => {
            assert_eq!((field, row, problem), (Field::Service, Some(1), Problem::TooLong));
        }
        other => panic!("{other:?}"),
    }
    let mut longer = draft.clone();
    write_plan(&mut longer, PlanSection::Goals, &"🌱".repeat(100_001));
    assert_eq!(refused(keep_plan(&mut clinic, episode, &longer)), (Field::Body, Problem::TooLong));
    write_plan(&mut longer, PlanSection::Goals, &"🌱".repeat(100_000));
    keep_plan(&mut clinic, episode, &longer).unwrap();
}

#[test]
fn strange_text_is_kept_literally() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let mut draft = draft_of(&summary_of(&clinic, episode));
    let strange = "'; DROP TABLE notes; -- <b>&amp;</b> #strong[=1+1] שלום e\u{301} 🌱\nsecond\tline";
    write(&mut draft, SummarySection::Course, &format!("  {strange}\u{0}\n"));
    keep(&mut clinic, episode, &draft).unwrap();
    assert_eq!(body_of(&summary_get(&clinic, draft.id), SummarySection::Course), strange);
    write(&mut draft, SummarySection::Course, "");
    keep(&mut clinic, episode, &draft).unwrap();
    assert_eq!(body_of(&summary_get(&clinic, draft.id), SummarySection::Course), "", "words can be taken out again");
}

#[test]
fn unknown_documents_are_named() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let other = clinic.admit_on("Ben", date("2026-11-02"));
    let (me, now) = asked(&clinic);
    let gone = clinic.read_clinical(|db| super::summary_get(db, SummaryId::new(), &me, now));
    assert!(matches!(gone, Err(ClinicError::NotFound { thing: Thing::Summary })));
    let gone = clinic.read_clinical(|db| plan_get(db, PlanId::new(), &me, now));
    assert!(matches!(gone, Err(ClinicError::NotFound { thing: Thing::Plan })));
    let gone = clinic.read_clinical(|db| super::summary_of(db, EpisodeId::new(), &me, now));
    assert!(matches!(gone, Err(ClinicError::NotFound { thing: Thing::Episode })));

    let draft = draft_of(&summary_of(&clinic, episode));
    keep(&mut clinic, episode, &draft).unwrap();
    assert!(matches!(keep(&mut clinic, other, &draft), Err(ClinicError::NotFound { thing: Thing::Summary })));
}

#[test]
fn each_export_leaves_a_row() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let draft = draft_of(&summary_of(&clinic, episode));
    keep(&mut clinic, episode, &draft).unwrap();
    let plan = whole_plan(&clinic, episode);
    keep_plan(&mut clinic, episode, &plan).unwrap();
    sign_plan(&mut clinic, plan.id).unwrap();

    let export = |document, id: String| ExportDraft {
        document,
        document_id: id,
        recipient: " Harbor Counseling ".to_owned(),
        purpose: "Continuing care".to_owned(),
        language: Language::English,
    };
    let of_draft = export(ExportedDocument::Summary, draft.id.to_string());
    let of_plan = export(ExportedDocument::Plan, plan.id.to_string());
    let (me, now) = asked(&clinic);
    let mut begin = |draft: &ExportDraft| clinic.write_clinical(|db| export_begin(db, draft, &me, now));
    for (field, bad) in [
        (Field::Recipient, ExportDraft { recipient: "\n ".to_owned(), ..of_draft.clone() }),
        (Field::Purpose, ExportDraft { purpose: String::new(), ..of_draft.clone() }),
    ] {
        assert_eq!(refused(check_export(&bad)), (field, Problem::Empty), "before a place is asked for");
        assert_eq!(refused(begin(&bad)), (field, Problem::Empty));
    }
    let long = ExportDraft { purpose: "x".repeat(201), ..of_draft.clone() };
    assert_eq!(refused(begin(&long)), (Field::Purpose, Problem::TooLong));
    let lost = ExportDraft { document_id: "no id".to_owned(), ..of_draft.clone() };
    assert!(matches!(begin(&lost), Err(ClinicError::NotFound { thing: Thing::Summary })));
    let mixed = ExportDraft { document_id: draft.id.to_string(), ..of_plan.clone() };
    assert!(matches!(begin(&mixed), Err(ClinicError::NotFound { thing: Thing::Plan })));

    let first = begin(&of_draft).unwrap();
    let second = begin(&of_plan).unwrap();
    let third = begin(&of_plan).unwrap();
    clinic.write_clinical(|db| export_end(db, first, ExportOutcome::Failed)).unwrap();
    clinic.write_clinical(|db| export_end(db, second, ExportOutcome::Written)).unwrap();
    assert!(clinic.write_clinical(|db| export_end(db, second, ExportOutcome::Failed)).is_err(), "it ends once");
    let client = clinic.id("Ada");
    let rows = clinic.read_clinical(|db| exports_of(db, client)).unwrap();
    assert_eq!(
        rows.iter().map(|it| (it.id, it.document, it.is_draft, it.outcome)).collect::<Vec<_>>(),
        [
            (third, ExportedDocument::Plan, false, ExportOutcome::Begun),
            (second, ExportedDocument::Plan, false, ExportOutcome::Written),
            (first, ExportedDocument::Summary, true, ExportOutcome::Failed),
        ]
    );
    assert_eq!((rows[0].recipient.as_str(), rows[0].version), ("Harbor Counseling", 1));
    assert_eq!((rows[0].exported_by, &rows[0].exported_by_name), (me.user, &me.name));
    let ben = clinic.client("Ben");
    assert_eq!(clinic.read_clinical(|db| exports_of(db, ben)).unwrap(), []);
}

#[test]
fn anothers_draft_is_not_exported() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let draft = draft_of(&summary_of(&clinic, episode));
    keep(&mut clinic, episode, &draft).unwrap();
    clinic.person("Sam", Role::Therapist);
    let (sam, now) = (clinic.who("Sam"), clinic.now());
    let export = ExportDraft {
        document: ExportedDocument::Summary,
        document_id: draft.id.to_string(),
        recipient: "Anyone".to_owned(),
        purpose: "None".to_owned(),
        language: Language::English,
    };
    assert!(matches!(clinic.write_clinical(|db| export_begin(db, &export, &sam, now)), Err(ClinicError::NotTheAuthor)));
}
