//! Stories of the settings and the clinic's clock.

use super::*;
use crate::{
    Field, Problem,
    testing::{Clinic, date, instant, refused},
};

fn form() -> SettingsDraft {
    SettingsDraft {
        name: "Harbor House".to_owned(),
        address: "12 Wharf Street\nSalem, MA 01970".to_owned(),
        telephone: "978-555-0100".to_owned(),
        time_zone: "America/New_York".to_owned(),
        licence_label: "Day Treatment".to_owned(),
        program_name: "Evening IOP".to_owned(),
        note_due_days: 3,
    }
}

#[test]
fn a_new_clinic_knows_its_name_and_says_what_its_letterhead_lacks() {
    let clinic = Clinic::new();
    let settings = clinic.read(get).unwrap();
    assert_eq!((settings.name.as_str(), settings.time_zone.as_str()), ("Harbor House", "America/New_York"));
    assert_eq!((settings.program_name.as_str(), settings.note_due_days), ("Intensive outpatient program", 5));
    assert_eq!(settings.still_empty, [Field::Address, Field::Telephone, Field::LicenceLabel]);
}

#[test]
fn settings_are_changed_and_the_change_taken_back() {
    let mut clinic = Clinic::new();
    clinic.write(|db| change(db, &form())).unwrap();
    let settings = clinic.read(get).unwrap();
    assert_eq!(settings.address, "12 Wharf Street\nSalem, MA 01970");
    assert!(settings.still_empty.is_empty());
    clinic.undo();
    assert_eq!(clinic.read(get).unwrap().address, "");
}

#[test]
fn a_demonstration_stays_one_whatever_is_changed() {
    let mut clinic = Clinic::new();
    assert!(!clinic.read(get).unwrap().is_demo);
    clinic.write(mark_as_demo).unwrap();
    clinic.write(|db| change(db, &form())).unwrap();
    let settings = clinic.read(get).unwrap();
    assert!(settings.is_demo);
    assert_eq!(settings.name, form().name);
}

#[test]
fn what_cannot_be_kept_is_said_beside_its_field() {
    let mut clinic = Clinic::new();
    let cases: [(SettingsDraft, Field, Problem); 6] = [
        (SettingsDraft { name: " \u{0} ".to_owned(), ..form() }, Field::Name, Problem::Empty),
        (SettingsDraft { name: "x".repeat(201), ..form() }, Field::Name, Problem::TooLong),
        (SettingsDraft { address: "x".repeat(1_001), ..form() }, Field::Address, Problem::TooLong),
        (SettingsDraft { time_zone: "America/Salem".to_owned(), ..form() }, Field::TimeZone, Problem::Unknown),
        (SettingsDraft { note_due_days: 0, ..form() }, Field::NoteDueDays, Problem::Impossible),
        (SettingsDraft { note_due_days: 31, ..form() }, Field::NoteDueDays, Problem::Impossible),
    ];
    for (draft, field, problem) in cases {
        assert_eq!(refused(clinic.write(|db| change(db, &draft))), (field, problem));
    }
}

#[test]
fn the_clinics_day_is_not_greenwichs() {
    let clinic = Clinic::new();
    let late = instant("2026-11-24 22:30"); // 3:30 the next morning in Greenwich
    assert_eq!(clinic.read(|db| local_date(db, late)).unwrap(), date("2026-11-24"));
    assert_eq!(
        clinic.read(|db| local_minute(db, late)).unwrap(),
        LocalTime { date: date("2026-11-24"), minute: 1_350 }
    );
}

#[test]
fn a_signature_states_the_offset_of_its_season() {
    let clinic = Clinic::new();
    let of = |local: &str| clinic.read(|db| signed_time(db, instant(local))).unwrap();
    assert_eq!(of("2026-11-24 09:12"), ("2026-11-24T09:12:00-05:00".to_owned(), "America/New_York".to_owned()));
    assert_eq!(of("2026-07-01 09:12").0, "2026-07-01T09:12:00-04:00");
}

#[test]
fn the_hour_that_comes_twice_has_the_same_minutes_twice() {
    let clinic = Clinic::new();
    let first = instant("2026-11-01 01:30");
    let second = vault::Timestamp::new(first.utc() + chrono::TimeDelta::hours(1));
    let minutes = [first, second].map(|it| clinic.read(|db| local_minute(db, it)).unwrap().minute);
    assert_eq!(minutes, [90, 90]);
    assert_ne!(clinic.read(|db| signed_time(db, first)).unwrap(), clinic.read(|db| signed_time(db, second)).unwrap());
}
