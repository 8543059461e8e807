//! Stories of this feature.

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::{
    Field, Problem, Result,
    episodes::{self, AdmissionDraft, LevelOfCare},
    testing::{Clinic, date, refusal, refused},
};

/// Ada, admitted on Monday 2 November 2026 to intensive outpatient care; it is Tuesday the 24th.
fn clinic() -> (Clinic, EpisodeId) {
    let mut clinic = Clinic::new();
    let episode = clinic.admit_on("Ada", date("2026-11-02"));
    (clinic, episode)
}

fn draft(episode_id: EpisodeId, since_on: &str, minutes_a_week: u16, days_a_week: u8) -> HoursDraft {
    HoursDraft { episode_id, since_on: date(since_on), minutes_a_week, days_a_week, reason: HoursReason::StepDown }
}

fn write(clinic: &mut Clinic, draft: &HoursDraft) -> Result<()> {
    let today = clinic.today();
    clinic.write(|db| prescribe(db, draft, today))
}

fn transfer_on(clinic: &mut Clinic, episode: EpisodeId, day: &str, level: LevelOfCare) {
    let today = clinic.today();
    clinic.write(|db| episodes::transfer(db, episode, level, date(day), today)).unwrap();
}

/// What is prescribed, as one reads it: "2026-11-02 540/3 admission".
fn prescribed(clinic: &Clinic, episode: EpisodeId) -> Vec<String> {
    let hours = clinic.read(|db| list(db, episode)).unwrap();
    let line = |it: &HoursView| format!("{} {}/{} {}", it.since_on, it.minutes_a_week, it.days_a_week, it.reason);
    hours.iter().map(line).collect()
}

#[test]
fn an_admission_begins_with_the_hours_of_its_level() {
    for (level, expected) in [
        (LevelOfCare::Outpatient, "2026-11-02 120/1 admission"),
        (LevelOfCare::IntensiveOutpatient, "2026-11-02 540/3 admission"),
        (LevelOfCare::PartialHospitalization, "2026-11-02 1200/5 admission"),
    ] {
        let mut clinic = Clinic::new();
        let draft = AdmissionDraft {
            client_id: clinic.client("Ada"),
            admitted_on: date("2026-11-02"),
            level_of_care: level,
            program: String::new(),
            primary_therapist: None,
            is_part2: true,
        };
        let today = clinic.today();
        let episode = clinic.write(|db| episodes::admit(db, &draft, today)).unwrap();
        assert_eq!(prescribed(&clinic, episode), [expected]);
        clinic.undo();
        assert_eq!(refusal(clinic.read(|db| list(db, episode)))["thing"], "episode");
    }
}

#[test]
fn a_transfer_brings_the_hours_of_the_new_level() {
    let (mut clinic, episode) = clinic();
    transfer_on(&mut clinic, episode, "2026-11-09", LevelOfCare::PartialHospitalization);
    transfer_on(&mut clinic, episode, "2026-11-16", LevelOfCare::Outpatient);
    let admission = "2026-11-02 540/3 admission";
    assert_eq!(prescribed(&clinic, episode), [admission, "2026-11-09 1200/5 stepUp", "2026-11-16 120/1 stepDown"],);
    clinic.undo();
    assert_eq!(prescribed(&clinic, episode), [admission, "2026-11-09 1200/5 stepUp"]);
}

#[test]
fn a_transfer_corrected_on_the_same_day_corrects_its_hours() {
    let (mut clinic, episode) = clinic();
    transfer_on(&mut clinic, episode, "2026-11-09", LevelOfCare::PartialHospitalization);
    transfer_on(&mut clinic, episode, "2026-11-09", LevelOfCare::Outpatient);
    assert_eq!(prescribed(&clinic, episode)[1..], ["2026-11-09 120/1 stepDown"]);
    transfer_on(&mut clinic, episode, "2026-11-09", LevelOfCare::IntensiveOutpatient);
    assert_eq!(prescribed(&clinic, episode).len(), 1, "it was no transfer at all");
    transfer_on(&mut clinic, episode, "2026-11-02", LevelOfCare::PartialHospitalization);
    assert_eq!(prescribed(&clinic, episode), ["2026-11-02 1200/5 admission"]);
}

#[test]
fn a_transfer_leaves_the_hours_that_somebody_prescribed_for_that_day() {
    let (mut clinic, episode) = clinic();
    write(&mut clinic, &draft(episode, "2026-11-09", 360, 2)).unwrap();
    transfer_on(&mut clinic, episode, "2026-11-09", LevelOfCare::Outpatient);
    assert_eq!(prescribed(&clinic, episode)[1..], ["2026-11-09 360/2 stepDown"]);
}

#[test]
fn a_step_is_planned_moved_and_taken_out_again() {
    let (mut clinic, episode) = clinic();
    write(&mut clinic, &draft(episode, "2026-12-14", 360, 2)).unwrap();
    write(&mut clinic, &draft(episode, "2027-01-04", 180, 1)).unwrap();
    let other = HoursDraft { reason: HoursReason::ClientSchedule, ..draft(episode, "2026-12-14", 375, 3) };
    write(&mut clinic, &other).unwrap();
    let (first, last) = ("2026-11-02 540/3 admission", "2027-01-04 180/1 stepDown");
    assert_eq!(prescribed(&clinic, episode), [first, "2026-12-14 375/3 clientSchedule", last]);
    clinic.undo();
    assert_eq!(prescribed(&clinic, episode), [first, "2026-12-14 360/2 stepDown", last]);

    clinic.write(|db| remove(db, episode, date("2026-12-14"))).unwrap();
    assert_eq!(prescribed(&clinic, episode), [first, last]);
    let again = clinic.write(|db| remove(db, episode, date("2026-12-14")));
    assert_eq!(refusal(again)["thing"], "hours");
    let first_of_all = clinic.write(|db| remove(db, episode, date("2026-11-02")));
    assert_eq!(refused(first_of_all), (Field::SinceOn, Problem::NotAllowed));
}

#[test]
fn hours_are_possible_ones() {
    let (mut clinic, episode) = clinic();
    let mut on = |day: &str, minutes, days| refused(write(&mut clinic, &draft(episode, day, minutes, days)));
    assert_eq!(on("2026-11-01", 540, 3), (Field::SinceOn, Problem::BeforeAdmission));
    assert_eq!(on("2029-11-24", 540, 3), (Field::SinceOn, Problem::Impossible));
    assert_eq!(on("2026-11-30", 2415, 5), (Field::MinutesAWeek, Problem::Impossible));
    assert_eq!(on("2026-11-30", 550, 3), (Field::MinutesAWeek, Problem::Impossible));
    assert_eq!(on("2026-11-30", 540, 8), (Field::DaysAWeek, Problem::Impossible));
    assert_eq!(on("2026-11-30", 540, 0), (Field::DaysAWeek, Problem::Impossible));
    assert_eq!(on("2026-11-30", 0, 1), (Field::DaysAWeek, Problem::Impossible));
    write(&mut clinic, &draft(episode, "2026-11-30", 2400, 7)).unwrap();
    write(&mut clinic, &draft(episode, "2026-12-07", 0, 0)).unwrap();

    let nowhere = draft(EpisodeId::new(), "2026-11-30", 540, 3);
    assert_eq!(refusal(write(&mut clinic, &nowhere))["thing"], "episode");
}

#[test]
fn a_step_planned_for_after_the_end_never_came() {
    let (mut clinic, episode) = clinic();
    write(&mut clinic, &draft(episode, "2026-12-14", 360, 2)).unwrap();
    clinic.end("Ada");
    assert_eq!(prescribed(&clinic, episode), ["2026-11-02 540/3 admission"]);
    assert_eq!(refused(write(&mut clinic, &draft(episode, "2026-11-25", 360, 2))), (Field::SinceOn, Problem::AfterEnd));
    clinic.write(|db| episodes::reopen(db, episode)).unwrap();
    assert_eq!(prescribed(&clinic, episode).len(), 2, "what was planned is planned again");
}

fn hours(since_on: &str, minutes_a_week: u16) -> HoursView {
    HoursView { since_on: date(since_on), minutes_a_week, days_a_week: 3, reason: HoursReason::Other }
}

#[test]
fn attended_hours_are_never_more_than_they_were() {
    assert_eq!([0, 5, 6, 165, 7110].map(attended), ["0.0", "0.0", "0.1", "2.7", "118.5"]);
}

#[test]
fn a_week_counts_for_the_days_it_has_in_the_episode() {
    let (from, monday) = (date("2026-11-04"), date("2026-11-02")); // admitted on a Wednesday
    let nine = [hours("2026-11-04", 540)];
    let week = |monday: &str, until: Option<&str>| in_week(&nine, date(monday), from, until.map(date));
    assert_eq!(week("2026-11-02", None), 330, "three fifths of nine hours are 5.4, to the quarter 5.5");
    assert_eq!(week("2026-11-09", None), 540);
    assert_eq!(week("2026-11-09", Some("2026-11-15")), 540, "ended on the Sunday");
    assert_eq!(week("2026-11-09", Some("2026-11-09")), 105, "one fifth is 1.8");
    assert_eq!(week("2026-11-16", Some("2026-11-15")), 0);
    assert_eq!(week("2026-10-26", None), 0);

    let saturday = [hours("2026-11-07", 540)];
    assert_eq!(in_week(&saturday, monday, date("2026-11-07"), None), 0, "admitted on a Saturday");
    let steps = [hours("2026-11-02", 900), hours("2026-11-11", 540)];
    assert_eq!(in_week(&steps, date("2026-11-09"), monday, None), 690, "two days of fifteen hours, three of nine");
    assert_eq!(in_week(&[], monday, monday, None), 0);
}

/// Whatever is prescribed, a whole week under one prescription is that prescription, and no week is more than the highest.
#[test]
fn a_whole_week_is_what_is_prescribed() {
    let steps = prop::collection::vec((0..60_u64, 0..=160_u16), 1..6);
    proptest!(|(steps in steps, week in 0..12_u64, admitted in 0..7_u64)| {
        let from = date("2026-11-02") + Days::new(admitted);
        let monday = date("2026-11-02") + Days::new(7 * week);
        let mut all: Vec<_> = steps.iter().map(|(day, quarters)| HoursView {
            since_on: from + Days::new(*day), minutes_a_week: quarters * 15, days_a_week: 3, reason: HoursReason::Other,
        }).collect();
        all.sort_by_key(|it| it.since_on);
        all.dedup_by_key(|it| it.since_on);
        all[0].since_on = from;
        let minutes = in_week(&all, monday, from, None);
        let friday = monday + Days::new(4);
        let at = |day| all.iter().rfind(|it| it.since_on <= day);
        if from <= monday && at(monday) == at(friday) {
            prop_assert_eq!(Some(minutes), at(monday).map(|it| it.minutes_a_week));
        }
        prop_assert!(minutes <= all.iter().map(|it| it.minutes_a_week).max().unwrap_or(0));
        prop_assert!(minutes.is_multiple_of(15));
    });
}
