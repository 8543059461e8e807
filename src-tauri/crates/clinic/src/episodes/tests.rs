//! Stories of episodes of care.

use std::cell::RefCell;

use chrono::TimeDelta;
use proptest::prelude::*;
use vault::{Role, UserId};

use super::*;
use crate::{
    EpisodeId, Field, Problem,
    clients::ClientDraft,
    groups,
    testing::{Clinic, client_draft, date, refusal, refused},
};

fn admission(client_id: crate::ClientId, day: &str) -> AdmissionDraft {
    AdmissionDraft {
        client_id,
        admitted_on: date(day),
        level_of_care: LevelOfCare::IntensiveOutpatient,
        program: String::new(),
        primary_therapist: None,
        is_part2: true,
    }
}

fn admit_ada(clinic: &mut Clinic, day: &str) -> crate::Result<EpisodeId> {
    let (draft, today) = (admission(clinic.id("Ada"), day), clinic.today());
    clinic.write(|db| admit(db, &draft, today))
}

fn end_on(clinic: &mut Clinic, id: EpisodeId, day: &str) -> crate::Result<()> {
    let (day, today) = (date(day), clinic.today());
    clinic.write(|db| end(db, id, day, today))
}

fn view(clinic: &Clinic, id: EpisodeId) -> EpisodeView {
    clinic.read(|db| get(db, id, clinic.today())).unwrap()
}

#[test]
fn a_stay_is_counted_from_the_day_of_admission() {
    let mut clinic = Clinic::new();
    let episode = clinic.admit_on("Ada", date("2026-11-24"));
    assert_eq!(view(&clinic, episode).day, 1);
    clinic.at("2026-12-01 08:00");
    assert_eq!(view(&clinic, episode).day, 8);
    end_on(&mut clinic, episode, "2026-11-30").unwrap();
    clinic.at("2027-03-01 08:00");
    assert_eq!((view(&clinic, episode).day, view(&clinic, episode).ended_on), (7, Some(date("2026-11-30"))));
}

#[test]
fn the_program_is_the_settings_unless_said_otherwise() {
    let mut clinic = Clinic::new();
    clinic.client("Ada");
    let episode = admit_ada(&mut clinic, "2026-11-02").unwrap();
    assert_eq!(view(&clinic, episode).program, "Intensive outpatient program");
}

#[test]
fn an_admission_has_a_possible_day() {
    let mut clinic = Clinic::new();
    let born = ClientDraft { born_on: Some(date("1988-02-14")), ..client_draft("Ada") };
    let ada = clinic.add_client(&born).unwrap();
    let today = clinic.today();
    let mut on = |day: &str| refused(clinic.write(|db| admit(db, &admission(ada, day), today)));
    assert_eq!(on("2026-11-25"), (Field::AdmittedOn, Problem::InTheFuture));
    assert_eq!(on("1988-02-13"), (Field::AdmittedOn, Problem::BeforeBirth));

    clinic.client("Ben");
    let long_ago = admission(clinic.id("Ben"), "1826-11-24");
    assert_eq!(refused(clinic.write(|db| admit(db, &long_ago, today))), (Field::AdmittedOn, Problem::TooLongAgo));
}

#[test]
fn nobody_is_admitted_twice_at_once() {
    let mut clinic = Clinic::new();
    clinic.client("Ada");
    let first = admit_ada(&mut clinic, "2026-09-01").unwrap();
    assert_eq!(refusal(admit_ada(&mut clinic, "2026-11-02"))["code"], "alreadyAdmitted");

    end_on(&mut clinic, first, "2026-10-15").unwrap();
    for inside in ["2026-09-10", "2026-10-15", "2026-08-01"] {
        assert_eq!(refused(admit_ada(&mut clinic, inside)), (Field::AdmittedOn, Problem::Overlaps), "{inside}");
    }
    let second = admit_ada(&mut clinic, "2026-10-16").unwrap();
    let numbers: Vec<_> = clinic
        .read(|db| list(db, clinic.id("Ada"), clinic.today()))
        .unwrap()
        .into_iter()
        .map(|it| (it.number, it.id))
        .collect();
    assert_eq!(numbers, [(2, second), (1, first)], "newest first");
}

#[test]
fn a_therapist_is_a_clinician_of_the_house() {
    let mut clinic = Clinic::new();
    let episode = clinic.admit("Ada");
    let sam = clinic.person("Sam Ortiz", Role::FrontDesk);
    let kim = clinic.person("Kim Park", Role::Supervisor);
    let mut give = |whom| clinic.write(|db| assign(db, episode, whom));
    assert_eq!(refused(give(Some(sam))), (Field::PrimaryTherapist, Problem::NotAllowed));
    assert_eq!(refused(give(Some(UserId::new()))), (Field::PrimaryTherapist, Problem::Unknown));
    give(Some(kim)).unwrap();
    assert_eq!(view(&clinic, episode).primary_therapist_name.as_deref(), Some("Kim Park"));
    clinic.write(|db| assign(db, episode, None)).unwrap();
    assert_eq!(view(&clinic, episode).primary_therapist, None);
}

#[test]
fn stepping_down_is_a_row_and_the_second_of_a_day_replaces_the_first() {
    let mut clinic = Clinic::new();
    let episode = clinic.admit_on("Ada", date("2026-11-02"));
    let today = clinic.today();
    let mut to = |level, day: &str| clinic.write(|db| transfer(db, episode, level, date(day), today));
    to(LevelOfCare::PartialHospitalization, "2026-11-10").unwrap();
    to(LevelOfCare::Outpatient, "2026-11-10").unwrap();
    assert_eq!(refused(to(LevelOfCare::Outpatient, "2026-11-01")), (Field::SinceOn, Problem::BeforeAdmission));
    assert_eq!(refused(to(LevelOfCare::Outpatient, "2026-11-25")), (Field::SinceOn, Problem::InTheFuture));
    let levels = view(&clinic, episode);
    assert_eq!(levels.level_of_care, LevelOfCare::Outpatient);
    assert_eq!(
        levels.levels.iter().map(|it| it.since_on).collect::<Vec<_>>(),
        [date("2026-11-02"), date("2026-11-10")]
    );

    end_on(&mut clinic, episode, "2026-11-20").unwrap();
    let late = clinic.write(|db| transfer(db, episode, LevelOfCare::Outpatient, date("2026-11-21"), today));
    assert_eq!(refused(late), (Field::SinceOn, Problem::AfterEnd));
}

#[test]
fn an_episode_ends_after_it_began_and_after_the_last_attendance() {
    let mut clinic = Clinic::new();
    let episode = clinic.admit_on("Ada", date("2026-11-02"));
    let group = clinic.group_with(["Ada"]);
    clinic.at("2026-11-18 09:00");
    clinic.check_in(group, "Ada").unwrap();
    clinic.at("2026-11-24 09:12");
    assert_eq!(refused(end_on(&mut clinic, episode, "2026-11-01")), (Field::EndedOn, Problem::BeforeAdmission));
    assert_eq!(refused(end_on(&mut clinic, episode, "2026-11-25")), (Field::EndedOn, Problem::InTheFuture));
    assert_eq!(refused(end_on(&mut clinic, episode, "2026-11-17")), (Field::EndedOn, Problem::BeforeAttendance));
    end_on(&mut clinic, episode, "2026-11-18").unwrap();
    end_on(&mut clinic, episode, "2026-11-20").unwrap();
    assert_eq!(view(&clinic, episode).ended_on, Some(date("2026-11-20")));
}

#[test]
fn who_is_discharged_leaves_the_groups_that_day_and_undo_brings_them_back() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada", "Ben"]);
    let count = |clinic: &Clinic, day: &str| clinic.read(|db| groups::members_on(db, group, date(day))).unwrap().len();
    clinic.end("Ada");
    assert_eq!((count(&clinic, "2026-11-24"), count(&clinic, "2026-11-25")), (2, 1));
    assert_eq!(clinic.read(|db| open(db, clinic.id("Ada"))).unwrap(), None);
    clinic.undo();
    assert_eq!(count(&clinic, "2026-11-25"), 2);
    assert!(clinic.read(|db| open(db, clinic.id("Ada"))).unwrap().is_some());
}

#[test]
fn an_episode_ended_by_mistake_is_opened_again_unless_another_stands_in_the_way() {
    let mut clinic = Clinic::new();
    clinic.client("Ada");
    let first = admit_ada(&mut clinic, "2026-09-01").unwrap();
    end_on(&mut clinic, first, "2026-10-01").unwrap();
    clinic.write(|db| reopen(db, first)).unwrap();
    assert_eq!(view(&clinic, first).ended_on, None);

    end_on(&mut clinic, first, "2026-10-01").unwrap();
    let second = admit_ada(&mut clinic, "2026-11-01").unwrap();
    assert_eq!(refusal(clinic.write(|db| reopen(db, first)))["code"], "alreadyAdmitted");
    end_on(&mut clinic, second, "2026-11-10").unwrap();
    assert_eq!(refusal(clinic.write(|db| reopen(db, first)))["code"], "alreadyAdmitted");
    assert_eq!(refused(end_on(&mut clinic, first, "2026-11-01")), (Field::EndedOn, Problem::Overlaps));
}

#[test]
fn a_day_between_two_episodes_is_in_neither() {
    let mut clinic = Clinic::new();
    clinic.client("Ada");
    let first = admit_ada(&mut clinic, "2026-09-01").unwrap();
    end_on(&mut clinic, first, "2026-10-01").unwrap();
    let second = admit_ada(&mut clinic, "2026-11-01").unwrap();
    let ada = clinic.id("Ada");
    let at = |day: &str| clinic.read(|db| on(db, ada, date(day))).unwrap();
    assert_eq!(
        ["2026-08-31", "2026-09-01", "2026-10-01", "2026-10-02", "2026-11-01", "2030-01-01"].map(at),
        [None, Some(first), Some(first), None, Some(second), Some(second)]
    );
    let between = clinic.read(|db| require_on(db, ada, date("2026-10-15")));
    assert_eq!(refusal(between)["code"], "notAdmitted");
}

#[test]
fn nothing_is_found_of_nobody() {
    let mut clinic = Clinic::new();
    let (today, nothing) = (clinic.today(), EpisodeId::new());
    assert_eq!(refusal(clinic.read(|db| get(db, nothing, today)))["thing"], "episode");
    assert_eq!(refusal(clinic.write(|db| reopen(db, nothing)))["thing"], "episode");
    let stranger = admission(crate::ClientId::new(), "2026-11-02");
    assert_eq!(refusal(clinic.write(|db| admit(db, &stranger, today)))["thing"], "client");
}

/// Whatever is tried, no day of a client's ever lies in two episodes.
#[test]
fn no_day_lies_in_two_episodes() {
    let clinic = Clinic::new();
    let (today, start) = (clinic.today(), date("2026-09-20"));
    let tries = prop::collection::vec((0..60_i64, 0..60_i64), 1..8);
    let clinic = RefCell::new(clinic);
    proptest!(ProptestConfig::with_cases(40), |(tries in tries)| {
        let clinic = &mut *clinic.borrow_mut();
        let ada = clinic.client("Ada");
        for (from, to) in tries {
            let [from, to] = [from, to].map(|it| start + TimeDelta::days(it));
            let draft = AdmissionDraft { admitted_on: from, ..admission(ada, "2026-09-20") };
            if let Ok(id) = clinic.write(|db| admit(db, &draft, today)) {
                let _ = clinic.write(|db| end(db, id, to, today));
            }
            if let Some(id) = clinic.read(|db| open(db, ada)).unwrap() {
                clinic.write(|db| end(db, id, today, today)).unwrap();
            }
        }
        let stays = clinic.read(|db| list(db, ada, today)).unwrap();
        for pair in stays.windows(2) {
            prop_assert!(pair[1].ended_on.unwrap() < pair[0].admitted_on, "{pair:?}");
        }
    });
}
