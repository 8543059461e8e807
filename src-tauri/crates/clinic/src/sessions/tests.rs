//! Stories of the day at the front desk.

use chrono::TimeDelta;
use proptest::prelude::*;
use vault::Timestamp;

use super::{
    ops::attended,
    store::{Attendance, Times},
    *,
};
use crate::{
    Field, Problem,
    clients::ClientDraft,
    groups,
    groups::GroupDraft,
    testing::{Clinic, client_draft, date, group_draft, instant, refusal, refused},
};

/// What the desk's screen says of a day.
fn show(clinic: &Clinic, day_of: &str) -> String {
    let view = clinic.read(|db| day(db, date(day_of), clinic.now())).unwrap();
    let mut lines = Vec::new();
    for session in view.sessions {
        lines.push(format!("{} {}", clock(session.starts_minute), session.desk_label));
        for member in session.members {
            lines.push(format!("  {}: {}", member.sorted_name, member.attendance.map_or("awaited".to_owned(), told)));
        }
    }
    lines.join("\n")
}

fn told(it: AttendanceView) -> String {
    let mut told = match (it.state, it.arrived_minute) {
        (AttendanceState::Came, Some(minute)) => format!("came {}", clock(minute)),
        (state, _) => state.as_str().to_owned(),
    };
    if it.minutes_late > 0 {
        told += &format!(", {} late", it.minutes_late);
    }
    if let Some(left) = it.left_minute {
        told += &format!(", left {}", clock(left));
    }
    if it.minutes_left_early > 0 {
        told += &format!(", {} early", it.minutes_left_early);
    }
    if let Some(reason) = it.reason {
        told += &format!(", {reason:?}");
    }
    format!("{told}, {} min", it.clinical_minutes)
}

fn clock(minute: u16) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

fn correct_to(
    clinic: &mut Clinic,
    group: GroupId,
    name: &str,
    day: &str,
    arrived: Option<u16>,
    left: Option<u16>,
) -> crate::Result<()> {
    let draft = AttendanceDraft {
        group_id: group,
        held_on: date(day),
        client_id: clinic.id(name),
        state: AttendanceState::Came,
        arrived_minute: arrived,
        left_minute: left,
        reason: None,
    };
    let (me, now) = (clinic.me().user, clinic.now());
    clinic.write(|db| correct(db, &draft, me, now))
}

#[test]
fn three_people_at_nine_and_one_who_called() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada", "Ben", "Chidi", "Dora"]);
    clinic.at("2026-11-24 08:55").check_in(group, "Ada").unwrap();
    clinic.at("2026-11-24 09:12").check_in(group, "Ben").unwrap();
    clinic.absent(group, "Chidi", Some(AbsenceReason::Called)).unwrap();
    clinic.at("2026-11-24 11:30").check_out(group, "Ben").unwrap();
    clinic.at("2026-11-24 12:05").check_out(group, "Ada").unwrap();
    insta::assert_snapshot!(show(&clinic, "2026-11-24"), @r"
    9:00 Group A
      Example, Ada: came 8:55, left 12:05, 165 min
      Example, Ben: came 9:12, 12 late, left 11:30, 30 early, 123 min
      Example, Chidi: excused, Called, 0 min
      Example, Dora: awaited
    ");
    let later = clinic.read(|db| day(db, date("2026-11-24"), clinic.now())).unwrap();
    assert_eq!(later.now_minute, Some(725));
    let tomorrow = clinic.read(|db| day(db, date("2026-11-25"), clinic.now())).unwrap();
    assert_eq!((tomorrow.now_minute, tomorrow.sessions[0].members.len()), (None, 4));
}

#[test]
fn a_check_in_by_mistake_is_undone_whole() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    let session = clinic.check_in(group, "Ada").unwrap();
    assert!(clinic.read(|db| require(db, session)).is_ok());
    clinic.undo();
    assert_eq!(show(&clinic, "2026-11-24"), "9:00 Group A\n  Example, Ada: awaited");
    assert_eq!(refusal(clinic.read(|db| require(db, session)))["thing"], "session", "planned again");
}

#[test]
fn checking_in_twice_keeps_the_first_time_and_so_does_checking_out() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    let first = clinic.check_in(group, "Ada").unwrap();
    assert_eq!(clinic.at("2026-11-24 09:40").check_in(group, "Ada").unwrap(), first);
    clinic.at("2026-11-24 11:00").check_out(group, "Ada").unwrap();
    clinic.at("2026-11-24 11:30").check_out(group, "Ada").unwrap();
    clinic.check_in(group, "Ada").unwrap();
    assert!(show(&clinic, "2026-11-24").ends_with("came 9:12, 12 late, left 11:00, 60 early, 93 min"));
}

#[test]
fn who_came_after_all_is_no_longer_absent() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    clinic.absent(group, "Ada", Some(AbsenceReason::Weather)).unwrap();
    clinic.check_in(group, "Ada").unwrap();
    assert!(show(&clinic, "2026-11-24").ends_with("Ada: came 9:12, 12 late, 153 min"));
    let (ada, day) = (clinic.id("Ada"), clinic.today());
    clinic.write(|db| clear(db, group, day, ada)).unwrap();
    assert!(show(&clinic, "2026-11-24").ends_with("Ada: awaited"));
}

#[test]
fn only_members_in_care_are_checked_in() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    clinic.client("Ben");
    assert_eq!(refusal(clinic.check_in(group, "Ben"))["code"], "notAdmitted");
    clinic.admit("Chidi");
    assert_eq!(refusal(clinic.check_in(group, "Chidi"))["thing"], "enrolment");
    clinic.end("Ada");
    clinic.check_in(group, "Ada").unwrap(); // The day of discharge is the last one in care.
    clinic.at("2026-11-25 09:00");
    assert_eq!(refusal(clinic.check_in(group, "Ada"))["code"], "notAdmitted");
    assert_eq!(refusal(clinic.absent(group, "Ada", None))["code"], "notAdmitted");
    assert_eq!(refusal(correct_to(&mut clinic, group, "Ada", "2026-11-25", Some(540), None))["code"], "notAdmitted");
}

#[test]
fn nobody_comes_when_there_is_no_session_or_it_is_over() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    assert_eq!(
        refused(clinic.at("2026-11-24 12:00").check_in(group, "Ada")),
        (Field::ArrivedMinute, Problem::AfterEnd)
    );
    let saturday = clinic.at("2026-11-28 09:00");
    assert_eq!(refusal(saturday.check_in(group, "Ada"))["code"], "noSession");
    assert_eq!(refusal(saturday.check_out(group, "Ada"))["code"], "noSession");
    assert_eq!(refusal(saturday.absent(group, "Ada", None))["code"], "noSession");
    let today = clinic.today();
    assert_eq!(refusal(clinic.write(|db| open(db, group, today, today)))["code"], "noSession");
    assert_eq!(refusal(clinic.write(|db| open(db, GroupId::new(), today, today)))["thing"], "group");
}

#[test]
fn nobody_leaves_before_arriving() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    let before_arrival = (Field::LeftMinute, Problem::BeforeArrival);
    assert_eq!(refused(clinic.check_out(group, "Ada")), before_arrival, "she has not come");
    clinic.check_in(group, "Ada").unwrap();
    assert_eq!(
        refused(clinic.at("2026-11-24 09:11").check_out(group, "Ada")),
        before_arrival,
        "the clock was set back"
    );
    clinic.at("2026-11-24 13:00");
    let mut to = |arrived, left| correct_to(&mut clinic, group, "Ada", "2026-11-24", arrived, left);
    assert_eq!(refused(to(Some(600), Some(599))), before_arrival);
    to(Some(600), Some(600)).unwrap();
}

#[test]
fn a_correction_is_possible_and_not_in_the_future() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    let mut to = |day: &str, arrived, left| refused(correct_to(&mut clinic, group, "Ada", day, arrived, left));
    assert_eq!(to("2026-11-25", Some(540), None), (Field::HeldOn, Problem::InTheFuture));
    assert_eq!(to("2026-11-24", None, None), (Field::ArrivedMinute, Problem::Empty));
    assert_eq!(to("2026-11-24", Some(553), None), (Field::ArrivedMinute, Problem::InTheFuture), "it is 9:12");
    assert_eq!(to("2026-11-24", Some(540), Some(553)), (Field::LeftMinute, Problem::InTheFuture));
    assert_eq!(to("2026-11-23", Some(720), None), (Field::ArrivedMinute, Problem::AfterEnd));
    assert_eq!(to("2026-11-23", Some(u16::MAX), None), (Field::ArrivedMinute, Problem::AfterEnd));
    assert_eq!(to("2026-11-20", Some(540), Some(2_160)), (Field::LeftMinute, Problem::Impossible));
    correct_to(&mut clinic, group, "Ada", "2026-11-23", Some(545), Some(700)).unwrap();
    assert!(show(&clinic, "2026-11-23").ends_with("came 9:05, 5 late, left 11:40, 20 early, 140 min"));
}

#[test]
fn absences_keep_their_reason_and_its_lack_waits_for_the_day() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada", "Ben"]);
    let (ada, me, now, tomorrow) = (clinic.id("Ada"), clinic.me().user, clinic.now(), date("2026-11-25"));
    let mut mark = |reason| clinic.write(|db| mark_absent(db, group, tomorrow, ada, reason, me, now));
    assert_eq!(refused(mark(None)), (Field::HeldOn, Problem::InTheFuture));
    mark(Some(AbsenceReason::Appointment)).unwrap();
    clinic.absent(group, "Ben", None).unwrap();
    assert!(show(&clinic, "2026-11-25").contains("Ada: excused, Appointment, 0 min"));
    assert!(show(&clinic, "2026-11-24").contains("Ben: noWord, 0 min"));
}

#[test]
fn a_held_session_keeps_what_it_had_when_its_group_changes() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada", "Ben"]);
    clinic.check_in(group, "Ada").unwrap();
    let leader = clinic.therapist();
    let moved =
        GroupDraft { starts_minute: 600, room: "5".to_owned(), weekdays: vec![0], ..group_draft("Group B", leader) };
    clinic.write(|db| groups::change(db, group, &moved)).unwrap();
    clinic.end("Ben");
    let view = clinic.read(|db| day(db, date("2026-11-24"), clinic.now())).unwrap();
    let [session] = view.sessions.as_slice() else { panic!("one session: {view:?}") };
    assert_eq!((session.starts_minute, session.room.as_str(), session.desk_label.as_str()), (540, "2", "Group B"));
    assert_eq!(session.members.len(), 2, "a member on that day stays one");
    assert_eq!(show(&clinic, "2026-11-30"), "10:00 Group B\n  Example, Ada: awaited");
}

#[test]
fn two_desks_make_the_same_session() {
    let group = GroupId::new();
    assert_eq!(id_of(group, date("2026-11-24")), id_of(group, date("2026-11-24")));
    assert_ne!(id_of(group, date("2026-11-24")), id_of(group, date("2026-11-25")));
    assert_ne!(id_of(group, date("2026-11-24")), id_of(GroupId::new(), date("2026-11-24")));

    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    let opened = clinic.session(group);
    assert_eq!(clinic.session(group), opened);
    assert_eq!(clinic.check_in(group, "Ada").unwrap(), opened);
}

#[test]
fn an_evening_ends_after_midnight() {
    let mut clinic = Clinic::new();
    let leader = clinic.therapist();
    let late = GroupDraft { starts_minute: 21 * 60, ..group_draft("Evening", leader) };
    let group = clinic.add_group(&late).unwrap();
    clinic.admit("Ada");
    clinic.enrol(group, "Ada");
    clinic.at("2026-11-24 21:05").check_in(group, "Ada").unwrap();
    clinic.at("2026-11-25 00:10").check_out(group, "Ada").unwrap();
    assert!(show(&clinic, "2026-11-24").ends_with("came 21:05, 5 late, left 24:10, 160 min"));
    assert!(show(&clinic, "2026-11-25").ends_with("Ada: awaited"));
    // A correction may say so too, and not more than the clock.
    correct_to(&mut clinic, group, "Ada", "2026-11-24", Some(1_265), Some(1_450)).unwrap();
    let ahead = correct_to(&mut clinic, group, "Ada", "2026-11-24", Some(1_265), Some(1_451));
    assert_eq!(refused(ahead), (Field::LeftMinute, Problem::InTheFuture));
}

#[test]
fn a_forgotten_check_out_does_not_last_until_the_next_morning() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    clinic.check_in(group, "Ada").unwrap();
    clinic.at("2026-11-25 09:00");
    assert_eq!(refused(clinic.check_out(group, "Ada")), (Field::LeftMinute, Problem::BeforeArrival));
    clinic.check_in(group, "Ada").unwrap();
    assert!(show(&clinic, "2026-11-24").ends_with("came 9:12, 12 late, 153 min"));
}

#[test]
fn nine_oclock_is_nine_oclock_after_the_clock_was_set() {
    let mut clinic = Clinic::new();
    let leader = clinic.therapist();
    let sundays = GroupDraft { weekdays: vec![6], ..group_draft("Sundays", leader) };
    let group = clinic.add_group(&sundays).unwrap();
    clinic.admit_on("Ada", date("2026-01-05"));
    clinic.enrol(group, "Ada");
    for sunday in ["2026-03-08", "2026-11-01"] {
        clinic.at(&format!("{sunday} 09:12")).check_in(group, "Ada").unwrap();
        assert!(show(&clinic, sunday).ends_with("came 9:12, 12 late, 153 min"), "{sunday}");
    }
}

#[test]
fn a_night_with_an_hour_twice_is_told_by_the_clock_on_the_wall() {
    let mut clinic = Clinic::new();
    let leader = clinic.therapist();
    let night = GroupDraft {
        weekdays: vec![6],
        starts_minute: 60,
        minutes: 120,
        break_minutes: 0,
        ..group_draft("Night", leader)
    };
    let group = clinic.add_group(&night).unwrap();
    clinic.admit_on("Ben", date("2026-10-01"));
    clinic.enrol(group, "Ben");
    let second = Timestamp::new(instant("2026-11-01 01:30").utc() + TimeDelta::hours(1));
    clinic.at_moment(second).check_in(group, "Ben").unwrap();
    assert!(show(&clinic, "2026-11-01").ends_with("came 1:30, 30 late, 90 min"));
}

#[test]
fn typing_finds_those_not_yet_here_first() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada Marsh", "Ben Marlow", "Chidi Abara"]);
    let leader = clinic.therapist();
    let noon = clinic.add_group(&GroupDraft { starts_minute: 780, ..group_draft("Group B", leader) }).unwrap();
    clinic.enrol(noon, "Ben Marlow");
    clinic.check_in(group, "Ben Marlow").unwrap();
    let find = |clinic: &Clinic, text: &str, limit| {
        let found = clinic.read(|db| day_find(db, text, clinic.now(), limit)).unwrap();
        let told = found.iter().map(|it| {
            format!(
                "{} {} {} {} +{}",
                it.full_name,
                it.desk_label,
                it.action.as_str(),
                clock(it.minute),
                it.minutes_late
            )
        });
        told.collect::<Vec<_>>()
    };
    assert_eq!(
        find(&clinic, "mar", 8),
        [
            "Ada Marsh Group A checkIn 9:12 +12",
            "Ben Marlow Group B checkIn 9:12 +0",
            "Ben Marlow Group A checkOut 9:12 +12",
        ]
    );
    assert_eq!(find(&clinic, "mar", 1).len(), 1);
    assert_eq!(find(&clinic, "ma be", 8).len(), 2);
    assert!(find(&clinic, "zed", 8).is_empty());
    assert!(find(&clinic, " ", 8).is_empty());
    clinic.at("2026-11-24 12:30").check_out(group, "Ben Marlow").unwrap();
    assert_eq!(
        find(&clinic, "mar", 8),
        [
            "Ben Marlow Group B checkIn 12:30 +0",
            "Ben Marlow Group A nothing 12:30 +12",
            "Ada Marsh Group A nothing 12:30 +210",
            "Ada Marsh Group B walkIn 12:30 +0",
        ],
        "Group A is over"
    );
}

#[test]
fn a_preferred_name_is_found_and_shown() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with([]);
    let paz = ClientDraft { preferred_name: "Paz".to_owned(), ..client_draft("Pacífico Ibarra") };
    let id = clinic.add_client(&paz).unwrap();
    let (today, leader) = (clinic.today(), clinic.therapist());
    clinic
        .write(|db| {
            let draft = crate::episodes::AdmissionDraft {
                client_id: id,
                admitted_on: date("2026-11-02"),
                level_of_care: crate::episodes::LevelOfCare::IntensiveOutpatient,
                program: String::new(),
                primary_therapist: Some(leader),
                is_part2: true,
            };
            crate::episodes::admit(db, &draft, today)?;
            groups::enrol(db, group, id, date("2026-11-02"))
        })
        .unwrap();
    let found = clinic.read(|db| day_find(db, "paz", clinic.now(), 8)).unwrap();
    assert_eq!((found[0].full_name.as_str(), found[0].minutes_late), ("Pacífico Ibarra", 12));
    let view = clinic.read(|db| day(db, clinic.today(), clinic.now())).unwrap();
    assert_eq!(view.sessions[0].members[0].preferred_name, "Paz");
}

#[test]
fn hours_are_counted_from_what_was_held_while_a_member() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada", "Ben"]);
    clinic.at("2026-11-04 09:00").check_in(group, "Ada").unwrap();
    clinic.at("2026-11-05 09:15").check_in(group, "Ada").unwrap();
    clinic.absent(group, "Ben", None).unwrap();
    clinic.at("2026-11-06 09:00").check_in(group, "Ben").unwrap();
    clinic.at("2026-11-24 09:12");
    let hours = |name: &str, from: &str, to: &str| {
        clinic.read(|db| hours_attended(db, clinic.id(name), date(from), date(to))).unwrap()
    };
    assert_eq!(
        hours("Ada", "2026-11-01", "2026-11-24"),
        (3, 2, 165 + 150, Some(date("2026-11-04")), Some(date("2026-11-05")))
    );
    assert_eq!(
        hours("Ada", "2026-11-05", "2026-11-05"),
        (1, 1, 150, Some(date("2026-11-05")), Some(date("2026-11-05")))
    );
    assert_eq!(hours("Ben", "2026-11-01", "2026-11-24").0, 3);
    assert_eq!(hours("Ben", "2026-11-07", "2026-11-24"), (0, 0, 0, None, None));
}

#[test]
fn a_session_to_which_nobody_came_was_not_offered() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada", "Ben"]);
    let offered = |clinic: &Clinic| {
        clinic.read(|db| hours_attended(db, clinic.id("Ada"), date("2026-11-24"), date("2026-11-24"))).unwrap().0
    };
    clinic.session(group);
    assert_eq!(offered(&clinic), 0, "its note was opened, no more");
    clinic.absent(group, "Ada", Some(AbsenceReason::Weather)).unwrap();
    clinic.absent(group, "Ben", Some(AbsenceReason::Weather)).unwrap();
    assert_eq!(offered(&clinic), 0, "the storm kept everybody at home");
    clinic.check_in(group, "Ben").unwrap();
    assert_eq!(offered(&clinic), 1);
}

#[test]
fn a_session_to_come_is_not_opened() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    let today = clinic.today();
    let open_on = |clinic: &mut Clinic, day: &str| clinic.write(|db| open(db, group, date(day), today));
    assert_eq!(refused(open_on(&mut clinic, "2026-11-25")), (Field::HeldOn, Problem::InTheFuture));
    assert_eq!(open_on(&mut clinic, "2026-11-24").unwrap(), id_of(group, today));
    open_on(&mut clinic, "2026-11-23").unwrap();
}

fn times() -> impl Strategy<Value = Times> {
    (0..1_440_u16, 5..=720_u16).prop_flat_map(|(starts_minute, minutes)| {
        (0..=minutes).prop_map(move |break_minutes| Times { starts_minute, minutes, break_minutes })
    })
}

proptest! {
    /// Lateness, leaving early and clinical minutes never exceed the session, whoever came when.
    #[test]
    fn minutes_stay_within_the_session(times in times(), arrived in 0..2_160_u16, stayed in prop::option::of(0..2_160_u16)) {
        let left_minute = stayed.map(|it| (arrived + it).min(2_159));
        let came = Attendance { state: AttendanceState::Came, arrived_minute: Some(arrived), left_minute, reason: None };
        let view = attended(times, came);
        prop_assert!(view.minutes_late <= times.minutes && view.minutes_left_early <= times.minutes);
        prop_assert!(view.clinical_minutes <= times.minutes - times.break_minutes);
        prop_assert_eq!(view.minutes_late > 0, arrived > times.starts_minute);
        // Who comes later or leaves earlier never has more.
        let later = attended(times, Attendance { arrived_minute: Some((arrived + 1).min(2_159)), ..came });
        prop_assert!(later.clinical_minutes <= view.clinical_minutes);
        if let Some(left) = left_minute.filter(|it| *it > 0) {
            let earlier = attended(times, Attendance { left_minute: Some(left - 1), ..came });
            prop_assert!(earlier.clinical_minutes <= view.clinical_minutes);
        }
    }
}

impl Clinic {
    fn walk_in(&mut self, group: GroupId, name: &str) -> crate::Result<SessionId> {
        let (id, me, now) = (self.id(name), self.me().user, self.now());
        self.write(|db| walk_in(db, group, id, me, now))
    }
}

/// Who would be written down how, as the desk's field lists it.
fn found(clinic: &Clinic, text: &str) -> Vec<String> {
    let found = clinic.read(|db| day_find(db, text, clinic.now(), 8)).unwrap();
    let told = found.iter().map(|it| format!("{} {} {}", it.full_name, it.desk_label, it.action.as_str()));
    told.collect()
}

#[test]
fn a_client_of_another_day_walks_in_and_leaves() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    clinic.admit("Ben");
    clinic.walk_in(group, "Ben").unwrap();
    let guests = |clinic: &Clinic| {
        let view = clinic.read(|db| day(db, date("2026-11-24"), clinic.now())).unwrap();
        view.sessions[0].members.iter().map(|it| (it.sorted_name.clone(), it.is_guest)).collect::<Vec<_>>()
    };
    assert_eq!(guests(&clinic), [("Example, Ada".to_owned(), false), ("Example, Ben".to_owned(), true)]);
    clinic.at("2026-11-24 11:30").check_out(group, "Ben").unwrap();
    assert!(show(&clinic, "2026-11-24").ends_with("Ben: came 9:12, 12 late, left 11:30, 30 early, 123 min"));
    correct_to(&mut clinic, group, "Ben", "2026-11-24", Some(540), Some(690)).unwrap();
    assert!(show(&clinic, "2026-11-24").ends_with("Ben: came 9:00, left 11:30, 30 early, 135 min"));
    let ben = clinic.id("Ben");
    clinic.write(|db| clear(db, group, date("2026-11-24"), ben)).unwrap();
    assert_eq!(guests(&clinic), [("Example, Ada".to_owned(), false)], "a guest who did not come is not expected");
}

#[test]
fn a_walk_in_is_undone_whole() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with([]);
    clinic.admit("Ben");
    let session = clinic.walk_in(group, "Ben").unwrap();
    clinic.undo();
    assert_eq!(show(&clinic, "2026-11-24"), "9:00 Group A");
    assert_eq!(refusal(clinic.read(|db| require(db, session)))["thing"], "session");
}

#[test]
fn only_clients_in_care_walk_in_and_only_while_a_session_goes_on() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with([]);
    clinic.client("Ben");
    assert_eq!(refusal(clinic.walk_in(group, "Ben"))["code"], "notAdmitted");
    clinic.admit("Ben");
    assert_eq!(refusal(clinic.walk_in(GroupId::new(), "Ben"))["thing"], "group");
    assert_eq!(refused(clinic.at("2026-11-24 12:00").walk_in(group, "Ben")), (Field::ArrivedMinute, Problem::AfterEnd));
    assert_eq!(refusal(clinic.at("2026-11-28 09:00").walk_in(group, "Ben"))["code"], "noSession", "a Saturday");
}

#[test]
fn a_member_who_is_walked_in_is_no_guest() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    clinic.absent(group, "Ada", Some(AbsenceReason::Called)).unwrap();
    clinic.walk_in(group, "Ada").unwrap();
    let view = clinic.read(|db| day(db, date("2026-11-24"), clinic.now())).unwrap();
    assert!(!view.sessions[0].members[0].is_guest);
    clinic.at("2026-11-24 09:40").walk_in(group, "Ada").unwrap();
    assert!(show(&clinic, "2026-11-24").ends_with("came 9:12, 12 late, 153 min"), "who is here stays as they came");
}

#[test]
fn a_guest_is_not_absent() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with([]);
    clinic.admit("Ben");
    clinic.walk_in(group, "Ben").unwrap();
    assert_eq!(refusal(clinic.absent(group, "Ben", Some(AbsenceReason::Ill)))["thing"], "enrolment");
    let (client_id, me, now) = (clinic.id("Ben"), clinic.me().user, clinic.now());
    let gone = AttendanceDraft {
        group_id: group,
        held_on: date("2026-11-24"),
        client_id,
        state: AttendanceState::NoWord,
        arrived_minute: None,
        left_minute: None,
        reason: None,
    };
    assert_eq!(refusal(clinic.write(|db| correct(db, &gone, me, now)))["thing"], "enrolment");
}

#[test]
fn typing_finds_walk_ins_after_the_members() {
    let mut clinic = Clinic::new();
    clinic.group_with(["Ada Marsh"]);
    let leader = clinic.therapist();
    let noon = clinic.add_group(&GroupDraft { starts_minute: 780, ..group_draft("Group B", leader) }).unwrap();
    clinic.admit("Ben Marlow");
    clinic.client("Cleo Marr");
    assert_eq!(
        found(&clinic, "mar"),
        ["Ada Marsh Group A checkIn", "Ben Marlow Group A walkIn", "Ben Marlow Group B walkIn"],
        "one for each session that goes on; nobody who is not in care"
    );
    clinic.at("2026-11-24 12:30");
    assert_eq!(
        found(&clinic, "mar"),
        ["Ada Marsh Group A nothing", "Ben Marlow Group B walkIn", "Ada Marsh Group B walkIn"],
        "members of a group that is over may come to another"
    );
    clinic.walk_in(noon, "Ben Marlow").unwrap();
    assert_eq!(found(&clinic, "ben"), ["Ben Marlow Group B checkOut"]);
    clinic.at("2026-11-24 16:30");
    assert_eq!(found(&clinic, "mar"), ["Ben Marlow Group B checkOut", "Ada Marsh Group A nothing"]);
    clinic.end("Ben Marlow");
    clinic.at("2026-11-25 09:00");
    assert_eq!(found(&clinic, "ben"), [""; 0], "no longer in care");
}

#[test]
fn a_guest_gets_a_note_like_anybody_who_came() {
    use crate::group_notes::{self, GroupNoteDraft, GroupPart, MemberNoteDraft, Participation};
    let mut clinic = Clinic::new();
    let group = clinic.group_with([]);
    clinic.admit("Ben");
    let session_id = clinic.walk_in(group, "Ben").unwrap();
    let (me, now, client_id) = (clinic.me(), clinic.now(), clinic.id("Ben"));
    let part = GroupPart {
        topic: "Coping".into(),
        curriculum: String::new(),
        interventions: Vec::new(),
        body: "The group drew a map of the week.".into(),
    };
    let body = "Marked Friday evening as his hardest hour.".to_owned();
    let about = MemberNoteDraft { client_id, participation: Some(Participation::Active), body };
    let draft = GroupNoteDraft { session_id, part: Some(part), members: vec![about] };
    clinic.write_clinical(|db| group_notes::keep(db, &draft, &me, now)).unwrap();
    let signed = clinic.sign(|db, signer| group_notes::sign_ready(db, session_id, signer, now)).unwrap();
    assert_eq!((signed.signed, signed.incomplete.len()), (1, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whoever is typed, at whatever time: what the field offers can be written, and a walk-in is offered to nobody who is
    /// expected at a session that goes on.
    #[test]
    fn what_is_offered_can_be_done(minute in 0..1_440_u16, member in any::<bool>(), came in any::<bool>()) {
        let mut clinic = Clinic::new();
        let group = clinic.group_with([]);
        clinic.admit("Ada");
        if member {
            clinic.enrol(group, "Ada");
        }
        if came {
            clinic.walk_in(group, "Ada").unwrap();
        }
        clinic.at(&format!("2026-11-24 {:02}:{:02}", minute / 60, minute % 60));
        let offered = clinic.read(|db| day_find(db, "ada", clinic.now(), 8)).unwrap();
        for it in offered {
            match it.action {
                DeskAction::CheckIn => prop_assert!(member && !came && clinic.check_in(it.group_id, "Ada").is_ok()),
                DeskAction::WalkIn => prop_assert!(!member && !came && clinic.walk_in(it.group_id, "Ada").is_ok()),
                DeskAction::CheckOut => {
                    prop_assert!(came);
                    prop_assert_eq!(clinic.check_out(it.group_id, "Ada").is_ok(), minute >= 552, "not before she came");
                }
                DeskAction::Nothing => prop_assert!(minute >= 720),
            }
        }
    }
}
