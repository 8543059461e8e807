//! The layouts of seven programs, row by row.

use insta::assert_snapshot;

use super::{alone, understood};

macro_rules! file {
    ($name:literal) => {
        understood(&alone(include_bytes!(concat!("../../../../../../tests/files/rosters/", $name))))
    };
}

#[test]
fn simplepractice_has_titles_a_couple_and_no_birth_dates() {
    assert_snapshot!(file!("simplepractice_client_details.csv"));
}

#[test]
fn jane_has_doctors_guardians_and_health_numbers() {
    assert_snapshot!(file!("jane_patients.csv"));
}

#[test]
fn outlook_has_ninety_two_columns_in_windows_1252() {
    assert_snapshot!(file!("outlook_contacts.csv"));
}

#[test]
fn headsup_has_passwords_and_dates_without_separators() {
    assert_snapshot!(file!("headsup_clients.csv"));
}

#[test]
fn bahmni_has_semicolons_and_months_in_letters() {
    assert_snapshot!(file!("bahmni_patients.csv"));
}

#[test]
fn google_has_names_twice_and_telephones_in_pairs() {
    assert_snapshot!(file!("google_contacts.csv"));
}

#[test]
fn bestnotes_has_utf_16_tabs_and_day_numbers() {
    assert_snapshot!(file!("bestnotes_clients.csv"));
}
