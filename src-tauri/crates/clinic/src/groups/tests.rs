//! Stories of groups and their members.

use std::cell::RefCell;

use chrono::TimeDelta;
use proptest::prelude::*;
use vault::Role;

use super::*;
use crate::{
    Field, Problem,
    testing::{Clinic, THERAPIST, date, group_draft, refusal, refused},
};

fn members(clinic: &Clinic, group: GroupId, day: &str) -> Vec<String> {
    let members = clinic.read(|db| members_on(db, group, date(day))).unwrap();
    members.into_iter().map(|it| it.sorted_name).collect()
}

#[test]
fn a_group_shows_its_members_by_name() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Zoe Ábel", "Chidi Abara", "Ada de la Cruz", "Ben Żak"]);
    let view = clinic.read(|db| get(db, group, clinic.today())).unwrap();
    let names: Vec<_> = view.members.iter().map(|it| it.sorted_name.as_str()).collect();
    assert_eq!(names, ["Abara, Chidi", "Ábel, Zoe", "de la Cruz, Ada", "Żak, Ben"]);
    assert_eq!((view.fields.desk_label.as_str(), view.leader_name.as_str()), ("Group A", THERAPIST));
    assert_eq!(view.members[0].since_on, date("2026-11-03"));
}

#[test]
fn open_groups_come_first_and_by_label() {
    let mut clinic = Clinic::new();
    let leader = clinic.therapist();
    let [b, a, c] = ["group b", "Group A", "Group C"].map(|it| clinic.add_group(&group_draft(it, leader)).unwrap());
    clinic.write(|db| close(db, a, date("2026-11-24"))).unwrap();
    let groups = clinic.read(|db| list(db, clinic.today())).unwrap();
    assert_eq!(groups.iter().map(|it| it.id).collect::<Vec<_>>(), [b, c, a]);
    assert_eq!(groups[2].closed_on, Some(date("2026-11-24")));
}

#[test]
fn what_cannot_be_kept_is_said_beside_its_field() {
    let mut clinic = Clinic::new();
    let leader = clinic.therapist();
    let sam = clinic.person("Sam Ortiz", Role::FrontDesk);
    let good = group_draft("Group A", leader);
    let cases = [
        (GroupDraft { desk_label: " ".to_owned(), ..good.clone() }, Field::DeskLabel, Problem::Empty),
        (GroupDraft { leader_id: sam, ..good.clone() }, Field::Leader, Problem::NotAllowed),
        (GroupDraft { leader_id: UserId::new(), ..good.clone() }, Field::Leader, Problem::Unknown),
        (GroupDraft { weekdays: vec![], ..good.clone() }, Field::Weekdays, Problem::Empty),
        (GroupDraft { weekdays: vec![0, 7], ..good.clone() }, Field::Weekdays, Problem::Impossible),
        (GroupDraft { starts_minute: 1_440, ..good.clone() }, Field::StartsMinute, Problem::Impossible),
        (GroupDraft { starts_minute: u16::MAX, ..good.clone() }, Field::StartsMinute, Problem::Impossible),
        (GroupDraft { minutes: 4, ..good.clone() }, Field::Minutes, Problem::Impossible),
        (GroupDraft { minutes: u16::MAX, ..good.clone() }, Field::Minutes, Problem::Impossible),
        (GroupDraft { starts_minute: 1_261, ..good.clone() }, Field::Minutes, Problem::Impossible),
        (GroupDraft { break_minutes: 180, ..good.clone() }, Field::BreakMinutes, Problem::TooLong),
    ];
    for (draft, field, problem) in cases {
        assert_eq!(refused(clinic.add_group(&draft)), (field, problem), "{draft:?}");
    }
    let until_midnight = GroupDraft { starts_minute: 1_260, weekdays: vec![4, 0, 4], ..good };
    let group = clinic.add_group(&until_midnight).unwrap();
    assert_eq!(clinic.read(|db| get(db, group, clinic.today())).unwrap().fields.weekdays, [0, 4]);
}

#[test]
fn a_changed_group_meets_on_its_new_days() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    let mut draft = clinic.read(|db| get(db, group, clinic.today())).unwrap().fields;
    draft.weekdays = vec![5];
    clinic.write(|db| change(db, group, &draft)).unwrap();
    let meets = |clinic: &Clinic, day: &str| clinic.read(|db| meeting_on(db, date(day))).unwrap().len();
    assert_eq!((meets(&clinic, "2026-11-24"), meets(&clinic, "2026-11-28")), (0, 1));
    clinic.write(|db| close(db, group, date("2026-11-28"))).unwrap();
    assert_eq!((meets(&clinic, "2026-11-21"), meets(&clinic, "2026-11-28")), (1, 0), "closed from that day on");
}

#[test]
fn a_client_is_a_member_once_and_only_while_admitted() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    clinic.client("Ben");
    let enrol_on = |clinic: &mut Clinic, name: &str, day: &str| {
        let id = clinic.id(name);
        clinic.write(|db| enrol(db, group, id, date(day)))
    };
    assert_eq!(refusal(enrol_on(&mut clinic, "Ben", "2026-11-24"))["code"], "notAdmitted");
    assert_eq!(refusal(enrol_on(&mut clinic, "Ada", "2026-11-24"))["code"], "alreadyEnrolled");
    assert_eq!(refusal(enrol_on(&mut clinic, "Ada", "2026-10-01"))["code"], "notAdmitted");
    clinic.admit_on("Ben", date("2026-11-10"));
    let ben = enrol_on(&mut clinic, "Ben", "2026-11-16").unwrap();
    assert_eq!(refusal(enrol_on(&mut clinic, "Ben", "2026-11-12"))["code"], "alreadyEnrolled", "it would run on");
    assert_eq!(members(&clinic, group, "2026-11-15"), ["Example, Ada"]);

    let early = clinic.write(|db| release(db, ben, date("2026-11-15")));
    assert_eq!(refused(early), (Field::UntilOn, Problem::Impossible));
    clinic.write(|db| release(db, ben, date("2026-11-18"))).unwrap();
    assert_eq!(members(&clinic, group, "2026-11-18"), ["Example, Ada", "Example, Ben"]);
    assert_eq!(members(&clinic, group, "2026-11-19"), ["Example, Ada"]);

    enrol_on(&mut clinic, "Ben", "2026-11-20").unwrap();
    assert_eq!(refusal(clinic.write(|db| release(db, ben, date("2026-11-20"))))["code"], "alreadyEnrolled");
}

#[test]
fn a_closed_group_takes_nobody() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    clinic.admit("Ben");
    clinic.write(|db| close(db, group, date("2026-11-20"))).unwrap();
    let ben = clinic.id("Ben");
    assert_eq!(refusal(clinic.write(|db| enrol(db, group, ben, date("2026-11-20"))))["code"], "noSession");
    assert!(members(&clinic, group, "2026-11-20").is_empty());
    assert_eq!(members(&clinic, group, "2026-11-19"), ["Example, Ada"], "it had members while it was open");
}

#[test]
fn the_clinical_title_is_kept_apart() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with([]);
    assert_eq!(clinic.read_clinical(|db| title_of(db, group)).unwrap().title, "");
    let title = |text: &str| GroupTitle { group_id: group, title: text.to_owned(), curriculum: "Matrix".to_owned() };
    clinic.write_clinical(|db| set_title(db, &title("Relapse prevention"))).unwrap();
    clinic.write_clinical(|db| set_title(db, &title(" Early  recovery "))).unwrap();
    assert_eq!(clinic.read_clinical(titles).unwrap()[&group], title("Early recovery"));
    clinic.undo();
    assert_eq!(clinic.read_clinical(|db| title_of(db, group)).unwrap(), title("Relapse prevention"));

    let long = clinic.write_clinical(|db| set_title(db, &title(&"x".repeat(201))));
    assert_eq!(refused(long), (Field::Title, Problem::TooLong));
    let nothing = GroupTitle { group_id: GroupId::new(), ..title("A") };
    assert_eq!(refusal(clinic.write_clinical(|db| set_title(db, &nothing)))["thing"], "group");
}

#[test]
fn nothing_is_found_of_no_group() {
    let mut clinic = Clinic::new();
    let leader = clinic.therapist();
    let (today, nothing) = (clinic.today(), GroupId::new());
    assert_eq!(refusal(clinic.read(|db| get(db, nothing, today)))["thing"], "group");
    assert_eq!(refusal(clinic.write(|db| change(db, nothing, &group_draft("A", leader))))["thing"], "group");
    assert_eq!(refusal(clinic.write(|db| close(db, nothing, today)))["thing"], "group");
    let release = clinic.write(|db| release(db, EnrolmentId::new(), today));
    assert_eq!(refusal(release)["thing"], "enrolment");
}

/// Whatever is tried, nobody is a member of a group twice on one day.
#[test]
fn nobody_is_a_member_twice() {
    let mut clinic = Clinic::new();
    let start = date("2026-10-01");
    clinic.admit_on("Ada", start);
    let ada = clinic.id("Ada");
    let tries = prop::collection::vec((0..40_i64, 0..40_i64), 1..10);
    let clinic = RefCell::new(clinic);
    proptest!(ProptestConfig::with_cases(40), |(tries in tries)| {
        let clinic = &mut *clinic.borrow_mut();
        let group = clinic.group_with([]);
        let mut enrolments = Vec::new();
        for (from, to) in tries {
            let [from, to] = [from, to].map(|it| start + TimeDelta::days(it));
            enrolments.extend(clinic.write(|db| enrol(db, group, ada, from)));
            for id in &enrolments {
                let _ = clinic.write(|db| release(db, *id, to));
            }
        }
        for day in start.iter_days().take(45) {
            prop_assert!(clinic.read(|db| members_on(db, group, day)).unwrap().len() <= 1, "{day}");
        }
    });
}

proptest! {
    #[test]
    fn weekdays_are_kept_as_they_are_given(days in prop::collection::btree_set(0..7_u8, 0..7)) {
        let days: Vec<u8> = days.into_iter().collect();
        prop_assert_eq!(Weekdays::of(&days).days(), days);
    }
}
