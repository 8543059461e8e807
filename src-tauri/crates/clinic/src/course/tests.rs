//! Stories of this feature: weeks of hours, and what comes next.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;

use super::{
    weeks::{Stay, monday_of, weeks},
    *,
};
use crate::{
    ClientId, EpisodeId, FamilyMemberId, GroupId, NoteId,
    discharge::{self, Appointment, AppointmentState, PlanSection},
    episodes,
    family::{self, FamilyMemberDraft, FamilyNoteDraft, FamilySessionType, Participant, Relationship},
    groups::{self, GroupDraft},
    hours::{self, HoursDraft, HoursReason},
    notes::{self, ContactMode, NoteDraft, NoteFormat, NoteSection, SectionText},
    sessions::AbsenceReason,
    testing::{Clinic, date, group_draft, refusal},
};

mod story;

/// Ada, admitted on Monday 2 November 2026 to nine hours a week, in a group of 165 minutes each weekday. In its third week
/// she came on Monday and, half an hour late, on Tuesday; it is Tuesday 17 November, a quarter past twelve.
fn clinic() -> (Clinic, GroupId, EpisodeId) {
    let mut clinic = Clinic::new();
    clinic.at("2026-11-02 08:00");
    let episode = clinic.admit_on("Ada", date("2026-11-02"));
    let group = clinic.group_with(["Ada"]);
    for morning in ["2026-11-02 09:00", "2026-11-04 09:00", "2026-11-16 09:00", "2026-11-17 09:30"] {
        clinic.at(morning).check_in(group, "Ada").unwrap();
    }
    clinic.at("2026-11-17 12:15");
    (clinic, group, episode)
}

fn desk(clinic: &Clinic, name: &str) -> Option<CourseView> {
    clinic.read(|db| get(db, clinic.id(name), clinic.now())).unwrap()
}

fn whole(clinic: &Clinic, name: &str) -> Option<CourseView> {
    clinic.read_clinical(|db| chart(db, clinic.id(name), clinic.now())).unwrap()
}

fn prescribe(clinic: &mut Clinic, episode_id: EpisodeId, since_on: &str, minutes_a_week: u16, days_a_week: u8) {
    let reason = HoursReason::StepDown;
    let draft = HoursDraft { episode_id, since_on: date(since_on), minutes_a_week, days_a_week, reason };
    let today = clinic.today();
    clinic.write(|db| hours::prescribe(db, &draft, today)).unwrap();
}

fn note_draft(client_id: ClientId, held_on: NaiveDate, starts_minute: u16, minutes: u16) -> NoteDraft {
    NoteDraft {
        id: NoteId::new(),
        client_id,
        format: NoteFormat::Free,
        held_on,
        starts_minute: Some(starts_minute),
        minutes: Some(minutes),
        mode: ContactMode::InPerson,
        sections: vec![SectionText { section: NoteSection::Text, body: "Talked about the weekend.".to_owned() }],
    }
}

/// A signed individual note about Ada.
fn signed_note(clinic: &mut Clinic, held_on: &str, minutes: u16) -> NoteId {
    let id = draft_note(clinic, held_on, minutes);
    let now = clinic.now();
    clinic.sign(|db, signer| notes::sign(db, id, signer, now)).unwrap();
    id
}

fn draft_note(clinic: &mut Clinic, held_on: &str, minutes: u16) -> NoteId {
    let draft = note_draft(clinic.id("Ada"), date(held_on), 13 * 60, minutes);
    let (me, now) = (clinic.me(), clinic.now());
    clinic.write_clinical(|db| notes::keep(db, &draft, &me, now)).unwrap();
    draft.id
}

fn mother(clinic: &mut Clinic) -> FamilyMemberId {
    let draft = FamilyMemberDraft {
        client_id: clinic.id("Ada"),
        name: "Ana Ruiz".to_owned(),
        relationship: Relationship::Parent,
        telephone: String::new(),
        is_minor: false,
    };
    let now = clinic.now();
    clinic.write_clinical(|db| family::add_member(db, &draft, now)).unwrap()
}

/// A signed family session of Ada's, an hour long.
fn family_session(clinic: &mut Clinic, held_on: &str, with: FamilyMemberId, is_client_present: bool) {
    let draft = FamilyNoteDraft {
        note: note_draft(clinic.id("Ada"), date(held_on), 17 * 60, 60),
        session_type: FamilySessionType::FamilyTherapy,
        is_client_present,
        topics: Vec::new(),
        participants: vec![Participant { family_member_id: with, mode: ContactMode::InPerson }],
    };
    let (me, now) = (clinic.me(), clinic.now());
    clinic.write_clinical(|db| family::keep(db, &draft, &me, now)).unwrap();
    clinic.sign(|db, signer| family::sign(db, draft.note.id, signer, now)).unwrap();
}

/// A signed plan: discharge on this day, and this appointment, made or not.
fn signed_plan(clinic: &mut Clinic, episode: EpisodeId, planned_on: &str, held_on: &str, state: AppointmentState) {
    let (me, now) = (clinic.me(), clinic.now());
    let mut draft = clinic.read_clinical(|db| discharge::plan_of(db, episode, &me, now)).unwrap().fields;
    for text in &mut draft.sections {
        if [PlanSection::Goals, PlanSection::Recommendations, PlanSection::Crisis].contains(&text.section) {
            text.body = "Said and agreed.".to_owned();
        }
    }
    draft.planned_on = Some(date(planned_on));
    draft.appointments = vec![Appointment {
        service: "Outpatient counseling".to_owned(),
        provider: "Harbor Counseling".to_owned(),
        telephone: String::new(),
        held_on: Some(date(held_on)),
        minute: Some(9 * 60 + 30),
        state,
    }];
    clinic.write_clinical(|db| discharge::plan_keep(db, episode, &draft, &me, now)).unwrap();
    clinic.sign(|db, signer| discharge::plan_sign(db, draft.id, signer, now)).unwrap();
}

/// The first weeks: minutes prescribed, attended, and where the week lies.
fn first(course: &CourseView, count: usize) -> Vec<(u16, u32, WeekState)> {
    course.weeks.iter().take(count).map(|it| (it.prescribed_minutes, it.attended_minutes, it.state)).collect()
}

/// What comes next, as one reads it: "2026-11-18 540 session Group A".
fn next(course: &CourseView) -> Vec<String> {
    let minute = |it: &NextView| it.minute.map_or("-".to_owned(), |it| it.to_string());
    let line = |it: &NextView| format!("{} {} {} {}", it.on, minute(it), it.what, it.label).trim_end().to_owned();
    course.next.iter().map(line).collect()
}

#[test]
fn weeks_hold_what_was_attended_against_what_is_prescribed() {
    use WeekState::{Coming, Current, Past};
    let (clinic, ..) = clinic();
    let course = desk(&clinic, "Ada").unwrap();
    assert_eq!((course.admitted_on, course.ended_on), (date("2026-11-02"), None));
    assert_eq!(first(&course, 4), [(540, 330, Past), (540, 0, Past), (540, 300, Current), (540, 0, Coming)]);
    assert_eq!(course.weeks.len(), 13);
    let ends = [&course.weeks[0], &course.weeks[12]].map(|it| (it.number, it.monday));
    assert_eq!(ends, [(1, date("2026-11-02")), (13, date("2027-01-25"))]);
}

#[test]
fn this_week_says_what_it_would_come_to() {
    let (mut clinic, group, _) = clinic();
    let week = desk(&clinic, "Ada").unwrap().this_week.unwrap();
    assert_eq!((week.number, week.attended_minutes, week.prescribed_minutes), (3, 300, 540));
    let days: Vec<_> = week.coming.iter().map(|it| (it.on.weekday(), it.starts_minute, it.minutes)).collect();
    assert_eq!(days, [Weekday::Wed, Weekday::Thu, Weekday::Fri].map(|it| (it, 540, 165)));
    assert_eq!(week.coming[0].desk_label, "Group A");
    assert_eq!(week.would_make_minutes, 300 + 3 * 165);

    let (ada, me, now) = (clinic.id("Ada"), clinic.me().user, clinic.now());
    let called = Some(AbsenceReason::Called);
    clinic.write(|db| crate::sessions::mark_absent(db, group, date("2026-11-19"), ada, called, me, now)).unwrap();
    let week = desk(&clinic, "Ada").unwrap().this_week.unwrap();
    assert_eq!(week.would_make_minutes, 300 + 2 * 165, "who called out for Thursday is not expected on Thursday");
}

#[test]
fn of_a_session_that_has_begun_what_is_left_may_still_be_attended() {
    let (mut clinic, group, _) = clinic();
    let coming_today = |clinic: &Clinic| {
        let week = desk(clinic, "Ada").unwrap().this_week.unwrap();
        week.coming.iter().find(|it| it.on == clinic.today()).map(|it| it.minutes)
    };
    assert_eq!(coming_today(clinic.at("2026-11-18 08:59")), Some(165));
    assert_eq!(coming_today(clinic.at("2026-11-18 09:40")), Some(125));
    assert_eq!(coming_today(clinic.at("2026-11-18 12:00")), None, "it is over");
    clinic.at("2026-11-18 09:40").check_in(group, "Ada").unwrap();
    assert_eq!(coming_today(&clinic), None, "she is here, and counted");
}

#[test]
fn a_group_that_was_left_or_closed_is_not_to_come() {
    let (mut clinic, group, _) = clinic();
    let leader = clinic.therapist();
    let evening = GroupDraft { starts_minute: 18 * 60, weekdays: vec![3], ..group_draft("Evening", leader) };
    let evening = clinic.add_group(&evening).unwrap();
    let ada = clinic.id("Ada");
    clinic.write(|db| groups::enrol(db, evening, ada, date("2026-11-19"))).unwrap();
    let labels = |clinic: &Clinic| {
        let week = desk(clinic, "Ada").unwrap().this_week.unwrap();
        week.coming.iter().map(|it| format!("{} {}", it.on, it.desk_label)).collect::<Vec<_>>()
    };
    let (wednesday, thursday) = ("2026-11-18 Group A", ["2026-11-19 Group A", "2026-11-19 Evening"]);
    assert_eq!(labels(&clinic), [wednesday, thursday[0], thursday[1], "2026-11-20 Group A"]);
    clinic.write(|db| groups::close(db, group, date("2026-11-19"))).unwrap();
    assert_eq!(labels(&clinic), [wednesday, thursday[1]]);
}

#[test]
fn counseling_counts_for_clinicians_once_it_is_signed_and_the_client_was_there() {
    let (mut clinic, ..) = clinic();
    let ana = mother(&mut clinic);
    signed_note(&mut clinic, "2026-11-10", 50);
    draft_note(&mut clinic, "2026-11-11", 50);
    family_session(&mut clinic, "2026-11-12", ana, true);
    family_session(&mut clinic, "2026-11-13", ana, false);
    signed_note(&mut clinic, "2026-11-16", 45);
    let attended =
        |course: Option<CourseView>| course.unwrap().weeks.iter().take(3).map(|it| it.attended_minutes).collect();
    let of_chart: Vec<u32> = attended(whole(&clinic, "Ada"));
    assert_eq!(of_chart, [330, 110, 345]);
    let of_desk: Vec<u32> = attended(desk(&clinic, "Ada"));
    assert_eq!(of_desk, [330, 0, 300]);
    assert_eq!(whole(&clinic, "Ada").unwrap().this_week.unwrap().would_make_minutes, 345 + 3 * 165);
}

#[test]
fn planned_steps_are_stairs() {
    let (mut clinic, _, episode) = clinic();
    prescribe(&mut clinic, episode, "2026-11-30", 360, 2);
    prescribe(&mut clinic, episode, "2027-02-08", 180, 1);
    let course = desk(&clinic, "Ada").unwrap();
    let stairs: Vec<_> = course.weeks.iter().map(|it| it.prescribed_minutes).collect();
    let expected = [[540; 4].as_slice(), [360; 10].as_slice(), [180; 2].as_slice()].concat();
    assert_eq!(stairs, expected, "two weeks of the last step");
}

#[test]
fn what_is_rare_is_not_crowded_out_by_the_sessions_of_each_day() {
    let (mut clinic, _, episode) = clinic();
    let sessions = ["2026-11-18", "2026-11-19", "2026-11-20"].map(|it| format!("{it} 540 session Group A"));
    assert_eq!(next(&desk(&clinic, "Ada").unwrap())[..3], sessions);
    assert_eq!(desk(&clinic, "Ada").unwrap().next.len(), 6);

    prescribe(&mut clinic, episode, "2026-11-30", 360, 2);
    let course = desk(&clinic, "Ada").unwrap();
    assert_eq!(next(&course)[5], "2026-11-30 - stepDown");
    assert_eq!(course.next[5].hours.map(|it| it.minutes_a_week), Some(360));

    signed_plan(&mut clinic, episode, "2027-01-22", "2027-01-26", AppointmentState::Made);
    prescribe(&mut clinic, episode, "2026-12-21", 180, 1);
    let rest = ["2026-11-30 - stepDown", "2026-12-21 - stepDown", "2027-01-22 - discharge"];
    assert_eq!(next(&whole(&clinic, "Ada").unwrap()), [sessions.as_slice(), &rest.map(str::to_owned)].concat());
    assert!(!next(&desk(&clinic, "Ada").unwrap()).iter().any(|it| it.contains("discharge")), "the plan is clinical");
}

#[test]
fn after_the_end_there_are_no_sessions_but_the_appointments_of_the_plan() {
    let (mut clinic, _, episode) = clinic();
    prescribe(&mut clinic, episode, "2026-11-30", 360, 2);
    signed_plan(&mut clinic, episode, "2026-11-20", "2026-11-24", AppointmentState::Made);
    clinic.end("Ada");
    let course = whole(&clinic, "Ada").unwrap();
    assert_eq!(next(&course), ["2026-11-24 570 appointment Outpatient counseling, Harbor Counseling"]);
    assert_eq!((course.ended_on, &course.this_week, course.weeks.len()), (Some(date("2026-11-17")), &None, 3));
    assert_eq!(
        first(&course, 3)[2],
        (210, 300, WeekState::Past),
        "two fifths of nine hours are 3.6, to the quarter 3.5"
    );
    assert!(desk(&clinic, "Ada").unwrap().next.is_empty());
    clinic.at("2026-11-25 08:00");
    assert!(next(&whole(&clinic, "Ada").unwrap()).is_empty(), "it was yesterday");
}

#[test]
fn an_appointment_that_is_not_made_does_not_come() {
    let (mut clinic, _, episode) = clinic();
    signed_plan(&mut clinic, episode, "2026-11-03", "2026-11-24", AppointmentState::ToBeMade);
    let course = whole(&clinic, "Ada").unwrap();
    assert!(course.next.iter().all(|it| it.what == NextKind::Session), "nor a day that has passed: {:?}", course.next);
}

#[test]
fn hours_belong_to_the_episode_in_which_they_were_attended() {
    let (mut clinic, group, _) = clinic();
    clinic.end("Ada");
    clinic.at("2026-11-19 08:00");
    clinic.admit_on("Ada", date("2026-11-19"));
    clinic.enrol(group, "Ada");
    clinic.at("2026-11-19 09:00").check_in(group, "Ada").unwrap();
    let course = desk(&clinic, "Ada").unwrap();
    assert_eq!(first(&course, 1), [(210, 165, WeekState::Current)], "Thursday and Friday are two fifths of nine hours");
    assert_eq!((course.admitted_on, course.weeks[0].monday), (date("2026-11-19"), date("2026-11-16")));
}

#[test]
fn who_was_never_admitted_has_no_course() {
    let mut clinic = Clinic::new();
    clinic.client("Ada");
    assert_eq!((desk(&clinic, "Ada"), whole(&clinic, "Ada")), (None, None));
    let (nobody, now) = (ClientId::new(), clinic.now());
    assert_eq!(refusal(clinic.read(|db| get(db, nobody, now)))["thing"], "client");
    assert_eq!(refusal(clinic.read_clinical(|db| chart(db, nobody, now)))["thing"], "client");
}

#[test]
fn a_week_ends_at_the_clinics_midnight_also_in_the_nights_of_summer_time() {
    let (mut clinic, ..) = clinic();
    let number = |clinic: &Clinic| desk(clinic, "Ada").unwrap().this_week.unwrap().number;
    assert_eq!(number(clinic.at("2026-11-22 23:59")), 3, "in London it is Monday already");
    assert_eq!(number(clinic.at("2026-11-23 00:00")), 4);

    let mut clinic = Clinic::new();
    clinic.at("2026-10-26 08:00");
    clinic.admit_on("Ben", date("2026-10-26"));
    let leader = clinic.therapist();
    let late = GroupDraft {
        weekdays: vec![5, 6],
        starts_minute: 22 * 60,
        minutes: 120,
        break_minutes: 0,
        ..group_draft("Late", leader)
    };
    let late = clinic.add_group(&late).unwrap();
    clinic.enrol(late, "Ben");
    clinic.at("2026-10-31 22:00").check_in(late, "Ben").unwrap(); // clocks are set back three hours after its end
    clinic.at("2026-11-01 00:10").check_out(late, "Ben").unwrap();
    clinic.at("2026-11-01 23:00").check_in(late, "Ben").unwrap();
    clinic.at("2026-11-02 00:05").check_out(late, "Ben").unwrap();
    let course = desk(&clinic, "Ben").unwrap();
    assert_eq!(first(&course, 2), [(540, 180, WeekState::Past), (540, 0, WeekState::Current)]);
}

#[test]
fn the_week_of_everyone_is_the_week_of_each() {
    let (mut clinic, group, episode) = clinic();
    prescribe(&mut clinic, episode, "2026-11-18", 360, 2);
    for (name, day) in [("Ben", "2026-11-05"), ("Cal", "2026-11-12"), ("Dara", "2026-11-17")] {
        clinic.admit_on(name, date(day));
    }
    clinic.enrol(group, "Ben");
    clinic.enrol(group, "Dara");
    clinic.at("2026-11-17 11:00").check_in(group, "Ben").unwrap();
    clinic.admit_on("Eve", date("2026-11-10"));
    clinic.end("Eve");
    clinic.at("2026-11-17 11:30");
    let mut all = clinic.read(|db| this_week_of_all(db, clinic.now())).unwrap();
    all.sort_by_key(|it| it.client_id);
    let each: Vec<_> = ["Ada", "Ben", "Cal", "Dara"]
        .map(|name| {
            let week = desk(&clinic, name).unwrap().this_week.unwrap();
            WeekOfClient {
                client_id: clinic.id(name),
                attended_minutes: week.attended_minutes,
                coming_minutes: week.would_make_minutes - week.attended_minutes,
                prescribed_minutes: week.prescribed_minutes,
            }
        })
        .to_vec();
    assert_eq!(all, each, "clients in the order in which they were added");
    assert_eq!(each.iter().map(|it| it.attended_minutes).collect::<Vec<_>>(), [300, 45, 0, 0]);
    assert_eq!(each.iter().map(|it| it.coming_minutes).collect::<Vec<_>>(), [495, 495, 0, 495 + 15]);
}

/// Whatever is attended, the weeks of an episode together hold the minutes of its sessions, each in the week of its day.
#[test]
fn the_weeks_hold_every_minute_once() {
    let start = date("2026-09-30"); // before and after the night in which the clocks are set back
    let sessions = prop::collection::vec((0..200_u64, 0..400_u16), 0..60);
    proptest!(|(admitted in 0..100_u64, length in 0..120_u64, is_open: bool, today in 0..200_u64, sessions in sessions)| {
        let admitted_on = start + Days::new(admitted);
        let ended_on = (!is_open).then_some(admitted_on + Days::new(length));
        let today = (start + Days::new(today)).max(ended_on.unwrap_or(admitted_on));
        let stay = Stay { admitted_on, ended_on };
        let is_inside = |day: NaiveDate| day >= admitted_on && day <= ended_on.unwrap_or(today);
        let attended: Vec<_> = sessions.into_iter()
            .map(|(day, minutes)| (start + Days::new(day), minutes))
            .filter(|(day, _)| is_inside(*day))
            .collect();
        let weeks = weeks(stay, &[], attended.iter().copied(), today);

        let in_all: u32 = attended.iter().map(|(_, it)| u32::from(*it)).sum();
        prop_assert_eq!(weeks.iter().map(|it| it.attended_minutes).sum::<u32>(), in_all);
        let mut by_week: BTreeMap<NaiveDate, u32> = BTreeMap::new();
        for (day, minutes) in attended {
            *by_week.entry(monday_of(day)).or_default() += u32::from(minutes);
        }
        for (week, number) in weeks.iter().zip(1..) {
            prop_assert_eq!(week.monday.weekday(), Weekday::Mon);
            prop_assert_eq!(week.number, number);
            prop_assert_eq!(week.monday, monday_of(admitted_on) + Days::new(7 * u64::from(number - 1)));
            prop_assert_eq!(week.attended_minutes, by_week.get(&week.monday).copied().unwrap_or(0));
        }
        prop_assert_eq!(weeks.iter().filter(|it| it.state == WeekState::Current).count(), usize::from(is_open));
        prop_assert_eq!(weeks.last().map(|it| it.monday), Some(monday_of(ended_on.unwrap_or_else(
            || today.max(monday_of(admitted_on) + Days::new(7 * 12)),
        ))));
    });
}
