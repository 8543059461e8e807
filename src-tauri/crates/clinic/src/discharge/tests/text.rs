//! What happens to words: pieces, sentences said anew, the templates, the ten.

use proptest::prelude::*;

use super::super::{
    Appointment, AppointmentState, Referrals, SourceKind, SummarySection,
    draft::{self, Bodies, Sentence, Slot, Source},
    required,
    store::Codes,
    words,
};
use super::*;
use crate::{episodes::LevelOfCare, family::Relationship, people::Language};

fn english() -> &'static dyn words::Words {
    words::of(Language::English)
}

fn spanish() -> &'static dyn words::Words {
    words::of(Language::Spanish)
}

fn said(slot: Slot, position: u32, text: &str) -> Sentence {
    let source = Source { kind: SourceKind::Attendance, note_id: None, plan_id: None };
    Sentence { slot, position, text: text.to_owned(), source }
}

fn group(text: &str) -> Sentence {
    said(Slot::GroupSessions, 0, text)
}

fn alone(text: &str) -> Sentence {
    said(Slot::IndividualSessions, 0, text)
}

/// The pieces of services, as (words, whose).
fn cut<'a>(body: &'a str, sentences: &[Sentence]) -> Vec<(&'a str, Option<usize>)> {
    draft::pieces(body, SummarySection::Services, sentences).into_iter().map(|it| (it.words, it.sentence)).collect()
}

fn services(body: &str) -> Bodies {
    Bodies::from([(SummarySection::Services, body.to_owned())])
}

fn refilled(body: &str, known: &[Sentence], today: &[Sentence]) -> String {
    let mut bodies = services(body);
    draft::refill(&mut bodies, known, today);
    bodies.remove(&SummarySection::Services).unwrap_or_default()
}

#[test]
fn a_sentence_of_the_record_is_known_by_its_words_and_the_rest_is_own() {
    let known =
        [group("Attended 4 of 5 group sessions, 11.0 clinical hours."), alone("2 individual sessions, 2.0 hours.")];
    assert_eq!(
        cut(
            "Attended 4 of 5 group sessions, 11.0 clinical hours. She was never late. 2 individual sessions, 2.0 hours.",
            &known
        ),
        [
            ("Attended 4 of 5 group sessions, 11.0 clinical hours.", Some(0)),
            (" She was never late.", None),
            (" 2 individual sessions, 2.0 hours.", Some(1)),
        ]
    );
}

#[test]
fn a_sentence_changed_by_hand_is_own_words() {
    let known = [group("Attended 4 of 5 group sessions, 11.0 clinical hours.")];
    assert_eq!(cut("Attended 4 of 5 sessions.", &known), [("Attended 4 of 5 sessions.", None)]);
    assert_eq!(cut("", &known), []);
}

#[test]
fn one_letter_more_on_either_side_is_another_sentence() {
    let known = [alone("AA")];
    assert_eq!(cut("AAA", &known), [("AAA", None)]);
    assert_eq!(cut("BAA", &known), [("BAA", None)]);
    assert_eq!(cut("(AA)", &known), [("(", None), ("AA", Some(0)), (")", None)]);
    // An accent that follows makes another letter of the last one.
    assert_eq!(cut("AA\u{301}", &known), [("AA\u{301}", None)]);
}

#[test]
fn a_sentence_inside_a_longer_one_is_found_outside_it() {
    let known = [alone("Attends AA."), group("Attends AA. Attends it daily.")];
    assert_eq!(
        cut("Attends AA. Attends it daily. Attends AA.", &known),
        [("Attends AA. Attends it daily.", Some(1)), (" Attends AA.", Some(0))]
    );
}

#[test]
fn a_sentence_of_another_section_is_not_looked_for() {
    let known = [said(Slot::Medication, 0, "Naltrexone 50 mg daily")];
    assert_eq!(cut("Naltrexone 50 mg daily", &known), [("Naltrexone 50 mg daily", None)]);
}

#[test]
fn the_record_replaces_what_it_said_and_leaves_own_words() {
    let known = [group("Attended 4 of 5 group sessions, 11.0 clinical hours.")];
    let today = [group("Attended 5 of 6 group sessions, 13.8 clinical hours.")];
    assert_eq!(
        refilled("Before: Attended 4 of 5 group sessions, 11.0 clinical hours. Never late.", &known, &today),
        "Before: Attended 5 of 6 group sessions, 13.8 clinical hours. Never late."
    );
    assert_eq!(refilled("Came to most groups.", &known, &today), "Came to most groups.");
}

#[test]
fn what_the_record_says_no_more_goes_with_the_space_before_it() {
    let known = [group("One."), alone("Two.")];
    assert_eq!(refilled("One. Two. Own.", &known, &[group("One.")]), "One. Own.");
    assert_eq!(refilled("One.\n\nTwo.", &known, &[alone("Two.")]), "Two.");
    assert_eq!(refilled("One.", &known, &[]), "");
}

#[test]
fn what_the_record_says_for_the_first_time_is_added_and_what_was_taken_out_stays_out() {
    let known = [group("One.")];
    let today = [group("One."), alone("Two.")];
    assert_eq!(refilled("One. Own.", &known, &today), "One. Own. Two.");
    assert_eq!(refilled("Own.", &known, &today), "Own. Two.", "the first was taken out by hand");
    assert_eq!(refilled("", &known, &today), "One. Two.", "an empty section is filled");
    assert_eq!(refilled("Own. Two.", &known, &today), "Own. Two.", "it was said by hand already");
}

#[test]
fn sentences_that_changed_places_are_not_said_twice() {
    let line = |position, text| said(Slot::Appointment, position, text);
    let mut bodies = Bodies::from([(SummarySection::Recommendations, "A.\nB.\nC.".to_owned())]);
    draft::refill(&mut bodies, &[line(0, "A."), line(1, "B."), line(2, "C.")], &[line(0, "C."), line(1, "A.")]);
    assert_eq!(bodies[&SummarySection::Recommendations], "C.\nA.");
}

proptest! {
    #[test]
    fn pieces_are_the_text_and_nothing_is_lost(body in "[ab. \nä]{0,40}", one in "[ab. ä]{0,4}", two in "[ab. ä]{0,8}") {
        let known = [group(&one), alone(&two)];
        let whole: String = cut(&body, &known).into_iter().map(|(words, _)| words).collect();
        prop_assert_eq!(whole, body);
    }

    #[test]
    fn saying_anew_what_has_not_changed_changes_nothing(one in "[a-z]{1,9}\\.", two in "[a-z]{1,9}\\.", own in "[A-Z]{0,9}") {
        let known = [group(&one), alone(&two)];
        let body = format!("{own} {one} {own} {two}").trim().to_owned();
        prop_assert_eq!(refilled(&body, &known, &known), body);
    }
}

#[test]
fn the_first_draft_puts_words_of_the_plan_on_lines_of_their_own() {
    let bodies = draft::bodies(&[
        said(Slot::Recommendations, 0, "Weekly counseling.\nDaily meetings."),
        said(Slot::Appointment, 0, "Appointment: Harbor Counseling."),
        group("One."),
        alone("Two."),
    ]);
    assert_eq!(
        bodies[&SummarySection::Recommendations],
        "Weekly counseling.\nDaily meetings.\nAppointment: Harbor Counseling."
    );
    assert_eq!(bodies[&SummarySection::Services], "One. Two.");
}

#[test]
fn sentences_count_in_words_people_use() {
    assert_eq!(english().group_sessions(41, 45, 7110), "Attended 41 of 45 group sessions, 118.5 clinical hours.");
    assert_eq!(english().group_sessions(1, 1, 165), "Attended 1 of 1 group session, 2.7 clinical hours.");
    assert_eq!(english().individual_sessions(1, 60), "1 individual session, 1.0 hours.");
    assert_eq!(english().family_sessions(2, 1, 100), "2 family sessions, 1.6 hours; the client was present in 1.");
    assert_eq!(english().family(2, &[(Relationship::Parent, 2)]), "Two family sessions; a parent took part in both.");
    assert_eq!(
        english().family(3, &[(Relationship::Sibling, 3), (Relationship::OtherRelative, 1)]),
        "Three family sessions; a sibling took part in all; a relative took part in one."
    );
    assert_eq!(english().family(1, &[(Relationship::Spouse, 1)]), "One family session; the spouse took part in it.");
    assert_eq!(english().family(12, &[]), "12 family sessions.");
}

#[test]
fn days_and_times_are_written_as_a_clinic_writes_them() {
    assert_eq!(
        english().admitted(date("2026-08-25"), LevelOfCare::IntensiveOutpatient),
        "Admitted on 25 August 2026 to intensive outpatient (level 2.1)."
    );
    assert_eq!(
        english().served(date("2026-08-25"), date("2026-11-24"), 92),
        "First service on 25 August 2026, last service on 24 November 2026; length of stay 92 days."
    );
    assert_eq!(
        english().served(date("2026-08-25"), date("2026-08-25"), 1),
        "Only service on 25 August 2026; length of stay 1 day."
    );
    let mut appointment = appointment("Outpatient counseling", Some("2026-12-01"));
    assert_eq!(
        words::appointment(english(), &appointment).unwrap(),
        "Appointment: Outpatient counseling, Harbor Counseling, 978 555 0143, 1 December 2026 at 9:30 a.m."
    );
    for (minute, said) in [(0, "12:00 a.m."), (719, "11:59 a.m."), (720, "12:00 p.m."), (1439, "11:59 p.m.")] {
        appointment.minute = Some(minute);
        assert!(words::appointment(english(), &appointment).unwrap().ends_with(said));
    }
    appointment =
        Appointment { state: AppointmentState::Declined, held_on: None, provider: String::new(), ..appointment };
    assert_eq!(
        words::appointment(english(), &appointment).unwrap(),
        "Appointment declined by the client: Outpatient counseling, 978 555 0143."
    );
    let nothing = Appointment { service: " ".into(), telephone: String::new(), ..appointment };
    assert_eq!(words::appointment(english(), &nothing), None);
}

#[test]
fn the_same_is_said_in_spanish() {
    let es = spanish();
    assert_eq!(
        es.admitted(date("2026-08-25"), LevelOfCare::IntensiveOutpatient),
        "Ingreso el 25 de agosto de 2026 en tratamiento ambulatorio intensivo (nivel 2.1)."
    );
    assert_eq!(
        es.transferred(date("2026-10-01"), LevelOfCare::Outpatient),
        "Traslado a tratamiento ambulatorio (nivel 1.0) el 1 de octubre de 2026."
    );
    assert_eq!(
        es.served(date("2026-08-25"), date("2026-11-24"), 92),
        "Primer servicio el 25 de agosto de 2026, último servicio el 24 de noviembre de 2026; estancia de 92 días."
    );
    assert_eq!(
        es.served(date("2026-08-25"), date("2026-08-25"), 1),
        "Único servicio el 25 de agosto de 2026; estancia de 1 día."
    );
    assert_eq!(es.group_sessions(41, 45, 7110), "Asistió a 41 de 45 sesiones de grupo, 118.5 horas clínicas.");
    assert_eq!(es.group_sessions(1, 1, 165), "Asistió a 1 de 1 sesión de grupo, 2.7 horas clínicas.");
    assert_eq!(es.individual_sessions(1, 60), "1 sesión individual, 1.0 horas.");
    assert_eq!(es.family_sessions(2, 1, 100), "2 sesiones familiares, 1.6 horas; el cliente estuvo presente en 1.");
    assert_eq!(
        es.family(3, &[(Relationship::Sibling, 3), (Relationship::OtherRelative, 1)]),
        "Tres sesiones familiares; un hermano o una hermana participó en todas; un familiar participó en una."
    );
    assert_eq!(es.family(1, &[(Relationship::Spouse, 1)]), "Una sesión familiar; el cónyuge participó en ella.");
    assert_eq!(es.family(12, &[]), "12 sesiones familiares.");
    assert_eq!(
        es.assessed(date("2026-11-20"), "Less guarded.", Some(date("2026-11-21"))),
        "Evaluación del 20 de noviembre de 2026: “Less guarded.” Una adenda del 21 de noviembre de 2026 completa esa \
         nota."
    );
    let mut appointment = appointment("Consejería ambulatoria", Some("2026-12-01"));
    assert_eq!(
        words::appointment(es, &appointment).unwrap(),
        "Cita: Consejería ambulatoria, Harbor Counseling, 978 555 0143, 1 de diciembre de 2026 a las 9:30 a. m."
    );
    appointment.minute = Some(13 * 60 + 5);
    assert!(words::appointment(es, &appointment).unwrap().ends_with("a la 1:05 p. m."));
}

#[test]
fn a_long_quotation_is_cut_between_words() {
    assert_eq!(words::shortened("Mood  brighter,\n sleep better", 90), "Mood brighter, sleep better");
    assert_eq!(words::shortened("Mood brighter, sleep better", 16), "Mood brighter…");
    assert_eq!(words::shortened("Långsamt", 3), "Lån…");
    assert_eq!(
        english().assessed(date("2026-11-20"), "Less guarded.", None),
        "Assessment of 20 November 2026: “Less guarded.”"
    );
}

#[test]
fn crisis_numbers_are_the_verified_ones() {
    for number in ["988", "833-773-2445", "911"] {
        assert!(english().crisis().contains(number));
    }
    for number in ["988", "oprima 2", "833-773-2445", "911"] {
        assert!(spanish().crisis().contains(number));
    }
    assert!(!english().crisis().contains("327-5050"), "the Substance Use Helpline's number is not verified");
}

/// A summary that lacks nothing, for these facts.
fn complete() -> (Codes, Bodies) {
    let codes = Codes {
        discharged_on: Some(date("2026-11-13")),
        reason: Some(DischargeReason::Completed),
        condition: Some(ConditionAtDischarge::Improved),
        referrals: Some(Referrals::Made),
        medications: None,
    };
    let written = [
        SummarySection::AdmissionReason,
        SummarySection::Course,
        SummarySection::Condition,
        SummarySection::Disposition,
        SummarySection::Recommendations,
        SummarySection::Given,
    ];
    (codes, written.into_iter().map(|it| (it, "Written.".to_owned())).collect())
}

#[test]
fn each_of_the_ten_is_missed() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let facts = clinic.read_clinical(|db| super::super::facts::now_of(db, episode, clinic.now())).unwrap();
    let (codes, bodies) = complete();
    let missing = |codes: Codes, bodies: &Bodies| required::missing(&codes, bodies, &facts, clinic.today());
    assert_eq!(missing(codes, &bodies), []);

    for section in bodies.keys() {
        let mut without = bodies.clone();
        without.insert(*section, " \n ".to_owned());
        assert_eq!(missing(codes, &without), [*section], "white space says nothing");
    }
    use SummarySection::{Condition, Dates, DischargeReason as Reason, Disposition};
    assert_eq!(missing(Codes { discharged_on: None, ..codes }, &bodies), [Dates]);
    assert_eq!(missing(Codes { reason: None, ..codes }, &bodies), [Reason]);
    assert_eq!(missing(Codes { condition: None, ..codes }, &bodies), [Condition]);
    assert_eq!(missing(Codes { referrals: None, ..codes }, &bodies), [Disposition]);
    assert!(SummarySection::ALL.iter().filter(|it| it.is_required()).count() == 10);
}

#[test]
fn another_reason_is_told_and_a_declined_referral_needs_no_words() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let facts = clinic.read_clinical(|db| super::super::facts::now_of(db, episode, clinic.now())).unwrap();
    let (codes, mut bodies) = complete();

    let other = Codes { reason: Some(DischargeReason::Other), ..codes };
    assert_eq!(required::missing(&other, &bodies, &facts, clinic.today()), [SummarySection::DischargeReason]);
    bodies.insert(SummarySection::DischargeReason, "Moved to Maine.".to_owned());
    assert_eq!(required::missing(&other, &bodies, &facts, clinic.today()), []);

    bodies.remove(&SummarySection::Disposition);
    let declined = Codes { referrals: Some(Referrals::Declined), ..codes };
    assert_eq!(required::missing(&declined, &bodies, &facts, clinic.today()), []);
}

#[test]
fn of_someone_who_died_no_code_is_asked_that_would_not_be_true() {
    let mut clinic = Clinic::new();
    let (_, episode) = a_week(&mut clinic);
    let facts = clinic.read_clinical(|db| super::super::facts::now_of(db, episode, clinic.now())).unwrap();
    let (codes, mut bodies) = complete();
    let death = Codes { reason: Some(DischargeReason::Death), condition: None, referrals: None, ..codes };
    assert_eq!(required::missing(&death, &bodies, &facts, clinic.today()), []);

    bodies.remove(&SummarySection::Condition);
    assert_eq!(
        required::missing(&death, &bodies, &facts, clinic.today()),
        [SummarySection::Condition],
        "words are still needed"
    );
}
